package org.mqttxray.trace;

/**
 * Bytes of one stream of the log.
 *
 * @param stream the number of the stream
 * @param from the offset in the stream of the first byte
 * @param to the offset after the last byte
 */
public record Range(int stream, long from, long to) {
    /** How many bytes. */
    public int length() {
        return Math.toIntExact(to - from);
    }

    /** Whether both hold a byte in common. */
    public boolean overlaps(Range other) {
        return stream == other.stream && from < other.to && other.from < to;
    }

    /** A part of it, by offsets within it. */
    public Range part(int fromOffset, int toOffset) {
        return new Range(stream, from + fromOffset, from + toOffset);
    }
}
