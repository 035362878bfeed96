package org.mqttxray.replay;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.mqttxray.trace.ReadableLog;

/**
 * Gives the state of one projection at any position of a log. A position counts events: at position p, the first p events have
 * happened. Every {@link #SPACING} events that it comes by it keeps the state: each event is folded once on the way forward, and
 * from then on any position costs at most that many events, however long the log; going on from the position asked for last costs
 * only the events between.
 *
 * @param <S> the state
 */
public final class Replay<S> {
    /** Events between two kept states. */
    static final int SPACING = 1_024;

    private final ReadableLog log;
    private final Projection<S> projection;
    private final NavigableMap<Long, S> kept = new TreeMap<>();
    private long lastPosition;
    private S last;

    /** A replay at the beginning. */
    public Replay(ReadableLog log, Projection<S> projection) {
        this.log = log;
        this.projection = projection;
        this.last = projection.start();
        kept.put(0L, last);
    }

    /**
     * The state once a number of events have happened.
     *
     * @param position 0 to the length of the log
     * @throws IndexOutOfBoundsException if the log has not come that far
     */
    public S at(long position) {
        return at(position, Long.MAX_VALUE).orElseThrow();
    }

    /**
     * The state once a number of events have happened, if no more than so many events have to be folded for it; else goes so many
     * towards it, and gives it when it was asked often enough. For whoever must not take long.
     *
     * @param position 0 to the length of the log
     * @param atMost how many events to fold now
     * @throws IndexOutOfBoundsException if the log has not come that far
     */
    public synchronized Optional<S> at(long position, long atMost) {
        if (position < 0 || position > log.length()) {
            throw new IndexOutOfBoundsException("no position " + position + " in a log of " + log.length());
        }
        Map.Entry<Long, S> checkpoint = kept.floorEntry(position);
        boolean goOn = lastPosition <= position && lastPosition >= checkpoint.getKey();
        long at = goOn ? lastPosition : checkpoint.getKey();
        S state = goOn ? last : checkpoint.getValue();
        long end = position - at > atMost ? at + atMost : position;
        while (at < end) {
            state = projection.after(state, log.event(at));
            at++;
            if (at % SPACING == 0) {
                kept.putIfAbsent(at, state);
            }
        }
        lastPosition = end;
        last = state;
        return end == position ? Optional.of(state) : Optional.empty();
    }
}
