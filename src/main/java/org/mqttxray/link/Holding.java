package org.mqttxray.link;

import java.util.Optional;
import org.mqttxray.mqtt.packet.PacketType;

/**
 * Whether the next packet that a broker sends is to be held before its client gets it, and the one that is: one at a time, on all the lines
 * that share it. Any thread may ask and order.
 */
public final class Holding {
    private boolean wanted;
    private Optional<PacketType> type = Optional.empty();
    private Optional<HeldPacket> held = Optional.empty();

    /** Nothing is held, and nothing is to be. */
    public Holding() {}

    /**
     * Orders that the next packet is held, with all that follows it on its line.
     *
     * @param newType of the packet; of any if none is given
     */
    public synchronized void want(Optional<PacketType> newType) {
        wanted = true;
        type = newType;
    }

    /** Takes that back; what is held already stays. */
    public synchronized void wantNone() {
        wanted = false;
    }

    /** Whether a packet is waited for that is to be held. */
    public synchronized boolean wanted() {
        return wanted;
    }

    /** The packet that is held. */
    public synchronized Optional<HeldPacket> held() {
        return held;
    }

    /**
     * Lets a packet go on, unless it has gone already.
     *
     * @param change what is to happen to it; if nothing, it goes as it came
     */
    public void letGo(HeldPacket packet, Optional<Change> change) {
        if (released(packet)) {
            packet.letGo(change);
        }
    }

    private synchronized boolean released(HeldPacket packet) {
        boolean there = held.filter(one -> one == packet).isPresent();
        held = there ? Optional.empty() : held;
        return there;
    }

    // The lines

    /** Whether a packet of a type is to be held if it comes now. */
    synchronized boolean wants(PacketType coming) {
        return wanted && held.isEmpty() && type.map(coming::equals).orElse(true);
    }

    /** A packet has come that was wanted; tells whether it is held, for another line's may have been faster. */
    synchronized boolean takes(HeldPacket coming) {
        if (!wants(coming.order().type())) {
            return false;
        }
        wanted = false;
        held = Optional.of(coming);
        return true;
    }

    /** Nothing goes on any more on a line. */
    synchronized void gone(Relay line) {
        held = held.filter(one -> !one.isOf(line));
    }
}
