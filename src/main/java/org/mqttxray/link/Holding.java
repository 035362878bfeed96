package org.mqttxray.link;

import java.util.Optional;
import org.mqttxray.mqtt.packet.PacketType;

/** Whether the next packet of the broker is to be held before the client gets it, and the one that is; one at a time. */
final class Holding {
    private boolean wanted;
    private Optional<PacketType> type = Optional.empty();
    private Optional<Held> held = Optional.empty();

    /** A packet, and who holds it. */
    record Held(Relay relay, HeldPacket packet) {}

    /** The next packet, or the next of a type, is to be held. */
    synchronized void want(Optional<PacketType> newType) {
        wanted = true;
        type = newType;
    }

    /** None is to be held. */
    synchronized void wantNone() {
        wanted = false;
    }

    synchronized boolean wanted() {
        return wanted;
    }

    /** Whether a packet of a type is to be held if it comes now. */
    synchronized boolean wants(PacketType coming) {
        return wanted && held.isEmpty() && type.map(coming::equals).orElse(true);
    }

    /** It has come, and is held. */
    synchronized void took(Held newHeld) {
        wanted = false;
        held = Optional.of(newHeld);
    }

    synchronized Optional<Held> held() {
        return held;
    }

    /** It is held no more. */
    synchronized void gone(Relay relay) {
        held = held.filter(one -> one.relay() != relay);
    }
}
