package org.mqttxray.ui.projector;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import org.mqttxray.i18n.Messages;
import org.mqttxray.lesson.ProjectorBlock;
import org.mqttxray.ui.Fxml;
import org.mqttxray.ui.Pane;
import org.mqttxray.ui.Styles;
import org.mqttxray.ui.model.Bench;
import org.mqttxray.ui.model.Desk;
import org.mqttxray.ui.model.KeyPreset;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.ui.stage.LargeStage;
import org.mqttxray.ui.theme.Measure;
import org.mqttxray.ui.theme.Type;
import org.mqttxray.workbench.Station;

/**
 * The step of the lesson for a class. It is laid out for a screen 720 high and enlarged to the one that there is, so that its smallest
 * text is always a thirtieth of the height.
 */
public final class ProjectorView implements Pane {
    /** The height for which everything is laid out, in our pixels. */
    private static final double HEIGHT = 720;
    /** The least width; on a screen that is higher than wide, text is smaller. */
    private static final double LEAST_WIDTH = 900;

    private static final double RING = 46;
    private static final double TITLE = 28;
    /** The mark, the number of the step, the buttons and the gaps between. */
    private static final double BESIDE_TITLE = 340;

    private final ProjectorViewModel model;
    private final Messages messages;
    private final Map<ProjectorBlock, BlockBox> boxes = new EnumMap<>(ProjectorBlock.class);
    private final QuestionBlock question;
    private final BytesBlock bytes;
    private final CaptionBar caption;
    private final BlocksPane blocks;
    private final Region black = new Region();
    private final Circle ring = new Circle(RING);
    private final javafx.scene.layout.Pane above = new javafx.scene.layout.Pane(ring);
    private final KeysSheet keys;
    private final Enlarged root;
    private ProjectorPage drawn = ProjectorPage.NONE;

    @FXML
    private StackPane layers;

    @FXML
    private VBox page;

    @FXML
    private Label lesson;

    @FXML
    private Label step;

    @FXML
    private Button previous;

    @FXML
    private Button next;

    /** The projector of a desk, in the language of the words. */
    public ProjectorView(Desk desk, ProjectorViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        Fxml.load(this, messages);
        question = new QuestionBlock(messages);
        bytes = new BytesBlock(messages, model.covers());
        caption = new CaptionBar(messages);
        fill(desk);
        blocks = new BlocksPane(boxes, question, bytes, caption);
        VBox.setVgrow(blocks, Priority.ALWAYS);
        page.getChildren().add(blocks);
        keys = new KeysSheet(messages, desk.settings().presetProperty().get() == KeyPreset.VS_CODE);
        layAbove();
        root = new Enlarged(layers, (width, height) -> Math.min(height / HEIGHT, width / LEAST_WIDTH));
        lesson.setTooltip(new Tooltip());
        blocks.widthProperty().addListener(change -> fitTitle());
        previous.setOnAction(event -> move(model::previous));
        next.setOnAction(event -> move(model::next));
        tip(previous, "projector.previous");
        tip(next, "projector.next");
        model.pageProperty().addListener((observed, before, now) -> draw(now));
        draw(model.pageProperty().get());
    }

    private void fill(Desk desk) {
        Bench bench = desk.bench();
        Map<ProjectorBlock, Pane> contents = Map.of(
                ProjectorBlock.QUESTION, question,
                ProjectorBlock.STAGE,
                        new LargeStage(
                                bench,
                                messages,
                                () -> Station.clients(desk.lecture().program())),
                ProjectorBlock.STACK, new StackBlock(messages, desk.lecture()::namedFunctions),
                ProjectorBlock.THREADS, new ThreadsBlock(messages, desk.lecture()::namedFunctions),
                ProjectorBlock.C, new OutlineBlock(messages),
                ProjectorBlock.BYTES, bytes,
                ProjectorBlock.TIMELINE, new TimelineBlock(bench, messages));
        contents.forEach((block, content) -> boxes.put(block, new BlockBox(block, content, messages)));
    }

    private void layAbove() {
        black.getStyleClass().add("projector-black");
        black.setVisible(false);
        ring.getStyleClass().add("projector-ring");
        ring.setVisible(false);
        above.setMouseTransparent(true);
        layers.getChildren().addAll(above, keys, black);
        layers.addEventFilter(MouseEvent.MOUSE_MOVED, event -> {
            ring.setCenterX(event.getX());
            ring.setCenterY(event.getY());
        });
    }

    private void tip(Button button, String key) {
        button.setTooltip(new Tooltip(messages.get(key)));
        button.setAccessibleText(messages.get(key));
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public void show(Moment moment) {
        model.show(moment);
        blocks.shown().forEach(box -> box.show(moment));
    }

    @Override
    public void goOn() {
        blocks.shown().stream()
                .filter(box -> !box.covered())
                .forEach(box -> box.content().goOn());
    }

    private void draw(ProjectorPage now) {
        boxes.values().forEach(this::cover);
        drawn = now;
        lesson.setText(now.lesson());
        lesson.getTooltip().setText(now.lesson());
        step.setText(now.step());
        fitTitle();
        previous.setDisable(now.first());
        next.setDisable(now.last());
        bytes.lesson(now.lessonNumber(), now.byOffset(), now.answerBytes());
        question.show(now);
        caption.show(now);
        blocks.show(now.blocks());
    }

    /** A long title is smaller. */
    private void fitTitle() {
        double room = blocks.getWidth() - BESIDE_TITLE;
        Styles.mark(lesson, "long", Measure.width(new Type(messages.language()).bold(TITLE), drawn.lesson()) > room);
    }

    // Commands

    /** Puts the keyboard where the step is told. */
    public void focus() {
        caption.requestFocus();
    }

    /** Does what a key does; leaving and what is not ours are the caller's. */
    public void run(ProjectorKeys.Press press) {
        switch (press.act()) {
            case NEXT -> move(model::next);
            case PREVIOUS -> move(model::previous);
            case BLANK -> black.setVisible(!black.isVisible());
            case KEYS -> keys.setVisible(!keys.isVisible());
            case RING -> ring.setVisible(!ring.isVisible());
            case REVEAL -> model.reveal();
            case COVER -> coverAgain();
            case RAISE -> model.raise(press.option());
            case LOWER -> model.lower(press.option());
            default -> {}
        }
    }

    /** The run was asked to go on, by a key that is not ours. */
    public void askedToGoOn() {
        model.askedToGoOn();
    }

    /** Takes over from the view in another language what lies above the step. */
    void takeOver(ProjectorView before) {
        black.setVisible(before.black.isVisible());
        keys.setVisible(before.keys.isVisible());
        ring.setVisible(before.ring.isVisible());
        ring.setCenterX(before.ring.getCenterX());
        ring.setCenterY(before.ring.getCenterY());
    }

    private void move(Runnable step) {
        black.setVisible(false);
        keys.setVisible(false);
        step.run();
    }

    /**
     * Takes away what lies above the step: the list of keys, or the black.
     *
     * @return whether there was something
     */
    public boolean uncover() {
        boolean there = black.isVisible() || keys.isVisible();
        black.setVisible(false);
        keys.setVisible(false);
        return there;
    }

    /** The answer, if it is shown; else what is under the pointer, or has the keyboard, is covered, or shown again. */
    private void coverAgain() {
        if (!model.coverAnswer() && !turn(Node::isHover)) {
            turn(Node::isFocusWithin);
        }
    }

    /** The field that is pointed at in some way, or else the block; says whether there is one. */
    private boolean turn(Predicate<Node> pointed) {
        Optional<BlockBox> box = blocks.shown().stream().filter(pointed).findFirst();
        boolean inBytes =
                box.filter(one -> one.content() == bytes && !one.covered()).isPresent();
        if (box.isPresent() && !(inBytes && bytes.turn(pointed))) {
            model.covers().turn(box.get().block());
            cover(box.get());
        }
        return box.isPresent();
    }

    private void cover(BlockBox box) {
        box.cover(model.covers().has(box.block()));
    }
}
