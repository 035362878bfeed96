package org.mqttxray.cli;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.mqttxray.trace.Range;

/** Bytes of streams. To ask for one takes no longer when there are many. */
final class RangeSet {
    /** By stream: ranges that hold no byte in common, from the offset of the first byte to that behind the last. */
    private final Map<Integer, NavigableMap<Long, Long>> streams = new HashMap<>();

    /** From now on these bytes are in it. */
    void add(Range range) {
        remove(range);
        if (range.from() < range.to()) {
            streams.computeIfAbsent(range.stream(), stream -> new TreeMap<>()).put(range.from(), range.to());
        }
    }

    /** From now on these bytes are not in it. */
    void remove(Range range) {
        NavigableMap<Long, Long> ranges = streams.get(range.stream());
        if (ranges != null) {
            split(ranges, range.from());
            split(ranges, range.to());
            ranges.subMap(range.from(), range.to()).clear();
        }
    }

    /** Whether one of these bytes is in it. */
    boolean overlaps(Range range) {
        NavigableMap<Long, Long> ranges = streams.getOrDefault(range.stream(), Collections.emptyNavigableMap());
        Map.Entry<Long, Long> before = ranges.lowerEntry(range.to());
        return before != null && before.getValue() > range.from();
    }

    private static void split(NavigableMap<Long, Long> ranges, long at) {
        Map.Entry<Long, Long> before = ranges.lowerEntry(at);
        if (before != null && before.getValue() > at) {
            ranges.put(at, before.getValue());
            ranges.put(before.getKey(), at);
        }
    }
}
