package org.mqttxray.bench;

import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.mqttxray.platform.Clock;
import org.mqttxray.platform.RealClock;
import org.mqttxray.trace.Gate;
import org.mqttxray.trace.Lines;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.trace.TracedFunction;
import org.mqttxray.trace.Tracer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a traced call with two arguments costs, beside two clock readings and eight array stores ("ring"), the least that any
 * recorder of calls would do. Full chunks are dropped: a benchmark writes more than memory holds.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class TraceBench {
    /** One log for all threads of a benchmark. */
    @State(Scope.Benchmark)
    public static class Shared {
        Tracer traced;
        Tracer withLines;
        Tracer off;

        @Setup
        public void setUp() {
            Clock clock = new RealClock();
            Gate gate = new Gate(clock);
            traced = Tracer.on(new TraceLog(clock, new DroppedChunks()), clock, gate, Lines.off());
            withLines = Tracer.on(new TraceLog(clock, new DroppedChunks()), clock, gate, Lines.on(Set.of()));
            off = Tracer.off(new TraceLog(clock, new DroppedChunks()), clock);
        }
    }

    /** A ring of each thread, and its registration with the tracers. */
    @State(Scope.Thread)
    public static class Mine {
        private static final int SIZE = 1 << 16;

        final long[] ring = new long[SIZE];
        int next;
        int value;

        @Setup
        public void register(Shared shared) {
            shared.traced.adopt("bench", "bench");
            shared.withLines.adopt("bench", "bench");
        }
    }

    /** The yardstick. */
    @Benchmark
    public int ring(Mine mine) {
        int at = mine.next;
        long[] ring = mine.ring;
        ring[at] = System.nanoTime();
        for (int i = 1; i < 7; i++) {
            ring[at + i] = mine.value + i;
        }
        ring[at + 7] = System.nanoTime();
        mine.next = at + 8 & Mine.SIZE - 1;
        return ++mine.value;
    }

    /** A traced call on one thread. */
    @Benchmark
    public int call(Shared shared, Mine mine) {
        return call(shared.traced, mine);
    }

    /** A traced call while another thread does nothing else. */
    @Benchmark
    @Threads(2)
    public int callOnTwoThreads(Shared shared, Mine mine) {
        return call(shared.traced, mine);
    }

    /** A traced call with source lines. */
    @Benchmark
    public int callWithLines(Shared shared, Mine mine) {
        return call(shared.withLines, mine);
    }

    /** A call with tracing off. */
    @Benchmark
    public int callOff(Shared shared, Mine mine) {
        return call(shared.off, mine);
    }

    /** The body alone. */
    @Benchmark
    public int bodyAlone(Mine mine) {
        return ++mine.value;
    }

    private static int call(Tracer tracer, Mine mine) {
        return tracer.call(TracedFunction.NETWORK_READ, 2, 4_999, call -> ++mine.value);
    }
}
