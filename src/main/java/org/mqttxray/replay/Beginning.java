package org.mqttxray.replay;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.mqttxray.mqtt.codec.Dissection;
import org.mqttxray.mqtt.codec.Dissection.Leaf;
import org.mqttxray.mqtt.codec.Field;
import org.mqttxray.mqtt.codec.Terms;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.trace.Range;
import org.mqttxray.trace.ReadableLog;

/**
 * What a packet says before its payload gets long, as far as it may be seen. It costs the same for a packet of 256 MB: that much is read of
 * it as its fields need.
 */
public final class Beginning {
    /** Enough for the first fields of nearly every packet. */
    private static final int SHORT = 128;
    /** Enough for a Fixed Header and the longest string. */
    private static final int LONG = 65_600;

    private final ReadableLog log;
    private final Range packet;
    private final Terms terms;
    private final PacketType type;
    private int read;
    private List<Leaf> leaves = List.of();

    /**
     * The beginning of a packet.
     *
     * @param packet its bytes
     * @param terms by which they are read
     */
    public Beginning(ReadableLog log, Range packet, Terms terms) {
        this.log = log;
        this.packet = packet;
        this.terms = terms;
        this.type = Packets.type(log, packet);
        read(SHORT);
    }

    private void read(int atMost) {
        read = Math.min(packet.length(), atMost);
        leaves = Dissection.of(log.bytes(packet.part(0, read)), terms).leaves();
    }

    /** Its type; {@link PacketType#RESERVED} if it has none or may not be seen. */
    public PacketType type() {
        return type;
    }

    /** A field's number, if the field is there, is a number and may be seen. */
    public OptionalInt number(Field field) {
        Optional<Object> value = value(field);
        return value.isPresent() && value.get() instanceof Long number
                ? OptionalInt.of(Math.toIntExact(number))
                : OptionalInt.empty();
    }

    /** A field's text, if the field is there, is text and may be seen. */
    public Optional<String> text(Field field) {
        return value(field).filter(String.class::isInstance).map(String.class::cast);
    }

    /** The number of some bits of the first byte that is made of such bits, if that byte may be seen. */
    public OptionalInt bits(Field field) {
        return leaves.stream()
                .filter(this::seen)
                .flatMap(leaf -> leaf.bits().stream())
                .filter(bits -> bits.field() == field)
                .mapToInt(Dissection.Bits::value)
                .findFirst();
    }

    /** How many fields of this name there are, as far as it was read. */
    public int count(Field field) {
        return (int) leaves.stream().filter(leaf -> is(leaf, field)).count();
    }

    private Optional<Object> value(Field field) {
        Optional<Leaf> leaf = leaf(field);
        if (leaf.isEmpty() && read < packet.length() && read < LONG) {
            read(LONG);
            leaf = leaf(field);
        }
        return leaf.filter(this::seen).map(Leaf::value);
    }

    private Optional<Leaf> leaf(Field field) {
        return leaves.stream().filter(leaf -> is(leaf, field)).findFirst();
    }

    private static boolean is(Leaf leaf, Field field) {
        return leaf.field() == field && !leaf.lengthPrefix();
    }

    private boolean seen(Leaf leaf) {
        return !log.hides(packet.part(leaf.from(), leaf.to()));
    }
}
