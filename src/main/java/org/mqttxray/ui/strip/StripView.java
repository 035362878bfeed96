package org.mqttxray.ui.strip;

import static org.mqttxray.ui.Presence.shown;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.Fxml;
import org.mqttxray.ui.Pane;
import org.mqttxray.ui.command.Commands;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.ui.model.Verb;

/** The strip at the foot. */
public final class StripView implements Pane {
    private static final double FILL_WIDTH = 64;
    private static final double LEAST = 2;

    private final StripViewModel model;
    private final Messages messages;
    private final HBox root;

    @FXML
    private StackPane link;

    @FXML
    private Label name;

    @FXML
    private Label words;

    @FXML
    private HBox buffer;

    @FXML
    private Region fill;

    @FXML
    private Label used;

    @FXML
    private Label size;

    @FXML
    private HBox mutex;

    @FXML
    private Label owner;

    @FXML
    private Label hint;

    @FXML
    private Button keys;

    @FXML
    private Label keysKey;

    /** A strip that says there is no client yet. */
    public StripView(Commands commands, Messages messages) {
        this.messages = messages;
        this.model = new StripViewModel(messages);
        this.root = Fxml.load(this, messages);
        commands.install(keys, Verb.KEYS);
        keysKey.setText(commands.key(Verb.KEYS));
        model.stateProperty().addListener((observed, before, now) -> show(now));
        show(model.stateProperty().get());
    }

    /** Says something beside the state: what was just done, or could not be. */
    public void say(String sentence) {
        hint.setText(sentence);
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public void show(Moment moment) {
        model.show(moment);
    }

    private void show(StripViewModel.State state) {
        link.getStyleClass().setAll("link-state", state.link().style());
        name.setText(state.name());
        shown(name, !state.name().isEmpty());
        words.setText(state.words());
        shown(buffer, state.buffer().isPresent());
        state.buffer().ifPresent(this::fill);
        shown(mutex, !state.mutex().isEmpty());
        owner.setText(state.mutex());
        root.setAccessibleText(state.name() + " " + state.words());
    }

    private void fill(StripViewModel.Fill state) {
        used.setText(state.used());
        size.setText(messages.get("window.strip.of", state.size()));
        fill.setMaxWidth(state.share() == 0 ? 0 : Math.max(LEAST, FILL_WIDTH * state.share()));
    }
}
