package org.mqttxray.ui.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.Pane;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.ui.model.Settings;

/**
 * The panes of the Learn perspective and where they stand. What folds when there is little room is told by {@link Fold}; any pane can
 * fill the whole place until Escape.
 */
final class LearnView implements Pane {
    private static final double LESSON = 348;
    private static final double LESSON_NARROW = 300;
    private static final double PACKET = 450;
    private static final double PACKET_NARROW = 300;
    private static final double TIMELINE = 266;
    private static final double TIMELINE_SHORT = 210;
    private static final double TIMELINE_LOW = 160;
    private static final double STAGE = 332;
    private static final double STAGE_LEAST = 200;
    private static final double SOURCE = 344;
    private static final double SOURCE_LEAST = 300;
    private static final double CENTRE_LEAST = 556;
    private static final double STACK_LEAST = 150;

    private final Panes panes;
    private final Settings settings;
    private final Messages messages;
    private final StackPane root = new StackPane();
    private final List<SplitPane> splits = new ArrayList<>();
    private Optional<Fold> fold = Optional.empty();
    private Optional<Region> filled = Optional.empty();

    /** The panes in the places that suit the window's size. */
    LearnView(Panes panes, Settings settings, Messages messages) {
        this.panes = panes;
        this.settings = settings;
        this.messages = messages;
        root.getStyleClass().add("learn");
        root.addEventFilter(MouseEvent.MOUSE_CLICKED, this::clicked);
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public void show(Moment moment) {
        panes.all().forEach(pane -> pane.show(moment));
    }

    /** Arranges the panes for what folds, if that has changed. */
    void arrange(Fold now) {
        if (fold.filter(now::equals).isPresent()) {
            return;
        }
        fold = Optional.of(now);
        filled = Optional.empty();
        arrangeAll(now);
    }

    /** Takes all panes out of where they stand, so that they can stand elsewhere. */
    private void takeApart() {
        splits.forEach(split -> split.getItems().clear());
        splits.clear();
        root.getChildren().clear();
    }

    private void arrangeAll(Fold now) {
        takeApart();
        root.getChildren().setAll(panes.lesson().isPresent() ? withLesson(now) : right(now));
    }

    private Region withLesson(Fold now) {
        Region lesson = boxed(panes.lesson().orElseThrow().root());
        SplitPane split = split(Orientation.HORIZONTAL, lesson, right(now));
        String name = now.narrow() ? "lesson-narrow" : "lesson";
        double usual = now.narrow() ? LESSON_NARROW : LESSON;
        fix(split, true, name, usual, LESSON_NARROW, CENTRE_LEAST + PACKET_NARROW);
        return split;
    }

    private Region right(Fold now) {
        VBox bottom = new VBox(panes.transport().root(), panes.timeline().root());
        VBox.setVgrow(panes.timeline().root(), Priority.ALWAYS);
        bottom.getStyleClass().add("pane");
        SplitPane split = split(Orientation.VERTICAL, upper(now), bottom);
        String name = now.low() ? "timeline-low" : now.timelineShort() ? "timeline-short" : "timeline";
        double usual = now.low() ? TIMELINE_LOW : now.timelineShort() ? TIMELINE_SHORT : TIMELINE;
        fix(split, false, name, usual, TIMELINE_LOW, STAGE_LEAST + STACK_LEAST);
        return split;
    }

    private Region upper(Fold now) {
        SplitPane split =
                split(Orientation.HORIZONTAL, centre(now), boxed(panes.packet().root()));
        String name = now.narrow() ? "packet-narrow" : "packet";
        double usual = now.narrow() ? PACKET_NARROW : PACKET;
        fix(split, false, name, usual, PACKET_NARROW, CENTRE_LEAST);
        return split;
    }

    private Region centre(Fold now) {
        SplitPane split = split(Orientation.VERTICAL, boxed(panes.stage().root()), calls(now));
        String name = now.low() ? "stage-low" : "stage";
        fix(split, true, name, now.low() ? STAGE_LEAST : STAGE, STAGE_LEAST, STACK_LEAST);
        return split;
    }

    private Region calls(Fold now) {
        return now.sourceAsTab() ? tabs() : beside();
    }

    private Region beside() {
        SplitPane split = split(
                Orientation.HORIZONTAL,
                unboxed(panes.stack().root()),
                unboxed(panes.source().root()));
        split.getStyleClass().addAll("pane", "with-line");
        fix(split, false, "source", SOURCE, SOURCE_LEAST, SOURCE_LEAST);
        return split;
    }

    private Region tabs() {
        ToggleButton stack = new ToggleButton(messages.get("window.tab.stack"));
        ToggleButton source = new ToggleButton(messages.get("window.tab.source"));
        ToggleGroup group = new ToggleGroup();
        group.getToggles().setAll(stack, source);
        HBox segment = new HBox(stack, source);
        segment.getStyleClass().addAll("segment", "small");
        HBox row = new HBox(segment);
        row.getStyleClass().add("tab-row");
        StackPane place = new StackPane();
        VBox.setVgrow(place, Priority.ALWAYS);
        VBox box = new VBox(row, place);
        box.getStyleClass().add("pane");
        Map<ToggleButton, Region> parts = Map.of(
                stack,
                unboxed(panes.stack().root()),
                source,
                unboxed(panes.source().root()));
        parts.forEach((button, part) -> button.setOnAction(event -> {
            button.setSelected(true);
            place.getChildren().setAll(part);
        }));
        stack.fire();
        return box;
    }

    /** A part of a box has no box of its own. */
    private static Region unboxed(Region pane) {
        pane.getStyleClass().remove("pane");
        return pane;
    }

    private static Region boxed(Region pane) {
        if (!pane.getStyleClass().contains("pane")) {
            pane.getStyleClass().add("pane");
        }
        return pane;
    }

    private SplitPane split(Orientation orientation, Region... parts) {
        SplitPane split = new SplitPane(parts);
        split.setOrientation(orientation);
        splits.add(split);
        return split;
    }

    private void fix(SplitPane split, boolean first, String name, double usual, double least, double leastOther) {
        new FixedPart(split, first, name, usual, least, leastOther, settings);
    }

    private void clicked(MouseEvent event) {
        if (event.getClickCount() == 2
                && event.getTarget() instanceof Node node
                && header(node).isPresent()) {
            pane(node).ifPresent(this::fillOrReturn);
            event.consume();
        }
    }

    private static Optional<Node> header(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getStyleClass().contains("pane-header")) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    private Optional<Region> pane(Node node) {
        List<Region> roots = panes.all().stream().map(Pane::root).toList();
        for (Node at = node; at != null; at = at.getParent()) {
            if (roots.contains(at)) {
                return Optional.of((Region) at);
            }
        }
        return Optional.empty();
    }

    /** Lets one pane fill the place, or brings the others back. */
    void fillOrReturn(Region pane) {
        if (filled.isPresent()) {
            leaveFilled();
            return;
        }
        filled = Optional.of(pane);
        takeApart();
        root.getChildren().setAll(boxed(pane));
    }

    /** Whether one pane fills the place. */
    boolean isFilled() {
        return filled.isPresent();
    }

    /**
     * Brings all panes back if one fills the place.
     *
     * @return whether one did
     */
    boolean leaveFilled() {
        if (filled.isEmpty()) {
            return false;
        }
        filled = Optional.empty();
        fold.ifPresent(this::arrangeAll);
        return true;
    }

    /** The lesson's pane, if one is open. */
    Optional<Region> lesson() {
        return panes.lesson().map(Pane::root);
    }

    /** The panes in the order in which the keyboard goes through them. */
    List<Region> order() {
        List<Region> order = new ArrayList<>();
        panes.all().forEach(pane -> order.add(pane.root()));
        return order;
    }
}
