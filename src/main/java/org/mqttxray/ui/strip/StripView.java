package org.mqttxray.ui.strip;

import static org.mqttxray.ui.Presence.shown;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.Fxml;
import org.mqttxray.ui.Icons;
import org.mqttxray.ui.Pane;
import org.mqttxray.ui.Styles;
import org.mqttxray.ui.command.Commands;
import org.mqttxray.ui.model.LearnPanes;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.ui.model.Verb;

/** The strip at the foot; a click on it opens the pane of the client's state, or closes it. */
public final class StripView implements Pane {
    private static final double FILL_WIDTH = 64;
    private static final double LEAST = 2;
    /** With less room than this, in pixels, what is not of the client's state is left out. */
    private static final double WIDE = 1_440;
    /** What is left beside the client's state for a sentence and the keys, in pixels. */
    private static final double BESIDE = 240;
    /** What of the strip a sentence may take at most. */
    private static final double SENTENCE_SHARE = 1 / 3.0;

    private static final Duration NOTED = Duration.seconds(8);

    private final LearnPanes panes;
    private final StripViewModel model;
    private final Messages messages;
    private final StripBox root;
    private final String does;
    private final boolean openable;
    private final List<Pane> parts = new ArrayList<>();
    /** The parts of the client's state of which there is something to tell. */
    private final List<Node> told = new ArrayList<>();

    private final PauseTransition noted = new PauseTransition(NOTED);
    private final BooleanProperty noting = new SimpleBooleanProperty();
    private String said = "";
    private long notedAt;

    @FXML
    private Button client;

    @FXML
    private HBox shownState;

    @FXML
    private StackPane link;

    @FXML
    private Label name;

    @FXML
    private Label words;

    @FXML
    private HBox awaited;

    @FXML
    private Label count;

    @FXML
    private Label which;

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
    private HBox open;

    @FXML
    private FontIcon chevron;

    @FXML
    private Label hint;

    @FXML
    private Button keys;

    @FXML
    private Label keysKey;

    /**
     * A strip that says there is no client yet.
     *
     * @param openable whether there is a place for the pane of the client's state
     */
    public StripView(LearnPanes panes, Commands commands, Messages messages, boolean openable) {
        this.panes = panes;
        this.messages = messages;
        this.openable = openable;
        this.model = new StripViewModel(messages);
        this.root = Fxml.load(this, messages);
        commands.install(client, Verb.CLIENT_STATE);
        does = client.getTooltip().getText();
        client.setFocusTraversable(openable);
        client.setMouseTransparent(!openable);
        commands.install(keys, Verb.KEYS);
        keysKey.setText(commands.key(Verb.KEYS));
        root.beforeLayout(this::keepClientWhole);
        hint.maxWidthProperty().bind(root.widthProperty().multiply(SENTENCE_SHARE));
        noted.setOnFinished(event -> say(said));
        hint.textProperty()
                .addListener((observed, before, now) -> hint.setTooltip(now.isEmpty() ? null : new Tooltip(now)));
        model.stateProperty().addListener((observed, before, now) -> show(now));
        show(model.stateProperty().get());
    }

    /** Takes up a further part, beside the state. */
    public void add(Pane part) {
        parts.add(part);
        root.getChildren().add(root.getChildren().indexOf(hint), part.root());
    }

    /** Takes up a part that is left out where there is little room, and while something is noted. */
    public void addIfWide(Pane part) {
        add(part);
        Node node = part.root();
        StackPane box = new StackPane();
        int at = root.getChildren().indexOf(node);
        root.getChildren().set(at, box);
        box.getChildren().add(node);
        box.managedProperty()
                .bind(root.widthProperty()
                        .greaterThanOrEqualTo(WIDE)
                        .and(node.managedProperty())
                        .and(noting.not()));
        box.visibleProperty().bind(box.managedProperty());
    }

    /** Says something beside the state, until something else is said. */
    public void say(String sentence) {
        said = sentence;
        hint.setText(sentence);
        noting.set(false);
        noted.stop();
    }

    /** Says for some seconds what was just done or could not be, or until the playhead leaves a number of events. */
    public void note(String sentence, long events) {
        hint.setText(sentence);
        notedAt = events;
        noting.set(true);
        noted.playFromStart();
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public void show(Moment moment) {
        model.show(moment);
        if (noting.get() && notedAt != moment.events()) {
            say(said);
        }
        showDoor();
        parts.forEach(part -> part.show(moment));
    }

    @Override
    public void goOn() {
        parts.forEach(Pane::goOn);
    }

    private void show(StripViewModel.State state) {
        Styles.set(link, "link-state", state.link().style());
        name.setText(state.name());
        shown(name, !state.name().isEmpty());
        words.setText(state.words());
        state.awaited().ifPresent(answers -> {
            count.setText(answers.count());
            which.setText(answers.which());
        });
        state.buffer().ifPresent(this::fill);
        owner.setText(state.mutex());
        tell(state);
        showDoor();
    }

    /** Which parts there is something to tell of; those for which there is room are shown. */
    private void tell(StripViewModel.State state) {
        told.clear();
        for (Node part : shownState.getChildren()) {
            boolean any = part == awaited
                    ? state.awaited().isPresent()
                    : part == buffer
                            ? state.buffer().isPresent()
                            : part != mutex || !state.mutex().isEmpty();
            if (any && (part != open || openable)) {
                told.add(part);
            }
            shown(part, told.contains(part));
        }
        root.requestLayout();
    }

    /** What stands beside the client's state goes first; where there is no room for it alone, its parts are left out whole, the least telling first. */
    private void keepClientWhole() {
        double room = root.getWidth() - BESIDE;
        double around = client.prefWidth(-1) - shownState.prefWidth(-1);
        List<Node> kept = new ArrayList<>(told);
        for (Node part : List.of(mutex, buffer, awaited)) {
            if (around + width(kept) > room) {
                kept.remove(part);
            }
        }
        told.forEach(part -> shown(part, kept.contains(part)));
        client.setMinWidth(Math.max(0, Math.min(around + width(kept), room)));
    }

    private double width(List<Node> some) {
        return some.stream().mapToDouble(part -> part.prefWidth(-1)).sum()
                + shownState.getSpacing() * (some.size() - 1);
    }

    /** The state of the client in full, a line for each part. */
    private String whole() {
        return told.stream()
                .map(part -> ((Parent) part)
                        .getChildrenUnmodifiable().stream()
                                .filter(Label.class::isInstance)
                                .map(word -> ((Label) word).getText())
                                .filter(word -> !word.isEmpty())
                                .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n"));
    }

    private void showDoor() {
        boolean closes = panes.open().state();
        Icons.show(chevron, closes ? "mdi2c-chevron-down" : "mdi2c-chevron-up");
        String spoken = spoken(model.stateProperty().get());
        client.setAccessibleText(messages.get(closes ? "window.strip.closes" : "window.strip.opens", spoken));
        client.getTooltip().setText(whole() + "\n" + does);
    }

    private String spoken(StripViewModel.State state) {
        String client = state.name() + " " + state.words();
        return state.awaited()
                .map(answers ->
                        messages.get("window.strip.spoken-waiting", client, answers.count() + " " + answers.which()))
                .orElse(client);
    }

    private void fill(StripViewModel.Fill state) {
        used.setText(state.used());
        size.setText(messages.get("window.strip.of", state.size()));
        fill.setMaxWidth(state.share() == 0 ? 0 : Math.max(LEAST, FILL_WIDTH * state.share()));
    }
}
