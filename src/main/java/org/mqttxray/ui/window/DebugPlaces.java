package org.mqttxray.ui.window;

import static org.mqttxray.ui.window.Splits.boxed;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.Pane;
import org.mqttxray.ui.model.LearnPanes;
import org.mqttxray.ui.model.Settings;

/** Where the panes of the Debug perspective stand: all are open, and the timeline goes through under the others. */
final class DebugPlaces implements Places {
    private static final double THREADS = 396;
    private static final double THREADS_NARROW = 300;
    private static final double PACKET = 450;
    private static final double PACKET_NARROW = 300;
    private static final double TIMELINE = 342;
    private static final double TIMELINE_SHORT = 250;
    private static final double TIMELINE_LOW = 160;
    private static final double VALUES = 224;
    private static final double VALUES_LOW = 160;
    private static final double VALUES_LEAST = 120;
    private static final double VARIABLES = 286;
    private static final double VARIABLES_LEAST = 220;
    private static final double STATE_LEAST = 420;
    private static final double SOURCE_LEAST = 160;
    private static final double CENTRE_LEAST = 480;

    private final Panes panes;
    private final Splits splits;
    private final SharedPlace shared;
    private final Bottom bottom;

    DebugPlaces(Panes panes, Bottom bottom, Settings settings, Messages messages) {
        this.panes = panes;
        this.splits = new Splits(settings);
        this.shared = new SharedPlace(panes, messages, panes.variables());
        this.bottom = bottom;
    }

    @Override
    public List<Pane> open(LearnPanes.Open open) {
        return panes.debugging();
    }

    @Override
    public Region arrange(Fold fold, LearnPanes.Open open) {
        takeApart();
        Region threads = boxed(panes.threads().root());
        Region right = splits.second(
                Orientation.HORIZONTAL,
                centre(fold),
                boxed(panes.packet().root()),
                new Splits.Sizes(
                        fold.narrow() ? "debug-packet-narrow" : "debug-packet",
                        fold.narrow() ? PACKET_NARROW : PACKET,
                        PACKET_NARROW,
                        CENTRE_LEAST));
        Region upper = splits.first(
                Orientation.HORIZONTAL,
                threads,
                right,
                new Splits.Sizes(
                        fold.narrow() ? "debug-threads-narrow" : "debug-threads",
                        fold.narrow() ? THREADS_NARROW : THREADS,
                        THREADS_NARROW,
                        CENTRE_LEAST + PACKET_NARROW));
        return splits.second(Orientation.VERTICAL, upper, bottom.arrange(true), timeline(fold));
    }

    private static Splits.Sizes timeline(Fold fold) {
        double leastAbove = SOURCE_LEAST + VALUES_LEAST;
        if (fold.low()) {
            return new Splits.Sizes("debug-timeline-low", TIMELINE_LOW, TIMELINE_LOW, leastAbove);
        }
        return fold.timelineShort()
                ? new Splits.Sizes("debug-timeline-short", TIMELINE_SHORT, TIMELINE_LOW, leastAbove)
                : new Splits.Sizes("debug-timeline", TIMELINE, TIMELINE_LOW, leastAbove);
    }

    private Region centre(Fold fold) {
        return splits.second(
                Orientation.VERTICAL,
                boxed(panes.source().root()),
                values(fold),
                new Splits.Sizes(
                        fold.low() ? "debug-values-low" : "debug-values",
                        fold.low() ? VALUES_LOW : VALUES,
                        VALUES_LEAST,
                        SOURCE_LEAST));
    }

    /** Variables and the client's state, beside each other where there is room. */
    private Region values(Fold fold) {
        if (fold.sourceAsTab()) {
            return boxed(shared.of(List.of(panes.variables(), panes.state())).orElseThrow());
        }
        return splits.first(
                Orientation.HORIZONTAL,
                boxed(panes.variables().root()),
                boxed(panes.state().root()),
                new Splits.Sizes("debug-variables", VARIABLES, VARIABLES_LEAST, STATE_LEAST));
    }

    @Override
    public void takeApart() {
        splits.clear();
        shared.clear();
        bottom.clear();
    }

    @Override
    public void bringToFront(Region pane) {
        shared.bringToFront(pane);
        bottom.bringToFront(pane);
    }
}
