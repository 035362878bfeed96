package org.mqttxray.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mqttxray.trace.Range;
import org.mqttxray.trace.TraceLog;

/** The bytes of streams that a block's events are the first to refer to. Bytes that no event refers to are not written. */
final class BlockBytes {
    private static final byte MASKED = '*';

    private final TraceLog log;
    private final SortedMap<Integer, Long> ends = new TreeMap<>();
    private final SortedMap<Integer, Long> starts = new TreeMap<>();
    private final List<Range> masks = new ArrayList<>();
    private long count;

    /**
     * Bytes of a block.
     *
     * @param stream the number of the stream to which they are to be appended
     */
    record Part(int stream, byte[] bytes) {}

    BlockBytes(TraceLog log) {
        this.log = log;
    }

    /** Begins the next block of the file. */
    void clear() {
        starts.clear();
        masks.clear();
        count = 0;
    }

    /** How many there are. */
    long count() {
        return count;
    }

    /** Where the bytes of a stream that the file has so far end. */
    long end(int stream) {
        return ends.getOrDefault(stream, 0L);
    }

    /** An event refers to a range. */
    void cover(Range range) {
        long end = end(range.stream());
        if (range.to() > end) {
            starts.putIfAbsent(range.stream(), end);
            ends.put(range.stream(), range.to());
            count += range.to() - end;
        }
    }

    /** These bytes must not be shown. */
    void mask(Range range) {
        masks.add(range);
    }

    /** Which bytes they are, stream by stream. */
    List<Range> ranges() {
        List<Range> ranges = new ArrayList<>();
        starts.forEach((stream, from) -> ranges.add(new Range(stream, from, end(stream))));
        return ranges;
    }

    /** The bytes, stream by stream. */
    List<Part> parts() {
        return ranges().stream().map(this::part).toList();
    }

    private Part part(Range range) {
        byte[] bytes = log.bytes(range);
        masks.forEach(mask -> mask(bytes, range, mask));
        return new Part(range.stream(), bytes);
    }

    private static void mask(byte[] bytes, Range range, Range mask) {
        if (range.overlaps(mask)) {
            long to = Math.min(mask.to(), range.to());
            for (long at = Math.max(mask.from(), range.from()); at < to; at++) {
                bytes[(int) (at - range.from())] = MASKED;
            }
        }
    }
}
