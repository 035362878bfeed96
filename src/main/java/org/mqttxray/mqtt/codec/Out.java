package org.mqttxray.mqtt.codec;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.mqttxray.mqtt.packet.Bytes;

/** Writes the fields of one packet and names each. It can also only count, which costs no memory. */
final class Out {
    private static final int FIRST_CAPACITY = 64;

    private final Notes notes;
    private final boolean grows;
    private byte[] bytes; // null: only count
    private int position;

    private Out(Notes notes, byte[] bytes, boolean grows) {
        this.notes = notes;
        this.bytes = bytes;
        this.grows = grows;
    }

    /** Writes bytes. The notes may be null. */
    static Out writing(Notes notes) {
        return new Out(notes, new byte[FIRST_CAPACITY], true);
    }

    /** Writes bytes into a buffer that is large enough. The notes may be null. */
    static Out into(byte[] buffer, Notes notes) {
        return new Out(notes, buffer, false);
    }

    /** Finds out how many bytes there would be. The notes may be null. */
    static Out counting(Notes notes) {
        return new Out(notes, null, false);
    }

    void uint8(Field field, int value) {
        int from = position;
        put(value);
        if (notes != null) {
            notes.field(field, from, position);
        }
    }

    void uint16(Field field, int value) {
        int from = position;
        putUint16(value);
        if (notes != null) {
            notes.field(field, from, position);
        }
    }

    void variableByteInteger(Field field, int value) {
        int from = position;
        int length = VariableByteInteger.length(value);
        for (int i = 0; i < length; i++) {
            put(VariableByteInteger.byteAt(value, i));
        }
        if (notes != null) {
            notes.field(field, from, position);
        }
    }

    void utf8(Field field, String text) {
        putWithLength(field, text.getBytes(StandardCharsets.UTF_8));
    }

    void binary(Field field, Bytes data) {
        putWithLength(field, data.toArray());
    }

    /** Offset of the next byte. */
    int position() {
        return position;
    }

    byte[] toArray() {
        return Arrays.copyOf(bytes, position);
    }

    private void putWithLength(Field field, byte[] data) {
        int from = position;
        putUint16(data.length);
        room(data.length);
        if (bytes != null) {
            System.arraycopy(data, 0, bytes, position, data.length);
        }
        position += data.length;
        if (notes != null) {
            notes.field(field, from, position);
        }
    }

    private void putUint16(int value) {
        put(value >> Byte.SIZE);
        put(value);
    }

    private void put(int value) {
        room(1);
        if (bytes != null) {
            bytes[position] = (byte) value;
        }
        position++;
    }

    private void room(int length) {
        if (grows && position + length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, position + length));
        }
    }
}
