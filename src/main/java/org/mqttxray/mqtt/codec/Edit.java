package org.mqttxray.mqtt.codec;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.mqttxray.mqtt.codec.Dissection.Leaf;
import org.mqttxray.mqtt.packet.Bytes;

/**
 * A packet in which a field is given another value, whether that obeys the rules or not. What the value's length changes can be repaired: the
 * length before a text, the Property Length around it, and the Remaining Length; or left as it was, and then the packet is wrong.
 */
public final class Edit {
    private static final int LONGEST = 0xFFFF;
    private static final int PREFIX = 2;

    private final byte[] packet;
    private final List<Leaf> leaves;
    private final boolean repairs;

    private Edit(byte[] packet, List<Leaf> leaves, boolean repairs) {
        this.packet = packet;
        this.leaves = leaves;
        this.repairs = repairs;
    }

    /** Edits of a packet, of which something is known, that repair lengths. */
    public static Edit of(byte[] packet, Terms terms) {
        return new Edit(packet.clone(), Dissection.of(packet, terms).leaves(), true);
    }

    /** The same without repairs. */
    public Edit leavingLengths() {
        return new Edit(packet, leaves, false);
    }

    /**
     * The packet with other bytes in a leaf's place.
     *
     * @param leaf which of {@link Dissection#leaves}: 0, 1, …
     * @throws IllegalArgumentException if a length can't tell so many bytes
     */
    public byte[] withBytes(int leaf, byte[] bytes) {
        List<byte[]> parts = new ArrayList<>();
        for (Leaf one : leaves) {
            parts.add(Bytes.of(packet, one.from(), one.to()).toArray());
        }
        int more = bytes.length - parts.get(leaf).length;
        parts.set(leaf, bytes.clone());
        if (repairs && more != 0) {
            repair(parts, leaf, more);
        }
        return joined(parts);
    }

    /**
     * The packet with another text in a leaf's place.
     *
     * @throws IllegalArgumentException if it is too long for its length
     */
    public byte[] withText(int leaf, String text) {
        return withBytes(leaf, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The packet with another number in a leaf's place, in as many bytes as it had; a variable byte integer takes those that it needs.
     *
     * @throws IllegalArgumentException if the number does not fit
     */
    public byte[] withNumber(int leaf, long number) {
        Leaf edited = leaves.get(leaf);
        if (edited.field().kind() == FieldKind.VARIABLE_BYTE_INTEGER) {
            return withBytes(leaf, variable(number));
        }
        int size = edited.to() - edited.from();
        long most = (1L << Byte.SIZE * size) - 1;
        if (number < 0 || number > most) {
            throw new IllegalArgumentException(number + " is not within 0 and " + most);
        }
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) (number >>> Byte.SIZE * (size - 1 - i));
        }
        return withBytes(leaf, bytes);
    }

    /**
     * The packet with other bits in a leaf, which is one byte.
     *
     * @param field which bits
     * @throws IllegalArgumentException if the value needs more bits
     */
    public byte[] withBits(int leaf, Field field, int value) {
        int most = field.in(field.mask());
        if (value < 0 || value > most) {
            throw new IllegalArgumentException(value + " is not within 0 and " + most);
        }
        int rest = packet[leaves.get(leaf).from()] & ~field.mask();
        return withBytes(leaf, new byte[] {(byte) (rest | field.bits(value))});
    }

    /** A packet with the Remaining Length that its bytes have; one that is too short to have one, or too long, stays as it is. */
    public static byte[] repaired(byte[] packet) {
        int end = 1;
        while (end < packet.length && end <= VariableByteInteger.MAX_BYTES && packet[end] < 0) {
            end++;
        }
        boolean tooLong = end > VariableByteInteger.MAX_BYTES;
        end++;
        if (tooLong || end > packet.length || packet.length - end > VariableByteInteger.MAX) {
            return packet.clone();
        }
        ByteArrayOutputStream repaired = new ByteArrayOutputStream();
        repaired.write(packet[0]);
        repaired.writeBytes(variable(packet.length - end));
        repaired.write(packet, end, packet.length - end);
        return repaired.toByteArray();
    }

    private void repair(List<byte[]> parts, int edited, int more) {
        boolean prefixed = edited > 0
                && leaves.get(edited - 1).lengthPrefix()
                && leaves.get(edited - 1).field() == leaves.get(edited).field();
        int first = prefixed ? edited - 1 : edited;
        if (prefixed) {
            parts.set(first, prefix(parts.get(edited).length));
        }
        long begins = leaves.get(first).from(); // a text of no bytes lies where its prefix lies
        int grown = more;
        for (int i = edited - 1; i >= 0; i--) {
            Leaf before = leaves.get(i);
            if (holds(before, begins)) {
                byte[] length = variable((Long) before.value() + grown);
                grown += length.length - parts.get(i).length;
                parts.set(i, length);
            }
        }
    }

    /** Whether a leaf is a length that counts what begins there, behind it. */
    private static boolean holds(Leaf leaf, long begins) {
        return switch (leaf.field()) {
            case REMAINING_LENGTH -> true;
            case PROPERTY_LENGTH, WILL_PROPERTY_LENGTH -> begins < leaf.to() + (Long) leaf.value();
            default -> false;
        };
    }

    private static byte[] prefix(int length) {
        if (length > LONGEST) {
            throw new IllegalArgumentException(length + " is not within 0 and " + LONGEST);
        }
        byte[] bytes = new byte[PREFIX];
        bytes[0] = (byte) (length >>> Byte.SIZE);
        bytes[1] = (byte) length;
        return bytes;
    }

    private static byte[] variable(long number) {
        if (number < 0 || number > VariableByteInteger.MAX) {
            throw new IllegalArgumentException(number + " is not within 0 and " + VariableByteInteger.MAX);
        }
        byte[] bytes = new byte[VariableByteInteger.length((int) number)];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) VariableByteInteger.byteAt((int) number, i);
        }
        return bytes;
    }

    private static byte[] joined(List<byte[]> parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        parts.forEach(all::writeBytes);
        return all.toByteArray();
    }
}
