package org.mqttxray.ui.window;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mqttxray.ui.Pane;

/**
 * The panes of the Learn perspective.
 *
 * @param lesson the lesson, if one is open
 */
record Panes(Optional<Pane> lesson, Pane stage, Pane stack, Pane source, Pane packet, Pane transport, Pane timeline) {
    /** All of them, in the order in which the keyboard goes through them. */
    List<Pane> all() {
        return Stream.concat(lesson.stream(), Stream.of(stage, stack, source, packet, transport, timeline))
                .toList();
    }
}
