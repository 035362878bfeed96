package org.mqttxray.client.mqtt;

import java.util.Arrays;
import org.mqttxray.trace.Range;

/** {@code mqtt_write_buf} or {@code mqtt_read_buf}: room for one packet, and where its bytes lie in the log. */
public final class PacketBuffer {
    private static final int AFTER_LENGTH = 2;

    private final byte[] bytes;
    private int length;
    private Range range = new Range(0, 0, 0);

    /** An empty buffer of a size in bytes. */
    public PacketBuffer(int size) {
        bytes = new byte[size];
    }

    /** How many bytes fit. */
    public int size() {
        return bytes.length;
    }

    /** The bytes themselves. */
    public byte[] bytes() {
        return bytes;
    }

    /** How many of them are the packet. */
    public int length() {
        return length;
    }

    /** A copy of the packet. */
    public byte[] packet() {
        return Arrays.copyOf(bytes, length);
    }

    /** Where the packet lies in its stream. */
    public Range range() {
        return range;
    }

    /**
     * Where an offset in the buffer lies in the packet as it came: a Remaining Length that took more bytes than it needs stands in the
     * buffer in its shortest form.
     */
    int onWire(int offset) {
        return offset < AFTER_LENGTH ? offset : offset + range.length() - length;
    }

    /** Where the rest of the packet lies, from an offset in it. */
    public Range rest(int from) {
        return new Range(range.stream(), Math.min(range.to(), range.from() + from), range.to());
    }

    /** A packet lies in it now. */
    public void filled(int newLength, Range newRange) {
        length = newLength;
        range = newRange;
    }
}
