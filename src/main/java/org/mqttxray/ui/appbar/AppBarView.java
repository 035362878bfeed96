package org.mqttxray.ui.appbar;

import static org.mqttxray.ui.Presence.shown;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.Fxml;
import org.mqttxray.ui.Icons;
import org.mqttxray.ui.Pane;
import org.mqttxray.ui.Segment;
import org.mqttxray.ui.Styles;
import org.mqttxray.ui.command.Commands;
import org.mqttxray.ui.model.ClientTitle;
import org.mqttxray.ui.model.Desk;
import org.mqttxray.ui.model.Lecture;
import org.mqttxray.ui.model.Line;
import org.mqttxray.ui.model.LinkState;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.ui.model.OpenedRun;
import org.mqttxray.ui.model.Perspective;
import org.mqttxray.ui.model.Perspectives;
import org.mqttxray.ui.model.Settings;
import org.mqttxray.ui.model.Theme;
import org.mqttxray.ui.model.Verb;
import org.mqttxray.workbench.Target;

/** The bar at the top. */
public final class AppBarView implements Pane {
    private final Line line;
    private final Lecture lecture;
    private final Settings settings;
    private final Perspectives perspectives;
    private final Messages messages;

    private final HBox root;
    private final Tooltip targetTip = new Tooltip();

    @FXML
    private Label brand;

    @FXML
    private Button lessons;

    @FXML
    private HBox perspective;

    @FXML
    private ToggleButton learn;

    @FXML
    private ToggleButton debug;

    @FXML
    private Button target;

    @FXML
    private HBox links;

    @FXML
    private Label targetName;

    @FXML
    private Label targetAddress;

    @FXML
    private Label targetVersion;

    @FXML
    private MenuButton files;

    @FXML
    private Button find;

    @FXML
    private Label findKey;

    @FXML
    private HBox languages;

    @FXML
    private ToggleButton chinese;

    @FXML
    private ToggleButton english;

    @FXML
    private Button theme;

    @FXML
    private FontIcon themeIcon;

    @FXML
    private Button projector;

    @FXML
    private Button settingsButton;

    /**
     * A bar.
     *
     * @param desk if it plays something, there is a way back to the lessons, and perhaps a choice of perspectives
     * @param openers what its buttons open
     */
    public AppBarView(Desk desk, Commands commands, Messages messages, Openers openers) {
        this.line = desk.line();
        this.lecture = desk.lecture();
        this.settings = desk.settings();
        this.perspectives = desk.perspectives();
        this.messages = messages;
        this.root = Fxml.load(this, messages);
        commands.install(lessons, Verb.ALL_LESSONS);
        shown(lessons, lecture.stateProperty().get() != Lecture.State.NONE);
        openers.files(files);
        shown(perspective, perspectives.several());
        Segment.join(
                Map.of(learn, Perspective.LEARN, debug, Perspective.DEBUG), perspectives.now(), perspectives::choose);
        commands.tell(learn, Verb.LEARN);
        commands.tell(debug, Verb.DEBUG);
        commands.install(find, Verb.FIND);
        findKey.setText(commands.key(Verb.FIND));
        commands.install(theme, Verb.THEME);
        commands.install(projector, Verb.PROJECTOR);
        shown(projector, lecture.lessonProperty().get().isPresent());
        Segment.join(
                Map.of(chinese, Language.ZH, english, Language.EN),
                messages.language(),
                settings.languageProperty()::set);
        settingsButton.setTooltip(new Tooltip(messages.get("window.settings")));
        settingsButton.setAccessibleText(messages.get("window.settings"));
        settingsButton.setOnAction(event -> openers.settings(settingsButton));
        target.setTooltip(targetTip);
        target.setOnAction(event -> openers.target(target));
        // an address may be as long as it likes: it gives way, and the tooltip has it
        for (Region whole : List.of(brand, lessons, perspective, findKey, files, languages)) {
            whole.setMinWidth(Region.USE_PREF_SIZE);
        }
    }

    /** What opens at buttons of the bar. */
    public interface Openers {
        /** The settings. */
        void settings(Region at);

        /** Fills the menu of files. */
        void files(MenuButton menu);

        /** The choice of whom to call. */
        void target(Region at);
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public void show(Moment moment) {
        (perspectives.now() == Perspective.DEBUG ? debug : learn).setSelected(true);
        Icons.show(
                themeIcon,
                settings.themeProperty().get() == Theme.DARK ? "mdi2w-weather-sunny" : "mdi2w-weather-night");
        Map<String, LinkState> states = LinkState.ofAll(moment);
        if (states.isEmpty()) {
            states.put("", LinkState.of(moment, ""));
        }
        showLinks(List.copyOf(states.values()));
        boolean recorded = lecture.groundProperty().get() == Lecture.Ground.RECORDED;
        boolean other = line.targetProperty().get() instanceof Target.ByAddress;
        String called = messages.get(
                recorded ? "window.target.recording" : other ? "window.target.other" : "window.target.built-in");
        String name = lecture.opened().map(OpenedRun::name).orElse(called);
        targetName.setText(name);
        Optional<String> address = recorded ? Optional.empty() : line.address();
        targetAddress.setText(address.orElse(""));
        shown(targetAddress, address.isPresent());
        targetVersion.setText(messages.get("window.mqtt-version"));
        target.setAccessibleText(name + ", " + address.orElse("") + ", " + said(states, ", "));
        String whole = address.map(at -> name + " " + at).orElse(name);
        targetTip.setText(String.join("\n", messages.get("window.target.choose"), whole, said(states, "\n")));
    }

    /** A sign for each client. */
    private void showLinks(List<LinkState> states) {
        while (links.getChildren().size() < states.size()) {
            links.getChildren().add(new StackPane());
        }
        links.getChildren().remove(states.size(), links.getChildren().size());
        for (int at = 0; at < states.size(); at++) {
            Styles.set(links.getChildren().get(at), "link-state", states.get(at).style());
        }
    }

    /** How the clients stand; of several, each with its name. */
    private String said(Map<String, LinkState> states, String between) {
        if (states.size() < 2) {
            LinkState only = states.values().iterator().next();
            return messages.get("window.link." + only.style());
        }
        return states.entrySet().stream()
                .map(client -> messages.get(
                        "window.link.of-client",
                        ClientTitle.of(client.getKey(), messages),
                        messages.get("window.link." + client.getValue().style())))
                .collect(Collectors.joining(between));
    }
}
