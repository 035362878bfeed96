package org.mqttxray.ui.stage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Scale;
import org.mqttxray.i18n.Messages;
import org.mqttxray.trace.Layer;
import org.mqttxray.ui.Fxml;
import org.mqttxray.ui.Pane;
import org.mqttxray.ui.Presence;
import org.mqttxray.ui.Segment;
import org.mqttxray.ui.model.Bench;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.ui.motion.Motions;
import org.mqttxray.ui.theme.Type;

/** The stage: the scene, or the sequence diagram in its place. */
public final class StageView implements Pane {
    @FXML
    private StackPane body;

    @FXML
    private HBox tabs;

    @FXML
    private ToggleButton sceneTab;

    @FXML
    private ToggleButton sequenceTab;

    @FXML
    private Label note;

    private final Region root;
    private final Messages messages;
    private final StageViewModel model;
    private final StageCanvas canvas;
    private final javafx.scene.layout.Pane above = new javafx.scene.layout.Pane();
    private final Scale scale = new Scale();
    private final Tooltip tip = new Tooltip();
    private final List<EnvelopeNode> envelopes;
    private final BubbleNode bubble;
    private final Pane sequence;
    private Moment moment = Moment.NOTHING;
    private StageScene shown;
    private Runnable onFullscreen = () -> {};
    private Optional<Trouble> trouble = Optional.empty();
    private Optional<TroubleCard> card = Optional.empty();
    private Optional<String> cardError = Optional.empty();

    private boolean asSequence;

    /**
     * A stage on which nothing happens.
     *
     * @param sequence the same as a sequence diagram, which takes the place of the scene when its tab is chosen
     * @param taught whether that has been taught; else there is no tab
     * @param motions says whether a packet may move
     */
    public StageView(Bench bench, Messages messages, Pane sequence, boolean taught, Motions motions) {
        this.messages = messages;
        this.sequence = sequence;
        model = new StageViewModel(bench, messages);
        shown = model.sceneProperty().get();
        Type type = new Type(messages.language());
        canvas = new StageCanvas(messages, shown);
        envelopes = List.of(new EnvelopeNode(type, motions), new EnvelopeNode(type, motions));
        bubble = new BubbleNode(type);
        root = Fxml.load(this, messages);
        Presence.shown(tabs, taught);
        fill();
        listen();
    }

    private void fill() {
        above.getTransforms().add(scale);
        above.setMouseTransparent(true);
        above.setManaged(false);
        above.getChildren().add(bubble);
        above.getChildren().addAll(envelopes);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(body.widthProperty());
        clip.heightProperty().bind(body.heightProperty());
        clip.setArcWidth(2 * StageCanvas.CORNER);
        clip.setArcHeight(2 * StageCanvas.CORNER);
        body.setClip(clip);
        body.getChildren().addAll(canvas, above, sequence.root());
        Presence.shown(sequence.root(), false);
        canvas.setFocusTraversable(true);
        canvas.setAccessibleRole(AccessibleRole.TEXT);
        arrange(false);
    }

    @Override
    public void takeOver(Pane before) {
        if (before instanceof StageView old) {
            sequence.takeOver(old.sequence);
        }
    }

    /** To what is part of this pane and goes with it. */
    private void listen() {
        canvas.widthProperty().addListener(change -> arrange(false));
        canvas.heightProperty().addListener(change -> arrange(false));
        canvas.focusedProperty().addListener(change -> canvas.repaint());
        canvas.setOnKeyPressed(this::pressed);
        canvas.setOnMouseClicked(this::clicked);
        canvas.setOnMouseMoved(this::pointed);
        Segment.join(Map.of(sceneTab, false, sequenceTab, true), false, this::choose);
    }

    /** Brings the scene or the sequence diagram to the front. */
    private void choose(boolean diagram) {
        asSequence = diagram;
        canvas.setVisible(!diagram);
        above.setVisible(!diagram);
        Presence.shown(sequence.root(), diagram);
        show(moment);
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public void show(Moment now) {
        boolean forwards = now.log() == moment.log() && now.events() > moment.events();
        moment = now;
        if (asSequence) {
            sequence.show(now);
        }
        model.show(now);
        StageScene scene = model.sceneProperty().get();
        if (!scene.equals(shown)) {
            shown = scene;
            canvas.show(scene);
            arrange(forwards);
        }
        explain();
        showTrouble();
    }

    private void explain() {
        String text = asSequence ? model.sequenceNote() : shown.note();
        if (!text.equals(note.getText())) {
            note.setText(text);
            note.setTooltip(new Tooltip(text));
        }
    }

    /** What the button at the right of the header does. */
    public void setOnFullscreen(Runnable action) {
        onFullscreen = action;
    }

    /** How long a packet takes from one place to the next, in milliseconds. */
    public void setHop(long millis) {
        envelopes.forEach(envelope -> envelope.hopsIn(millis));
    }

    /** Whom a client will call that has not been told yet, as far as it is known: host, colon, port. */
    public void calls(Optional<String> address) {
        model.calls(address);
    }

    /**
     * Which program is played.
     *
     * @param program its name, to be told where no lesson tells it; else empty
     * @param clients its clients, which are on the stage before they have come
     */
    public void plays(String program, List<String> clients) {
        model.plays(program, clients);
    }

    /** Shows a card about why the broker was not reached, or takes it away. */
    public void trouble(Optional<Trouble> why) {
        trouble = why;
        card.ifPresent(body.getChildren()::remove);
        card = Optional.empty();
        showTrouble();
    }

    @FXML
    private void fullscreen() {
        onFullscreen.run();
    }

    /** The log may name the error only after the trouble is known, so the card is made anew when it does. */
    private void showTrouble() {
        if (trouble.isEmpty()) {
            return;
        }
        Optional<String> error = model.lastError();
        if (card.isPresent() && error.equals(cardError)) {
            return;
        }
        card.ifPresent(body.getChildren()::remove);
        TroubleCard made = new TroubleCard(trouble.get(), error, messages);
        StackPane.setAlignment(made, Pos.BOTTOM_RIGHT);
        StackPane.setMargin(made, new javafx.geometry.Insets(2, 8, 3, 6));
        body.getChildren().add(made);
        card = Optional.of(made);
        cardError = error;
    }

    private void arrange(boolean moving) {
        SceneLayout at = layout();
        scale.setX(at.scale());
        scale.setY(at.scale());
        for (int seat = 0; seat < envelopes.size(); seat++) {
            boolean there = seat < shown.actors().size();
            StageScene.Envelope envelope = there ? shown.actors().get(seat).envelope() : StageScene.Envelope.NONE;
            envelopes.get(seat).show(envelope, seat, at, moving);
        }
        bubble.show(shown.bubble(), at);
        canvas.setAccessibleText(shown.sentence());
    }

    private SceneLayout layout() {
        return SceneLayout.of(
                Math.max(1, canvas.getWidth()),
                Math.max(1, canvas.getHeight()),
                shown.actors().size());
    }

    private void pressed(KeyEvent key) {
        switch (key.getCode()) {
            case UP, DOWN -> model.chooseNext(key.getCode() == KeyCode.DOWN);
            case LEFT, RIGHT -> model.chooseOther();
            default -> {
                return;
            }
        }
        key.consume();
    }

    /** Over the line of a client, says what the link is good for there. */
    private void pointed(MouseEvent move) {
        SceneLayout at = layout();
        double x = move.getX() / at.scale();
        double y = move.getY() / at.scale();
        boolean onLine = y >= at.rowY(0) && y <= at.rowY(2) + at.rowHeight();
        Optional<String> why = Optional.empty();
        for (int seat = 0; seat < shown.actors().size(); seat++) {
            double end = at.wireTo(seat);
            boolean over = onLine && Math.abs(x - at.linkWordsX(end)) <= at.linkWordsWidth(end) / 2;
            why = over ? Optional.of(shown.actors().get(seat).why()) : why;
        }
        why.filter(text -> !text.isEmpty())
                .ifPresentOrElse(
                        text -> {
                            tip.setText(text);
                            Tooltip.install(canvas, tip);
                        },
                        () -> Tooltip.uninstall(canvas, tip));
    }

    private void clicked(MouseEvent click) {
        canvas.requestFocus();
        SceneLayout at = layout();
        double x = click.getX() / at.scale();
        double y = click.getY() / at.scale();
        for (int seat = 0; seat < shown.actors().size(); seat++) {
            for (Layer layer : Layer.values()) {
                double top = at.rowY(layer.ordinal());
                if (x >= at.left(seat) && x <= at.right(seat) && y >= top && y <= top + at.rowHeight()) {
                    model.choose(seat, layer);
                }
            }
        }
    }
}
