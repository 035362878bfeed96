package org.mqttxray.mqtt.packet;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;

/** Binary data as a value: it never changes and equals what has the same bytes. */
public final class Bytes {
    /** No bytes. */
    public static final Bytes EMPTY = new Bytes(new byte[0], 0, 0);

    private final byte[] bytes;
    private final int from;
    private final int to;

    private Bytes(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.from = from;
        this.to = to;
    }

    /** A copy of these bytes. */
    public static Bytes of(byte... bytes) {
        return new Bytes(bytes.clone(), 0, bytes.length);
    }

    /** A copy of the bytes from {@code from} to {@code to}, exclusive. */
    public static Bytes of(byte[] bytes, int from, int to) {
        return new Bytes(Arrays.copyOfRange(bytes, from, to), 0, to - from);
    }

    /** The bytes from {@code from} to {@code to}, exclusive, not copied: nobody may change them any more. */
    public static Bytes sharing(byte[] bytes, int from, int to) {
        Objects.checkFromToIndex(from, to, bytes.length);
        return new Bytes(bytes, from, to);
    }

    /** How many bytes. */
    public int length() {
        return to - from;
    }

    /** Copies them into an array. */
    public void copyInto(byte[] array, int at) {
        System.arraycopy(bytes, from, array, at, length());
    }

    /** A new array that ends with them; what is before them is 0. */
    public byte[] atEndOf(int length) {
        byte[] array = new byte[length]; // copied into at once, it need not be filled with zeros where they go
        System.arraycopy(bytes, from, array, length - length(), length());
        return array;
    }

    /** A copy to do with as you like. */
    public byte[] toArray() {
        return Arrays.copyOfRange(bytes, from, to);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes that && Arrays.equals(bytes, from, to, that.bytes, that.from, that.to);
    }

    @Override
    public int hashCode() {
        return ByteBuffer.wrap(bytes, from, length()).hashCode();
    }

    /** Two lower-case hex digits per byte. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes, from, to);
    }
}
