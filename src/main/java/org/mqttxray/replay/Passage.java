package org.mqttxray.replay;

import java.util.Optional;
import org.mqttxray.mqtt.codec.Terms;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.Layer;
import org.mqttxray.trace.LinkAct;
import org.mqttxray.trace.Range;
import org.pcollections.PVector;

/**
 * Something that went over the wire, or what became of the wire.
 *
 * @param number 0, 1, … in the order of the log
 * @param kind what it is
 * @param origin where it comes from
 * @param client whose connection it is
 * @param connection the number of the connection
 * @param out whether it goes from client to broker
 * @param type of the packet; {@link PacketType#RESERVED} if it is none or may not be seen
 * @param identifier the Packet Identifier; 0 if it has none or it may not be seen
 * @param layers which layers of the client handled it
 * @param join what answers what
 * @param fate what became of it on its way
 * @param again the events with which the link did the same once more, with nothing else between: its pings while a client is held
 * @param through as what a packet came to the link that did something to it before the client got it: the number of that passage, or
 *     {@link Join#NONE}
 */
public record Passage(
        int number,
        Kind kind,
        Origin origin,
        String client,
        int connection,
        boolean out,
        PacketType type,
        int identifier,
        Layers layers,
        Join join,
        Fate fate,
        PVector<Long> again,
        int through) {
    /** The position of what has not happened. */
    public static final long NEVER = Long.MAX_VALUE;

    /** What there is. */
    public enum Kind {
        /** A packet that the client wrote or got. */
        PACKET,
        /** What the client did not write or get as it is: the link sent it, took it out, or did something to it on its way. */
        LINK,
        /** From here on nothing passes, either way. */
        SILENCE,
        /** What had to wait passes. */
        REVIVAL,
        /** The end of the connection. */
        END,
        /** The same, after the client had said goodbye. */
        CLOSE
    }

    /**
     * Where it comes from.
     *
     * @param position the event that reported it
     * @param timeNanos when
     * @param thread who wrote or read it, or {@link Event#NO_THREAD}
     * @param range its bytes, if the log has them
     * @param terms by which they are read
     */
    public record Origin(long position, long timeNanos, int thread, Optional<Range> range, Terms terms) {}

    /**
     * Since when each layer has handled it: the position of the event with which one of the layer's functions had it in hand, or
     * {@link #NEVER}.
     */
    public record Layers(long app, long mqtt, long platform) {
        static final Layers NONE = new Layers(NEVER, NEVER, NEVER);

        /** Since when a layer has handled it. */
        public long since(Layer layer) {
            return switch (layer) {
                case APP -> app;
                case MQTT -> mqtt;
                case PLATFORM -> platform;
            };
        }

        /** The first time counts. */
        Layers with(Layer layer, long position) {
            if (since(layer) != NEVER) {
                return this;
            }
            return switch (layer) {
                case APP -> new Layers(position, mqtt, platform);
                case MQTT -> new Layers(app, position, platform);
                case PLATFORM -> new Layers(app, mqtt, position);
            };
        }
    }

    /**
     * What answers what, by the numbers of passages.
     *
     * @param request what this answers, or {@link #NONE}
     * @param answer what answers this, or {@link #NONE}
     * @param lane 0, 1, … for what waits for an answer: none that waits beside it at the same client has the same one; {@link #NONE} if
     *     it waits for none, or too many wait
     */
    public record Join(int request, int answer, int lane) {
        /** No passage, no lane. */
        public static final int NONE = -1;

        static final Join NOTHING = new Join(NONE, NONE, NONE);

        Join answeredBy(int number) {
            return new Join(request, number, lane);
        }

        Join answers(int number) {
            return new Join(number, answer, lane);
        }

        Join in(int newLane) {
            return new Join(request, answer, newLane);
        }
    }

    /**
     * What became of something on its way, and with which events, or {@link #NEVER}.
     *
     * @param lost when it was lost
     * @param act what the link did to it by order, if it did anything
     * @param since when the link did it
     * @param until when a packet that was kept passed
     */
    public record Fate(long lost, Optional<LinkAct> act, long since, long until) {
        static final Fate OPEN = new Fate(NEVER, Optional.empty(), NEVER, NEVER);

        Fate lostWith(long position) {
            return new Fate(position, act, since, until);
        }

        Fate ordered(LinkAct newAct, long position) {
            return new Fate(lost, Optional.of(newAct), position, until);
        }

        Fate passed(long position) {
            return new Fate(lost, act, since, position);
        }

        /** Whether the link has kept it and not let it pass yet. */
        boolean isKept() {
            return act.equals(Optional.of(LinkAct.DELAYED)) && until == NEVER && lost == NEVER;
        }

        /** What the link had done when so many events had happened. */
        public Optional<LinkAct> actAt(long events) {
            return since < events ? act : Optional.empty();
        }
    }

    /** The event that reported it. */
    public long position() {
        return origin.position;
    }

    /** Whether it had been lost when so many events had happened. */
    public boolean lostAt(long events) {
        return fate.lost < events;
    }

    /** Whether the link keeps it when so many events have happened. */
    public boolean keptAt(long events) {
        return fate.actAt(events).equals(Optional.of(LinkAct.DELAYED)) && fate.until >= events && !lostAt(events);
    }

    /** How often it had happened when so many events had happened. */
    public int timesAt(long events) {
        return 1 + (int) again.stream().filter(position -> position < events).count();
    }

    /** Whether it is a ping of the link in the place of a held client, or the answer to one. */
    public boolean isPingOfLink() {
        return kind == Kind.LINK && fate.act.isEmpty() && origin.range.isEmpty();
    }

    /** Whether no thread of a client has sent or read it: the link reports it by itself. */
    boolean hasNoThread() {
        return origin.thread == Event.NO_THREAD;
    }

    /** Whether it goes from one end to the other, and is not something that happens to the line. */
    public boolean goes() {
        return kind == Kind.PACKET || kind == Kind.LINK;
    }

    /** Whether it is a packet that can be chosen. */
    public boolean isPacket() {
        return kind == Kind.PACKET;
    }

    Passage with(Layers newLayers) {
        return new Passage(
                number, kind, origin, client, connection, out, type, identifier, newLayers, join, fate, again, through);
    }

    Passage with(Join newJoin) {
        return new Passage(
                number, kind, origin, client, connection, out, type, identifier, layers, newJoin, fate, again, through);
    }

    Passage with(Fate newFate) {
        return new Passage(
                number, kind, origin, client, connection, out, type, identifier, layers, join, newFate, again, through);
    }

    Passage again(long position) {
        return new Passage(
                number,
                kind,
                origin,
                client,
                connection,
                out,
                type,
                identifier,
                layers,
                join,
                fate,
                again.plus(position),
                through);
    }

    Passage lostWith(long position) {
        return with(fate.lostWith(position));
    }

    Passage through(int passage) {
        return new Passage(
                number, kind, origin, client, connection, out, type, identifier, layers, join, fate, again, passage);
    }

    /** Whether a packet that the client gets may be what this became at the link: the same one, or what took its place. */
    boolean becomes(Passage packet) {
        boolean replaced = fate.act.equals(Optional.of(LinkAct.REPLACED));
        boolean same = type == packet.type && identifier == packet.identifier && length() == packet.length();
        return replaced || same;
    }

    /** How many bytes the log has of it. */
    int length() {
        return origin.range.map(Range::length).orElse(0);
    }
}
