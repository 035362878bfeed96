package org.mqttxray.debug;

import java.util.Arrays;
import java.util.List;
import org.mqttxray.trace.TraceLog;

/**
 * Where in a log breakpoints stop, found out piece by piece: what was read is known, and never looked at again. It has memories of its own,
 * so that looking far away from where the client is costs the client nothing.
 */
public final class HitMarks {
    private static final int FIRST_ROOM = 64;

    private final TraceLog log;
    private final List<Breakpoint> breakpoints;
    private final Breakpoints judges;
    private long[] positions = new long[FIRST_ROOM];
    private int[] numbers = new int[FIRST_ROOM];
    private int size;
    private long read;

    /** The marks of breakpoints in a log, of which nothing is known yet. */
    public HitMarks(TraceLog log, List<Breakpoint> breakpoints) {
        this.log = log;
        this.breakpoints = List.copyOf(breakpoints);
        this.judges = new Breakpoints(log);
        judges.set(this.breakpoints);
    }

    /** Whether these are the marks of these breakpoints. */
    public boolean areOf(List<Breakpoint> others) {
        return breakpoints.equals(others);
    }

    /**
     * Reads on.
     *
     * @param to how many events may be read
     * @param atMost how many to read now
     */
    public void read(long to, int atMost) {
        if (breakpoints.stream().noneMatch(Breakpoint::stops)) {
            read = Math.max(read, to); // none of them stops anywhere
            return;
        }
        for (long end = Math.min(to, read + atMost); read < end; read++) {
            judges.hit(log.event(read))
                    .ifPresent(hit -> add(read, hit.breakpoint().number()));
        }
    }

    private void add(long position, int number) {
        if (size == positions.length) {
            positions = Arrays.copyOf(positions, 2 * size);
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        positions[size] = position;
        numbers[size++] = number;
    }

    /** How many events have been read. */
    public long read() {
        return read;
    }

    /** How many stops are known. */
    public int size() {
        return size;
    }

    /** The event at which one of them stops. */
    public long position(int mark) {
        return positions[mark];
    }

    /** The breakpoint that stops there; the one with the lowest number if there are several. */
    public Breakpoint breakpoint(int mark) {
        return breakpoints.stream()
                .filter(one -> one.number() == numbers[mark])
                .findFirst()
                .orElseThrow();
    }

    /** How many of them lie before a position. */
    public int before(long position) {
        int found = Arrays.binarySearch(positions, 0, size, position);
        return found < 0 ? -found - 1 : found;
    }
}
