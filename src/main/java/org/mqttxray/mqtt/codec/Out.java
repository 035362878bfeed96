package org.mqttxray.mqtt.codec;

import java.nio.charset.StandardCharsets;
import org.mqttxray.mqtt.packet.Bytes;
import org.mqttxray.mqtt.packet.Utf8;

/** Writes the fields of one packet and names each. It can also only count, which costs no memory. */
final class Out {
    private static final int PREFIX = 2;

    private final Notes notes;
    private final byte[] bytes; // null: only count
    private final Bytes written; // null: nothing
    private int position;

    private Out(Notes notes, byte[] bytes, Bytes written) {
        this.notes = notes;
        this.bytes = bytes;
        this.written = written;
    }

    /** Writes bytes into a buffer that is large enough. The notes may be null. */
    static Out into(byte[] buffer, Notes notes) {
        return new Out(notes, buffer, null);
    }

    /** Writes bytes into a buffer at whose end the {@link #rest} of the packet is already. The notes may be null. */
    static Out before(Bytes rest, byte[] buffer, Notes notes) {
        return new Out(notes, buffer, rest);
    }

    /** Finds out how many bytes there would be. The notes may be null. */
    static Out counting(Notes notes) {
        return new Out(notes, null, null);
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

    void uint32(Field field, long value) {
        int from = position;
        putUint16((int) (value >>> Short.SIZE));
        putUint16((int) value);
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
        int from = position;
        if (bytes == null) {
            position += stringLength(text);
        } else {
            putUtf8(text.getBytes(StandardCharsets.UTF_8));
        }
        if (notes != null) {
            notes.field(field, from, position);
        }
    }

    void binary(Field field, Bytes data) {
        int from = position;
        putUint16(data.length());
        putAll(data);
        if (notes != null) {
            notes.field(field, from, position);
        }
    }

    /** Bytes without a length before them. */
    void rest(Field field, Bytes data) {
        int from = position;
        if (data == written) {
            position += data.length();
        } else {
            putAll(data);
        }
        if (notes != null) {
            notes.field(field, from, position);
        }
    }

    /** Whether it only counts and nobody listens: then fields whose length is known may be left to {@link #skip}. */
    boolean onlyCounts() {
        return bytes == null && notes == null;
    }

    /** Counts that many bytes without naming them. */
    void skip(int length) {
        position += length;
    }

    /** Offset of the next byte. */
    int position() {
        return position;
    }

    /** How many bytes a string takes, its length included. */
    static int stringLength(String text) {
        return PREFIX + Utf8.length(text);
    }

    /** How many bytes binary data takes, its length included. */
    static int binaryLength(Bytes data) {
        return PREFIX + data.length();
    }

    private void putUtf8(byte[] utf8) {
        putUint16(utf8.length);
        System.arraycopy(utf8, 0, bytes, position, utf8.length);
        position += utf8.length;
    }

    private void putAll(Bytes data) {
        if (bytes != null) {
            data.copyInto(bytes, position);
        }
        position += data.length();
    }

    private void putUint16(int value) {
        put(value >> Byte.SIZE);
        put(value);
    }

    private void put(int value) {
        if (bytes != null) {
            bytes[position] = (byte) value;
        }
        position++;
    }
}
