package org.mqttxray.ui.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mqttxray.ui.Pane;
import org.mqttxray.ui.model.LearnPanes;

/**
 * The panes of all perspectives.
 *
 * @param lesson the lesson, if one is open
 * @param stopBar says why the client stands; in the source, or above the place that the source shares
 * @param besideTimeline the table of packets and the log, which share the timeline's place; none if they have not been taught
 */
record Panes(
        Optional<Pane> lesson,
        Pane stage,
        Pane stack,
        Pane threads,
        Pane source,
        Pane variables,
        Pane state,
        Pane packet,
        Pane transport,
        Pane timeline,
        Pane stopBar,
        List<Pane> besideTimeline) {
    /** All of them, in the order in which the keyboard goes through them. */
    List<Pane> all() {
        Stream<Pane> always = Stream.of(stage, stack, threads, source, variables, state, packet, transport, timeline);
        return Stream.of(lesson.stream(), always, besideTimeline.stream())
                .flatMap(panes -> panes)
                .toList();
    }

    /** Those of the Learn perspective that are open, in the same order; the lesson and the transport always are. */
    List<Pane> learning(LearnPanes.Open open) {
        List<Pane> shown = new ArrayList<>(all());
        remove(shown, threads, false);
        remove(shown, variables, false);
        remove(shown, stage, open.stage());
        remove(shown, stack, open.stack());
        remove(shown, source, open.source());
        remove(shown, state, open.state());
        remove(shown, packet, open.packet());
        remove(shown, timeline, open.timeline());
        besideTimeline.forEach(pane -> remove(shown, pane, open.timeline()));
        return List.copyOf(shown);
    }

    private static void remove(List<Pane> from, Pane pane, boolean open) {
        if (!open) {
            from.remove(pane);
        }
    }

    /** Those of the Debug perspective, in the same order. */
    List<Pane> debugging() {
        return Stream.concat(
                        Stream.of(threads, source, variables, state, packet, transport, timeline),
                        besideTimeline.stream())
                .toList();
    }

    /** The key of a pane's name where it is a tab among others. */
    String tabOf(Pane pane) {
        if (pane == stack) {
            return "window.tab.stack";
        } else if (pane == source) {
            return "window.tab.source";
        }
        return pane == variables ? "window.tab.variables" : "window.tab.state";
    }
}
