package org.mqttxray.debug;

import java.util.Optional;

/**
 * Why the playhead stands where it stands.
 *
 * @param reason which of the Debug Adapter Protocol's stopped reasons, and one of ours
 * @param breakpoint the breakpoint, if it was one
 * @param hit its how manieth hit that is: 1, 2, …; 0 while that is being counted, and else
 * @param waiting what the acting thread waits for, if that is why
 * @param missing what was looked for and is not there, if that is why
 */
public record Stop(
        Reason reason, Optional<Breakpoint> breakpoint, long hit, Optional<Wait> waiting, Optional<Missing> missing) {
    /** Stopped reasons. */
    public enum Reason {
        /** The session is held at its first event. */
        ENTRY,
        /** A step ended. */
        STEP,
        /** A breakpoint hit. */
        BREAKPOINT,
        /** The user asked for it. */
        PAUSE,
        /** The user went to this position. */
        GOTO,
        /** A step that holds the other threads has not ended and can't: it waits for one of them. */
        WAITING,
        /** A step looked for something that is not there. */
        MISSING
    }

    /** A stop that needs no more words. */
    public static Stop because(Reason reason) {
        return new Stop(reason, Optional.empty(), 0, Optional.empty(), Optional.empty());
    }

    static Stop at(Breakpoints.Hit hit) {
        return new Stop(
                Reason.BREAKPOINT, Optional.of(hit.breakpoint()), hit.hit(), Optional.empty(), Optional.empty());
    }

    Stop withHit(long number) {
        return new Stop(reason, breakpoint, number, waiting, missing);
    }

    static Stop waitingFor(Wait wait) {
        return new Stop(Reason.WAITING, Optional.empty(), 0, Optional.of(wait), Optional.empty());
    }

    static Stop without(Missing missing) {
        return new Stop(Reason.MISSING, Optional.empty(), 0, Optional.empty(), Optional.of(missing));
    }
}
