package org.mqttxray.link;

import java.util.Optional;
import org.mqttxray.mqtt.packet.Bytes;
import org.mqttxray.platform.Deadline;

/** A packet of a broker that waits in its lane until somebody says what is to happen to it. */
public final class HeldPacket {
    private static final long NEVER = Long.MAX_VALUE;

    private final Relay line;
    private final Order order;
    private final byte[] packet;
    /** This and the change are the relay's, under its monitor. */
    private long due = NEVER;

    private Optional<Change> change = Optional.empty();

    HeldPacket(Relay line, Order order, byte[] packet) {
        this.line = line;
        this.order = order;
        this.packet = packet;
    }

    /** Whose it is: the client's name in the log. */
    public String client() {
        return line.client();
    }

    /** On which connection it came, by its number in the log. */
    public int connection() {
        return line.connection();
    }

    /** The packet as it came. */
    public Bytes bytes() {
        return Bytes.sharing(packet, 0, packet.length);
    }

    boolean isOf(Relay relay) {
        return line == relay;
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

    void letGo(Optional<Change> ordered) {
        line.letGo(this, ordered);
    }

    /** It goes on at once, or after the delay that was ordered. */
    void goesOn(Optional<Change> ordered, long now) {
        change = ordered;
        due = ordered.orElse(null) instanceof Change.Delay delay
                ? Deadline.after(now, delay.time()).nanos()
                : now;
    }
}
