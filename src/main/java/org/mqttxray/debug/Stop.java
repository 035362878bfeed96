package org.mqttxray.debug;

import java.util.Optional;

/**
 * Why the playhead stands where it stands.
 *
 * @param reason which of the Debug Adapter Protocol's stopped reasons, and one of ours
 * @param breakpoint the breakpoint, if it was one
 * @param waiting what the acting thread waits for, if that is why
 */
public record Stop(Reason reason, Optional<PacketBreakpoint> breakpoint, Optional<Wait> waiting) {
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
        WAITING
    }

    /** A stop that needs no more words. */
    public static Stop because(Reason reason) {
        return new Stop(reason, Optional.empty(), Optional.empty());
    }

    static Stop at(PacketBreakpoint breakpoint) {
        return new Stop(Reason.BREAKPOINT, Optional.of(breakpoint), Optional.empty());
    }

    static Stop waitingFor(Wait wait) {
        return new Stop(Reason.WAITING, Optional.empty(), Optional.of(wait));
    }
}
