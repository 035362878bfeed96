package org.mqttxray.link;

import java.util.Optional;
import org.mqttxray.platform.Deadline;

/** A packet of the broker that waits in its lane until somebody says what is to happen to it. Under the relay's monitor. */
final class HeldPacket {
    private static final long NEVER = Long.MAX_VALUE;

    private final Order order;
    private final byte[] packet;
    private long due = NEVER;
    private Optional<Change> change = Optional.empty();

    HeldPacket(Order order, byte[] packet) {
        this.order = order;
        this.packet = packet;
    }

    Order order() {
        return order;
    }

    byte[] packet() {
        return packet;
    }

    /** Not before this time of the session's clock does it go on, in nanoseconds. */
    long due() {
        return due;
    }

    /** What is to happen to it. */
    Optional<Change> change() {
        return change;
    }

    /** Lets it go on at once, or after the delay that was ordered. */
    void letGo(Optional<Change> newChange, long now) {
        change = newChange;
        due = newChange.orElse(null) instanceof Change.Delay delay
                ? Deadline.after(now, delay.time()).nanos()
                : now;
    }
}
