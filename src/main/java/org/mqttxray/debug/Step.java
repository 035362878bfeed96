package org.mqttxray.debug;

import java.util.Optional;
import org.mqttxray.trace.Detail;
import org.mqttxray.trace.Event;

/**
 * One measure of going on: is this event where the step ends? It is asked about every event behind the playhead in their order,
 * recorded or live, so that a step is the same in both.
 *
 * <p>A thread moves from call to call: it stands at the beginning of a function, or in the caller after it. Functions that the detail
 * hides are no places to stand.
 */
@FunctionalInterface
public interface Step {
    /** Whether the step ends at this event. */
    boolean endsAt(Event event);

    /** What it looked for and did not find, if that is why it ends at this event. */
    default Optional<Missing> missingAt(Event event) {
        return Optional.empty();
    }

    /** What it looked for and has not found, if the log ends before it does. */
    default Optional<Missing> missingAtEnd() {
        return Optional.empty();
    }

    /** Whether a thread that does this has moved to another place to stand. */
    static boolean moves(Event event, Detail detail) {
        return event instanceof Event.Entered entered
                        && detail.shows(entered.function().detail())
                || event instanceof Event.Returned returned
                        && detail.shows(returned.function().detail())
                || event instanceof Event.Threw threw
                        && detail.shows(threw.function().detail());
    }

    /** To the next event, whatever it is. */
    Step NEXT_EVENT = event -> true;

    /** Goes on until something else stops. */
    Step RUN = event -> false;

    /** To the next packet, in either direction, of any thread. */
    Step NEXT_PACKET = event -> event instanceof Event.PacketOut || event instanceof Event.PacketIn;

    /** So many events further. */
    static Step events(long count) {
        long[] left = {count};
        return event -> --left[0] <= 0;
    }

    /** So many events further that a detail shows: calls and their ends, packets, beginnings and ends of threads. */
    static Step shown(long count, Detail detail) {
        long[] left = {count};
        return event -> isShown(event, detail) && --left[0] <= 0;
    }

    /** Whether a detail shows an event as one of its own. */
    static boolean isShown(Event event, Detail detail) {
        return moves(event, detail)
                || NEXT_PACKET.endsAt(event)
                || event instanceof Event.ThreadStarted
                || event instanceof Event.ThreadEnded;
    }

    /** Into the next call of a thread, or back to its caller. */
    static Step into(int thread, Detail detail) {
        return new DepthStep(thread, detail, Integer.MAX_VALUE);
    }

    /** Past the next call of a thread, with all that it calls. */
    static Step over(int thread, Detail detail) {
        return new DepthStep(thread, detail, 0);
    }

    /** To where the innermost function of a thread has ended. */
    static Step out(int thread, Detail detail) {
        return new DepthStep(thread, detail, -1);
    }
}
