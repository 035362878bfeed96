package org.mqttxray.debug;

import java.util.Optional;

/**
 * Why the playhead stands where it stands.
 *
 * @param reason which of the Debug Adapter Protocol's stopped reasons
 * @param breakpoint the breakpoint, if it was one
 */
public record Stop(Reason reason, Optional<PacketBreakpoint> breakpoint) {
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
        GOTO
    }

    /** A stop without a breakpoint. */
    public static Stop because(Reason reason) {
        return new Stop(reason, Optional.empty());
    }
}
