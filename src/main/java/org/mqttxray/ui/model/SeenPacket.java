package org.mqttxray.ui.model;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.mqttxray.lesson.Cover;
import org.mqttxray.mqtt.codec.CodecException;
import org.mqttxray.mqtt.codec.Dissection;
import org.mqttxray.mqtt.codec.Field;
import org.mqttxray.mqtt.codec.Part;
import org.mqttxray.mqtt.codec.Terms;
import org.mqttxray.mqtt.explain.Secrecy;
import org.mqttxray.mqtt.packet.Bytes;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.replay.Announced;
import org.mqttxray.replay.Packets;
import org.mqttxray.trace.Range;
import org.mqttxray.trace.TraceLog;

/**
 * A packet as it may be shown now.
 *
 * @param sighting where it comes from
 * @param terms by which it is read
 * @param type its type; none if there is no first byte, or it may not be seen
 * @param octets its bytes in their order
 * @param fields its fields in their order, without gaps; a string is two of them
 * @param error what is wrong with it, if anything is and nothing of it is covered
 * @param growth how much of it is there, if it is not whole
 */
public record SeenPacket(
        Packets.Sighting sighting,
        Terms terms,
        Optional<PacketType> type,
        List<Octet> octets,
        List<SeenField> fields,
        Optional<CodecException> error,
        Optional<Growth> growth) {
    /**
     * How much of a packet is there.
     *
     * @param there its bytes so far
     * @param total its bytes when it is whole; none as long as its Remaining Length is not known
     */
    public record Growth(int there, OptionalInt total) {}

    /** How much of a byte or field may be shown. */
    public enum Sight {
        /** All of it. */
        SHOWN,
        /** A question asks for it: a question mark stands in its place. */
        COVERED,
        /** It is secret: a dot stands in its place, until the user asks. */
        SECRET,
        /** It is not there yet. */
        UNWRITTEN
    }

    /**
     * One byte.
     *
     * @param sight how much of it may be shown
     * @param value 0 to 255; 0 if it is covered or not there
     */
    public record Octet(Sight sight, int value) {
        private static final int VALUES = 256;
        private static final List<Octet> SHOWN = all(Sight.SHOWN);
        private static final List<Octet> SECRET = all(Sight.SECRET);
        private static final Octet COVERED = new Octet(Sight.COVERED, 0);
        private static final Octet UNWRITTEN = new Octet(Sight.UNWRITTEN, 0);

        private static List<Octet> all(Sight sight) {
            return IntStream.range(0, VALUES)
                    .mapToObj(value -> new Octet(sight, value))
                    .toList();
        }

        /** A byte, the same object for the same byte: a long packet has many. */
        static Octet of(Sight sight, int value) {
            return switch (sight) {
                case SHOWN -> SHOWN.get(value);
                case SECRET -> SECRET.get(value);
                case COVERED -> COVERED;
                case UNWRITTEN -> UNWRITTEN;
            };
        }
    }

    /**
     * One field.
     *
     * @param leaf what the dissection says; without its value and bits if it is covered or not there
     * @param sight how much of it may be shown
     */
    public record SeenField(Dissection.Leaf leaf, Sight sight) {
        /** Whether a byte belongs to it. */
        public boolean holds(int offset) {
            return leaf.from() <= offset && offset < leaf.to();
        }
    }

    static SeenPacket of(Packets.Sighting sighting, TraceLog log, Cover cover) {
        Range range = sighting.range();
        SeenPacket packet = of(sighting, log.bytes(range), cover.hiddenOf(range), Announced.terms(log, range));
        return cover.hidesLayout(range) ? packet.withoutLayout() : packet;
    }

    /** The same bytes, of which nobody can tell to which fields they belong. */
    SeenPacket withoutLayout() {
        if (octets.isEmpty()) {
            return this;
        }
        List<SeenField> one = List.of(unknown(0, octets.size()));
        return new SeenPacket(sighting, terms, type, octets, one, Optional.empty(), growth);
    }

    private static SeenField unknown(int from, int to) {
        Dissection.Leaf leaf =
                new Dissection.Leaf(Field.UNDECODED, Part.UNDECODED, false, from, to, Bytes.EMPTY, List.of());
        return new SeenField(leaf, Sight.COVERED);
    }

    /** A byte by itself, of which it is not told to which field it belongs; the last one if it lies behind. */
    public SeenField single(int offset) {
        int at = Math.min(offset, octets.size() - 1);
        return unknown(at, at + 1);
    }

    /** Whether it is hidden to which fields its bytes belong. */
    public boolean layoutHidden() {
        return fields.size() == 1
                && fields.get(0).sight() == Sight.COVERED
                && fields.get(0).leaf().field() == Field.UNDECODED;
    }

    static SeenPacket of(Packets.Sighting sighting, byte[] bytes, BitSet covered, Terms terms) {
        Dissection dissection = Dissection.of(bytes, terms);
        List<SeenField> fields = new ArrayList<>();
        List<Octet> octets = new ArrayList<>();
        for (Dissection.Leaf leaf : dissection.leaves()) {
            boolean secret = secret(leaf, bytes);
            fields.add(field(leaf, sight(leaf, covered, secret)));
            for (int at = leaf.from(); at < leaf.to(); at++) {
                octets.add(octet(secret, bytes[at] & 0xFF, covered.get(at)));
            }
        }
        return new SeenPacket(
                sighting,
                terms,
                type(bytes, covered),
                List.copyOf(octets),
                List.copyOf(fields),
                covered.isEmpty() ? dissection.error() : Optional.empty(),
                Optional.empty());
    }

    /** A field, without its value if that is covered or not there. */
    static SeenField field(Dissection.Leaf leaf, Sight sight) {
        return new SeenField(sight == Sight.COVERED || sight == Sight.UNWRITTEN ? withoutValue(leaf) : leaf, sight);
    }

    private static Dissection.Leaf withoutValue(Dissection.Leaf leaf) {
        return new Dissection.Leaf(
                leaf.field(), leaf.part(), leaf.lengthPrefix(), leaf.from(), leaf.to(), "", List.of());
    }

    static Optional<PacketType> type(byte[] bytes, BitSet covered) {
        boolean typed = bytes.length > 0 && !covered.get(0);
        return typed ? Optional.of(PacketType.begunBy(bytes[0])) : Optional.empty();
    }

    static Sight sight(Dissection.Leaf leaf, BitSet covered, boolean secret) {
        if (covered.get(leaf.from(), leaf.to()).cardinality() > 0) {
            return Sight.COVERED;
        }
        return secret ? Sight.SECRET : Sight.SHOWN;
    }

    /** Whether a field is a secret, or could not be read and may be one. */
    static boolean secret(Dissection.Leaf leaf, byte[] packet) {
        return packet.length > 0 && Secrecy.covers(leaf, PacketType.begunBy(packet[0]));
    }

    private static Octet octet(boolean secret, int value, boolean covered) {
        if (covered) {
            return Octet.of(Sight.COVERED, 0);
        }
        return Octet.of(secret ? Sight.SECRET : Sight.SHOWN, value);
    }

    /** How many of its bytes are there. */
    public int there() {
        return growth.map(Growth::there).orElse(octets.size());
    }

    /** The field to which a byte belongs. */
    public Optional<SeenField> fieldAt(int offset) {
        return fields.stream().filter(field -> field.holds(offset)).findFirst();
    }
}
