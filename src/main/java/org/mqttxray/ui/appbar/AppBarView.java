package org.mqttxray.ui.appbar;

import static org.mqttxray.ui.Presence.shown;

import java.util.Map;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.Fxml;
import org.mqttxray.ui.Pane;
import org.mqttxray.ui.Segment;
import org.mqttxray.ui.Styles;
import org.mqttxray.ui.command.Commands;
import org.mqttxray.ui.model.Lecture;
import org.mqttxray.ui.model.Line;
import org.mqttxray.ui.model.LinkState;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.ui.model.Settings;
import org.mqttxray.ui.model.Theme;
import org.mqttxray.ui.model.Verb;
import org.mqttxray.workbench.Target;

/** The bar at the top. */
public final class AppBarView implements Pane {
    private final Line line;
    private final Lecture lecture;
    private final Settings settings;
    private final Messages messages;

    private final HBox root;

    @FXML
    private Button lessons;

    @FXML
    private Button target;

    @FXML
    private StackPane link;

    @FXML
    private Label targetName;

    @FXML
    private Label targetAddress;

    @FXML
    private Label targetVersion;

    @FXML
    private Button find;

    @FXML
    private Label findKey;

    @FXML
    private ToggleButton chinese;

    @FXML
    private ToggleButton english;

    @FXML
    private Button theme;

    @FXML
    private FontIcon themeIcon;

    @FXML
    private Button settingsButton;

    /**
     * A bar.
     *
     * @param lecture if it plays something, there is a way back to the lessons
     * @param openers what its buttons open
     */
    public AppBarView(
            Line line, Lecture lecture, Settings settings, Commands commands, Messages messages, Openers openers) {
        this.line = line;
        this.lecture = lecture;
        this.settings = settings;
        this.messages = messages;
        this.root = Fxml.load(this, messages);
        commands.install(lessons, Verb.ALL_LESSONS);
        shown(lessons, lecture.stateProperty().get() != Lecture.State.NONE);
        commands.install(find, Verb.FIND);
        findKey.setText(commands.key(Verb.FIND));
        commands.install(theme, Verb.THEME);
        Segment.join(
                Map.of(chinese, Language.ZH, english, Language.EN),
                messages.language(),
                settings.languageProperty()::set);
        settingsButton.setTooltip(new Tooltip(messages.get("window.settings")));
        settingsButton.setAccessibleText(messages.get("window.settings"));
        settingsButton.setOnAction(event -> openers.settings(settingsButton));
        target.setTooltip(new Tooltip(messages.get("window.target.choose")));
        target.setOnAction(event -> openers.target(target));
    }

    /** What opens at buttons of the bar. */
    public interface Openers {
        /** The settings. */
        void settings(Region at);

        /** The choice of whom to call. */
        void target(Region at);
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public void show(Moment moment) {
        themeIcon.setIconLiteral(
                settings.themeProperty().get() == Theme.DARK ? "mdi2w-weather-sunny" : "mdi2w-weather-night");
        LinkState state = LinkState.of(moment);
        Styles.set(link, "link-state", state.style());
        boolean recorded = lecture.groundProperty().get() == Lecture.Ground.RECORDED;
        boolean other = line.targetProperty().get() instanceof Target.ByAddress;
        String name = messages.get(
                recorded ? "window.target.recording" : other ? "window.target.other" : "window.target.built-in");
        targetName.setText(name);
        Optional<String> address = recorded ? Optional.empty() : line.address();
        targetAddress.setText(address.orElse(""));
        shown(targetAddress, address.isPresent());
        targetVersion.setText(messages.get("window.mqtt-version"));
        String says = messages.get("window.link." + state.style());
        target.setAccessibleText(name + ", " + address.orElse("") + ", " + says);
    }
}
