package org.mqttxray.ui.packets;

import org.mqttxray.debug.filter.Filter;
import org.mqttxray.debug.filter.Subjects;

/**
 * The filter of the table, asked about rows. Some filters ask about threads or about broken rules, which follow from all events before. These
 * are followed piece by piece, and a row is asked about once they are known where it is, so that no frame has to follow a long record at once.
 */
final class RowFilter {
    /** Events that are followed in one frame: less than a frame's time. */
    private static final int EVENTS_A_FRAME = 10_000;

    private final Filter filter;
    private final Subjects subjects;
    private final boolean looksBack;
    private long followed;

    RowFilter(Filter filter, Subjects subjects) {
        this.filter = filter;
        this.subjects = subjects;
        this.looksBack = Subjects.asksThreads(filter.text()) || Subjects.asksRules(filter.text());
    }

    /** Follows a little more of what it asks about, but not beyond so many events. */
    void follow(long events) {
        long next = Math.min(events, followed + EVENTS_A_FRAME);
        if (looksBack && next > followed && subjects.follow(filter.text(), next, EVENTS_A_FRAME)) {
            followed = next;
        }
    }

    /** Whether it can be asked about a row without taking long. */
    boolean knows(PacketRow row) {
        return !looksBack || row.position() < followed;
    }

    /** Whether a row passes. */
    boolean passes(PacketRow row) {
        return filter.holds(subjects.at(row.position()));
    }
}
