package org.mqttxray.ui.timeline;

import java.util.Optional;
import org.mqttxray.debug.HitMarks;

/**
 * Where breakpoints stop.
 *
 * @param marks as far as that is known; nothing if it may not be told
 * @param muted whether none of them stops now
 */
record Stops(Optional<HitMarks> marks, boolean muted) {
    /** Nowhere. */
    static final Stops NONE = new Stops(Optional.empty(), false);

    /** What of it can be seen: while it is the same, nothing has to be drawn anew. */
    record Seen(Optional<HitMarks> marks, int size, boolean muted) {}

    /** What of it can be seen now. */
    Seen seen() {
        return new Seen(marks, marks.map(HitMarks::size).orElse(0), muted);
    }
}
