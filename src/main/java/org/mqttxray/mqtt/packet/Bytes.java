package org.mqttxray.mqtt.packet;

import java.util.Arrays;
import java.util.HexFormat;

/** Binary data as a value: it never changes and equals what has the same bytes. */
public final class Bytes {
    /** No bytes. */
    public static final Bytes EMPTY = new Bytes(new byte[0]);

    private final byte[] bytes;

    private Bytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A copy of these bytes. */
    public static Bytes of(byte... bytes) {
        return new Bytes(bytes.clone());
    }

    /** A copy of the bytes from {@code from} to {@code to}, exclusive. */
    public static Bytes of(byte[] bytes, int from, int to) {
        return new Bytes(Arrays.copyOfRange(bytes, from, to));
    }

    /** How many bytes. */
    public int length() {
        return bytes.length;
    }

    /** Copies them into an array. */
    public void copyInto(byte[] array, int at) {
        System.arraycopy(bytes, 0, array, at, bytes.length);
    }

    /** A new array that ends with them; what is before them is 0. */
    public byte[] atEndOf(int length) {
        byte[] array = new byte[length]; // copied into at once, it need not be filled with zeros where they go
        System.arraycopy(bytes, 0, array, length - bytes.length, bytes.length);
        return array;
    }

    /** A copy to do with as you like. */
    public byte[] toArray() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Two lower-case hex digits per byte. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
