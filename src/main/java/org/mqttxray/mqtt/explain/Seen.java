package org.mqttxray.mqtt.explain;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.mqttxray.mqtt.codec.Dissection;
import org.mqttxray.mqtt.codec.Dissection.Leaf;
import org.mqttxray.mqtt.codec.Field;
import org.mqttxray.mqtt.codec.Terms;
import org.mqttxray.mqtt.packet.Bytes;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.mqtt.packet.ProtocolVersion;

/**
 * A packet as far as it may be seen: what is covered is not among its leaves, so no sentence can give it away.
 *
 * @param terms what is known beside its bytes
 * @param length how many of its bytes are there, whether they may be seen or not
 * @param leaves the fields that may be seen, in their order
 */
public record Seen(Terms terms, int length, List<Leaf> leaves) {
    public Seen {
        leaves = List.copyOf(leaves);
    }

    /** All of a packet. */
    public static Seen of(Dissection dissection, Terms terms) {
        return new Seen(terms, dissection.length(), dissection.leaves());
    }

    /** The version by which it is read: a CONNECT announces its own. */
    ProtocolVersion version() {
        if (!type().equals(Optional.of(PacketType.CONNECT))) {
            return terms.version();
        }
        String name = text(Field.PROTOCOL_NAME).orElse("");
        int level = (int) number(Field.PROTOCOL_LEVEL).orElse(0);
        return ProtocolVersion.of(name, level).orElse(terms.version());
    }

    Optional<PacketType> type() {
        OptionalLong first = number(Field.PACKET_TYPE_AND_FLAGS);
        return first.isPresent() ? Optional.of(PacketType.begunBy((int) first.getAsLong())) : Optional.empty();
    }

    boolean sent(Direction way) {
        return terms.direction().equals(Optional.of(way));
    }

    OptionalLong number(Field field) {
        return values(field)
                .filter(Long.class::isInstance)
                .mapToLong(Long.class::cast)
                .findFirst();
    }

    /** The bytes of a field that is no text. */
    Optional<Bytes> bytes(Field field) {
        return values(field)
                .filter(Bytes.class::isInstance)
                .map(Bytes.class::cast)
                .findFirst();
    }

    Optional<String> text(Field field) {
        return values(field)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .findFirst();
    }

    /** Whether it is seen that an Application Message has no bytes, not only that none has arrived. */
    boolean hasNoPayload() {
        return !isCut() && values(Field.APPLICATION_MESSAGE).anyMatch(Bytes.EMPTY::equals);
    }

    /** Whether it ends before its Remaining Length says so. */
    boolean isCut() {
        return leaves.stream()
                .filter(leaf -> leaf.field() == Field.REMAINING_LENGTH)
                .anyMatch(leaf -> leaf.to() + (Long) leaf.value() > length);
    }

    /** Some bits of the first byte. */
    OptionalLong bits(Field field) {
        OptionalLong first = number(Field.PACKET_TYPE_AND_FLAGS);
        return first.isPresent() ? OptionalLong.of(field.in((int) first.getAsLong())) : first;
    }

    /** Whether the first byte of a CONNACK says something, as from 3.1.1 on; in 3.1 it is not used (3.1 section 3.2). */
    boolean usesAcknowledgeFlags() {
        return version() != ProtocolVersion.V3_1;
    }

    /** Whether it is a CONNECT that says that there is no will. */
    boolean hasNoWill() {
        return isUnset(Field.WILL_FLAG);
    }

    /** Whether it is a CONNECT in which a flag is 0. */
    boolean isUnset(Field flag) {
        OptionalLong flags = number(Field.CONNECT_FLAGS);
        return flags.isPresent() && flag.in((int) flags.getAsLong()) == 0;
    }

    /** How many fields of this kind there are up to one: 1 for the first. */
    int ordinal(Leaf leaf) {
        return (int) leaves.stream()
                .filter(other -> other.field() == leaf.field() && !other.lengthPrefix() && other.from() <= leaf.from())
                .count();
    }

    private Stream<Object> values(Field field) {
        return leaves.stream()
                .filter(leaf -> leaf.field() == field && !leaf.lengthPrefix())
                .map(Leaf::value);
    }

    /** The part of a key that stands for a constant: {@code KEEP_ALIVE} is {@code keep-alive}. */
    static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
