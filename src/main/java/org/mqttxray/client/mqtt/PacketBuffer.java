package org.mqttxray.client.mqtt;

import java.util.Arrays;
import org.mqttxray.trace.Range;

/**
 * {@code mqtt_write_buf} or {@code mqtt_read_buf}: room for one packet, and where its bytes lie in the log. It grows as far as it may when
 * a packet needs more.
 */
public final class PacketBuffer {
    private static final int AFTER_LENGTH = 2;

    private final int maximum;
    private byte[] bytes;
    private int length;
    private Range range = new Range(0, 0, 0);

    /**
     * An empty buffer.
     *
     * @param size how many bytes fit
     * @param maximum up to how many bytes it may grow, at least the size
     */
    public PacketBuffer(int size, int maximum) {
        this.bytes = new byte[size];
        this.maximum = Math.max(size, maximum);
    }

    /** How many bytes fit. */
    public int size() {
        return bytes.length;
    }

    /** How many bytes can ever fit. */
    public int maximum() {
        return maximum;
    }

    /**
     * Makes room for a number of bytes, at most {@link #maximum}; those that are there stay.
     *
     * @return whether it had to grow for that
     */
    public boolean grow(int needed) {
        if (needed <= bytes.length) {
            return false;
        }
        int doubled = (int) Math.min(maximum, 2L * bytes.length);
        bytes = Arrays.copyOf(bytes, Math.max(needed, doubled));
        return true;
    }

    /** The bytes themselves, until it grows. */
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

    /** Where a part of the packet lies, as far as it goes. */
    public Range part(int from, int to) {
        long end = Math.min(range.to(), range.from() + to);
        return new Range(range.stream(), Math.min(end, range.from() + from), end);
    }

    /** A packet lies in it now. */
    public void filled(int newLength, Range newRange) {
        length = newLength;
        range = newRange;
    }
}
