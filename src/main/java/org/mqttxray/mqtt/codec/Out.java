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
    private boolean ascii; // if it counts: whether all text was so far; else whether it is known to be
    private int position;

    private Out(Notes notes, byte[] bytes, Bytes written, boolean ascii) {
        this.notes = notes;
        this.bytes = bytes;
        this.written = written;
        this.ascii = ascii;
    }

    /** Writes bytes into a buffer that is large enough. The notes may be null. */
    static Out into(byte[] buffer, Notes notes) {
        return new Out(notes, buffer, null, false);
    }

    /** Writes the packet that this has counted, into a buffer that is large enough. The notes may be null. */
    Out thenInto(byte[] buffer, Notes newNotes) {
        return new Out(newNotes, buffer, null, ascii);
    }

    /** The same, if the {@link #rest} of the packet is at the end of the buffer already. */
    Out thenBefore(Bytes rest, byte[] buffer, Notes newNotes) {
        return new Out(newNotes, buffer, rest, ascii);
    }

    /** Finds out how many bytes there would be. The notes may be null. */
    static Out counting(Notes notes) {
        return new Out(notes, null, null, true);
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
        if (value <= VariableByteInteger.ONE_BYTE_MAX) {
            put(value);
        } else {
            putVariableByteInteger(value);
        }
        if (notes != null) {
            notes.field(field, from, position);
        }
    }

    void utf8(Field field, String text) {
        int from = position;
        if (bytes == null) {
            position += stringLength(text);
        } else if (ascii) {
            putAscii(text);
        } else {
            putUtf8(text.getBytes(StandardCharsets.UTF_8));
        }
        if (notes != null) {
            notes.field(field, from, position);
        }
    }

    /** A string of which it is known how many bytes of UTF-8 it takes. */
    void utf8(Field field, String text, int length) {
        int from = position;
        if (bytes == null) {
            position += PREFIX + length;
        } else if (length == text.length()) {
            putAscii(text);
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

    /** How many bytes a string takes that is so long, its length included. */
    static int stringLength(int length) {
        return PREFIX + length;
    }

    private int stringLength(String text) {
        int length = Utf8.length(text);
        ascii = ascii && length == text.length();
        return PREFIX + length;
    }

    /** How many bytes binary data takes, its length included. */
    static int binaryLength(Bytes data) {
        return PREFIX + data.length();
    }

    @SuppressWarnings("deprecation") // it drops the upper byte of each char, which is 0 in ASCII
    private void putAscii(String text) {
        putUint16(text.length());
        text.getBytes(0, text.length(), bytes, position);
        position += text.length();
    }

    private void putVariableByteInteger(int value) {
        int length = VariableByteInteger.length(value);
        for (int i = 0; i < length; i++) {
            put(VariableByteInteger.byteAt(value, i));
        }
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
