package org.mqttxray.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.mqttxray.mqtt.codec.Field;
import org.mqttxray.mqtt.codec.Framer;
import org.mqttxray.mqtt.codec.Terms;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.mqtt.packet.ProtocolVersion;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.Range;
import org.mqttxray.trace.ReadableLog;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/** The whole packets that have left or arrived, in their order; what they say is found out when someone looks. */
public final class Packets implements Projection<PVector<Packets.Sighting>> {
    /**
     * A packet.
     *
     * @param position the event that reported it
     * @param timeNanos when
     * @param thread who wrote or read it
     * @param out whether the client sent it
     * @param range its bytes
     */
    public record Sighting(long position, long timeNanos, int thread, boolean out, Range range) {}

    /**
     * The type that the first byte of a packet tells.
     *
     * @param packet its bytes
     * @return {@link PacketType#RESERVED} if there is no byte, and where it is covered, because a covered byte reads as 0
     */
    public static PacketType type(ReadableLog log, Range packet) {
        return packet.length() == 0 ? PacketType.RESERVED : PacketType.begunBy(log.bytes(packet.part(0, 1))[0]);
    }

    /**
     * The Packet Identifier of a packet, which stands at the same place in all versions; nothing if it has none or it may not be seen.
     *
     * @param out whether the client sends it
     */
    public static OptionalInt identifier(ReadableLog log, Range packet, boolean out) {
        Terms terms = Terms.of(ProtocolVersion.V3_1_1, Direction.of(out));
        return new Beginning(log, packet, terms).number(Field.PACKET_IDENTIFIER);
    }

    /**
     * The packets among bytes that may be several: what an order puts on the wire.
     *
     * @return one range each, in their order; the last may be the beginning of a packet, or no packet
     */
    public static List<Range> each(ReadableLog log, Range bytes) {
        Framer framer = new Framer();
        List<Range> packets = new ArrayList<>();
        int from = 0;
        for (byte[] packet : framer.feed(log.bytes(bytes), 0, bytes.length())) {
            packets.add(bytes.part(from, from + packet.length));
            from += packet.length;
        }
        if (from < bytes.length()) {
            packets.add(bytes.part(from, bytes.length()));
        }
        return packets;
    }

    /** How many of some packets, in their order, were reported before a position. */
    public static int before(List<Sighting> packets, long position) {
        return Halving.first(0, packets.size(), at -> packets.get(at).position() < position);
    }

    /** The one of some packets, in their order, that an event reported. */
    public static Optional<Sighting> at(List<Sighting> packets, long position) {
        int number = before(packets, position);
        return number < packets.size() && packets.get(number).position() == position
                ? Optional.of(packets.get(number))
                : Optional.empty();
    }

    @Override
    public PVector<Sighting> start() {
        return TreePVector.empty();
    }

    @Override
    public PVector<Sighting> after(PVector<Sighting> packets, Event event) {
        if (event instanceof Event.PacketOut out) {
            return packets.plus(sighting(event, true, out.range()));
        }
        if (event instanceof Event.PacketIn in) {
            return packets.plus(sighting(event, false, in.range()));
        }
        return packets;
    }

    /** The packet that the link has seen, kept or made by itself with an event, if the log has its bytes: no packet of the client. */
    public static Optional<Sighting> onTheLine(ReadableLog log, long position) {
        return log.event(position) instanceof Event.Link link
                ? link.bytes()
                        .filter(bytes -> bytes.length() > 0)
                        .map(bytes -> sighting(link, log.toServer(bytes.stream()), bytes))
                : Optional.empty();
    }

    static Sighting sighting(Event event, boolean out, Range range) {
        Event.Stamp stamp = event.stamp();
        return new Sighting(stamp.position(), stamp.timeNanos(), stamp.thread(), out, range);
    }
}
