package org.mqttxray.link;

import java.time.Duration;
import org.mqttxray.mqtt.packet.Bytes;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.PacketType;

/**
 * What is to happen to one packet on a client's line.
 *
 * @param type of the packet
 * @param number 1 for the first of its type and direction on the line, counted over all its connections
 * @param direction which way it goes
 * @param deed what is to happen
 * @param time how long, in the time of the session: of a delay; of a silence, where zero is for good
 * @param passed how many bytes pass before a cut
 * @param instead the bytes that take the packet's place
 */
record Order(PacketType type, int number, Direction direction, Deed deed, Duration time, int passed, Bytes instead) {
    /** What can happen. */
    enum Deed {
        /** It never arrives. */
        DROP,
        /** It arrives later, and what comes behind it does not overtake it. */
        DELAY,
        /** It arrives twice. */
        REPEAT,
        /** Its first bytes arrive; then the line is cut, for both ends. */
        CUT,
        /** Other bytes arrive. */
        REPLACE,
        /** It and everything behind it, both ways, has to wait until the line comes back. */
        SILENT
    }

    /** What a change is for a packet of a client. */
    static Order of(Change change, PacketType type, int number) {
        Order drop = new Order(type, number, Direction.C2S, Deed.DROP, Duration.ZERO, 0, Bytes.EMPTY);
        if (change instanceof Change.Replace replace) {
            return new Order(type, number, Direction.C2S, Deed.REPLACE, Duration.ZERO, 0, replace.instead());
        }
        if (change instanceof Change.Delay delay) {
            return new Order(type, number, Direction.C2S, Deed.DELAY, delay.time(), 0, Bytes.EMPTY);
        }
        if (change instanceof Change.Cut cut) {
            return new Order(type, number, Direction.C2S, Deed.CUT, Duration.ZERO, cut.passed(), Bytes.EMPTY);
        }
        return change instanceof Change.Repeat ? drop.with(Deed.REPEAT) : drop;
    }

    /** A packet of the broker for which nothing is ordered but that it is held. */
    static Order held(PacketType type, int number) {
        return new Order(type, number, Direction.S2C, Deed.DELAY, Duration.ZERO, 0, Bytes.EMPTY);
    }

    /** The same packet with what is to happen to it after all. */
    Order with(Change change) {
        Order ordered = of(change, type, number);
        return new Order(type, number, direction, ordered.deed, ordered.time, ordered.passed, ordered.instead);
    }

    private Order with(Deed newDeed) {
        return new Order(type, number, direction, newDeed, time, passed, instead);
    }

    /** Which packet, as in the language of {@link LinkScript}. */
    String at() {
        return type + " " + number + " " + direction.label();
    }
}
