package org.mqttxray.mqtt.codec;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mqttxray.mqtt.packet.Bytes;
import org.mqttxray.mqtt.packet.Packet;

/**
 * The bytes of one packet, taken apart: what the decoder said while it read them.
 *
 * Invariant: the leaves lie one after the other without gaps, from the first byte to the last.
 *
 * @param leaves the fields; a string is two of them, of which the second may be empty
 * @param packet the packet, if it obeys the rules
 * @param error else what is wrong; what could not be read because of it is a last leaf {@link Field#UNDECODED}
 */
public record Dissection(List<Leaf> leaves, Optional<Packet> packet, Optional<CodecException> error) {
    private static final int PREFIX = 2;

    /**
     * Some bytes that belong together.
     *
     * @param field what they are
     * @param part where in the packet they lie
     * @param lengthPrefix whether they are only the length before it
     * @param from offset of the first byte within the packet
     * @param to offset behind the last byte
     * @param value a {@link Long} for numbers, a {@link String} for text, else {@link Bytes}, as for text that is not
     *     UTF-8
     * @param bits the parts of a byte that is made of bits, highest first; else empty
     */
    public record Leaf(Field field, Part part, boolean lengthPrefix, int from, int to, Object value, List<Bits> bits) {
        /** Wireshark's name of these bytes. */
        public String wireshark() {
            return lengthPrefix ? field.lengthWireshark() : field.wireshark();
        }

        /** What sort of thing these bytes say. */
        public Tint tint() {
            return lengthPrefix ? Tint.LENGTH : field.tint();
        }
    }

    /**
     * Some bits of a byte.
     *
     * @param field what they are, with their mask
     * @param value their number, lowest bit 1
     */
    public record Bits(Field field, int value) {}

    public Dissection {
        leaves = List.copyOf(leaves);
    }

    /** Takes the bytes of one packet apart. They may be wrong, too few or too many. */
    public static Dissection of(byte[] packet) {
        return of(packet, Terms.OF_3_1_1);
    }

    /** Takes the bytes of one packet apart, of which something is known. */
    public static Dissection of(byte[] packet, Terms terms) {
        Leaves leaves = new Leaves(packet);
        try {
            Packet decoded = Codec.decode(packet, terms, leaves);
            return new Dissection(leaves.list, Optional.of(decoded), Optional.empty());
        } catch (CodecException e) {
            leaves.rest();
            return new Dissection(leaves.list, Optional.empty(), Optional.of(e));
        }
    }

    /** How many bytes it took apart. */
    public int length() {
        return leaves.isEmpty() ? 0 : leaves.get(leaves.size() - 1).to();
    }

    /** Makes leaves of notes. */
    private static final class Leaves implements Notes {
        private final byte[] packet;
        private final List<Leaf> list = new ArrayList<>();
        private int position;
        private Part properties = Part.VARIABLE_HEADER;

        Leaves(byte[] packet) {
            this.packet = packet;
        }

        @Override
        public void field(Field field, int from, int to) {
            if (field == Field.PROPERTY_LENGTH || field == Field.WILL_PROPERTY_LENGTH) {
                properties = field.part();
            }
            switch (field.kind()) {
                case BITS -> addBits(field);
                case UTF8_STRING, BINARY_DATA -> {
                    add(field, true, from + PREFIX);
                    add(field, false, to);
                }
                default -> add(field, false, to);
            }
        }

        void rest() {
            if (position < packet.length) {
                add(Field.UNDECODED, false, packet.length);
            }
        }

        private void add(Field field, boolean lengthPrefix, int to) {
            Object value = lengthPrefix ? number(position, to) : value(field.kind(), position, to);
            list.add(new Leaf(field, part(field), lengthPrefix, position, to, value, List.of()));
            position = to;
        }

        private void addBits(Field field) {
            Leaf leaf = list.remove(list.size() - 1);
            List<Bits> bits = new ArrayList<>(leaf.bits());
            bits.add(new Bits(field, field.in(packet[leaf.from()])));
            list.add(new Leaf(
                    leaf.field(), leaf.part(), false, leaf.from(), leaf.to(), leaf.value(), List.copyOf(bits)));
        }

        private Part part(Field field) {
            return field.tint() == Tint.PROPERTY ? properties : field.part();
        }

        private Object value(FieldKind kind, int from, int to) {
            return switch (kind) {
                case UTF8_STRING -> text(from, to);
                case BINARY_DATA, BYTES, UNDECODED -> Bytes.of(packet, from, to);
                case VARIABLE_BYTE_INTEGER -> (long) VariableByteInteger.read(packet, from, to);
                default -> number(from, to);
            };
        }

        private long number(int from, int to) {
            long number = 0;
            for (int i = from; i < to; i++) {
                number = number << Byte.SIZE | packet[i] & 0xFF;
            }
            return number;
        }

        private Object text(int from, int to) {
            try {
                ByteBuffer bytes = ByteBuffer.wrap(packet, from, to - from);
                return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            } catch (CharacterCodingException e) {
                return Bytes.of(packet, from, to);
            }
        }
    }
}
