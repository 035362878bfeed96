package org.mqttxray.ui.appbar;

import static org.mqttxray.ui.Presence.shown;

import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.Fxml;
import org.mqttxray.ui.Pane;
import org.mqttxray.ui.command.Commands;
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
     * @param playing whether something is played, from which one may go back to the lessons
     * @param openers what its buttons open
     */
    public AppBarView(
            Line line, Settings settings, Commands commands, Messages messages, boolean playing, Openers openers) {
        this.line = line;
        this.settings = settings;
        this.messages = messages;
        this.root = Fxml.load(this, messages);
        commands.install(lessons, Verb.ALL_LESSONS);
        shown(lessons, playing);
        commands.install(find, Verb.FIND);
        findKey.setText(commands.key(Verb.FIND));
        commands.install(theme, Verb.THEME);
        ToggleGroup languages = new ToggleGroup();
        languages.getToggles().setAll(chinese, english);
        languages.selectToggle(messages.language() == Language.ZH ? chinese : english);
        chinese.setOnAction(event -> choose(settings, Language.ZH, chinese));
        english.setOnAction(event -> choose(settings, Language.EN, english));
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

    private static void choose(Settings settings, Language language, ToggleButton button) {
        button.setSelected(true); // a second click does not switch it off
        settings.languageProperty().set(language);
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
        link.getStyleClass().setAll("link-state", state.style());
        String name = messages.get(
                line.targetProperty().get() instanceof Target.ByAddress
                        ? "window.target.other"
                        : "window.target.built-in");
        targetName.setText(name);
        Optional<String> address = line.address();
        targetAddress.setText(address.orElse(""));
        shown(targetAddress, address.isPresent());
        targetVersion.setText(messages.get("window.mqtt-version"));
        String says = messages.get("window.link." + state.style());
        target.setAccessibleText(name + ", " + address.orElse("") + ", " + says);
    }
}
