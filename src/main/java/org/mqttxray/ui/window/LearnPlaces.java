package org.mqttxray.ui.window;

import static org.mqttxray.ui.window.Splits.boxed;
import static org.mqttxray.ui.window.Splits.either;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.Pane;
import org.mqttxray.ui.model.LearnPanes;
import org.mqttxray.ui.model.Settings;

/** Where the panes of the Learn perspective stand. */
final class LearnPlaces implements Places {
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
    private static final double STATE = 420;
    private static final double CENTRE_LEAST = 556;
    private static final double STACK_LEAST = 150;

    private final Panes panes;
    private final Splits splits;
    private final SharedPlace shared;
    private final Bottom bottom;
    private Fold fold = Fold.NOTHING;
    private LearnPanes.Open open = LearnPanes.Open.NONE;

    LearnPlaces(Panes panes, Bottom bottom, Settings settings, Messages messages) {
        this.panes = panes;
        this.splits = new Splits(settings);
        this.shared = new SharedPlace(panes, messages, panes.stack());
        this.bottom = bottom;
    }

    @Override
    public List<Pane> open(LearnPanes.Open now) {
        return panes.learning(now);
    }

    @Override
    public Region arrange(Fold newFold, LearnPanes.Open nowOpen) {
        takeApart();
        shared.state(nowOpen.state() && !open.state(), nowOpen.state());
        fold = newFold;
        open = nowOpen;
        return panes.lesson().isPresent() ? withLesson() : right();
    }

    @Override
    public void takeApart() {
        splits.clear();
        shared.clear();
        bottom.clear();
        StopBarPlace.inSource(panes.stopBar().root(), panes.source().root());
    }

    @Override
    public void bringToFront(Region pane) {
        shared.bringToFront(pane);
        bottom.bringToFront(pane);
    }

    private Region withLesson() {
        Region lesson = boxed(panes.lesson().orElseThrow().root());
        String name = fold.narrow() ? "lesson-narrow" : "lesson";
        double usual = fold.narrow() ? LESSON_NARROW : LESSON;
        return splits.first(
                Orientation.HORIZONTAL,
                lesson,
                right(),
                new Splits.Sizes(name, usual, LESSON_NARROW, CENTRE_LEAST + PACKET_NARROW));
    }

    private Region right() {
        Optional<Region> upper = either(centre(), boxed(open.packet(), panes.packet()), this::upper);
        return upper.map(this::right).orElseGet(() -> bottom.arrange(open.timeline()));
    }

    private Region right(Region upper) {
        Region below = bottom.arrange(open.timeline());
        if (!open.timeline()) {
            VBox box = new VBox(upper, below);
            box.getStyleClass().add("above-transport");
            VBox.setVgrow(upper, Priority.ALWAYS);
            return box;
        }
        String name = fold.low() ? "timeline-low" : fold.timelineShort() ? "timeline-short" : "timeline";
        double usual = fold.low() ? TIMELINE_LOW : fold.timelineShort() ? TIMELINE_SHORT : TIMELINE;
        return splits.second(
                Orientation.VERTICAL,
                upper,
                below,
                new Splits.Sizes(name, usual, TIMELINE_LOW, STAGE_LEAST + STACK_LEAST));
    }

    private Region upper(Region centre, Region packet) {
        String name = fold.narrow() ? "packet-narrow" : "packet";
        double usual = fold.narrow() ? PACKET_NARROW : PACKET;
        return splits.second(
                Orientation.HORIZONTAL, centre, packet, new Splits.Sizes(name, usual, PACKET_NARROW, CENTRE_LEAST));
    }

    private Optional<Region> centre() {
        String name = fold.low() ? "stage-low" : "stage";
        Splits.Sizes sizes = new Splits.Sizes(name, fold.low() ? STAGE_LEAST : STAGE, STAGE_LEAST, STACK_LEAST);
        return either(
                boxed(open.stage(), panes.stage()),
                calls(),
                (stage, calls) -> splits.first(Orientation.VERTICAL, stage, calls, sizes));
    }

    // Call stack, source and client state

    private Optional<Region> calls() {
        if (fold.sourceAsTab()) {
            return shared.of(opened(panes.stack(), panes.source(), panes.state()))
                    .map(this::underStopBar);
        }
        Optional<Region> stack = open.stack() ? Optional.of(panes.stack().root()) : Optional.empty();
        return either(stack, shared.of(opened(panes.source(), panes.state())), this::beside)
                .map(this::underStopBar);
    }

    /** The source may stand behind a tab, or be closed. */
    private Region underStopBar(Region calls) {
        return boxed(StopBarPlace.above(panes.stopBar().root(), Splits.unboxed(calls)));
    }

    private Region beside(Region stack, Region sharedRegion) {
        String name = open.state() ? "source-and-state" : "source";
        SplitPane split = splits.second(
                Orientation.HORIZONTAL,
                Splits.unboxed(stack),
                Splits.unboxed(sharedRegion),
                new Splits.Sizes(name, open.state() ? STATE : SOURCE, SOURCE_LEAST, SOURCE_LEAST));
        split.getStyleClass().add("with-line");
        return split;
    }

    private List<Pane> opened(Pane... some) {
        List<Pane> shown = open(open);
        return List.of(some).stream().filter(shown::contains).toList();
    }
}
