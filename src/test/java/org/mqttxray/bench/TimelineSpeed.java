package org.mqttxray.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.mqttxray.trace.Detail;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.ui.timeline.FrameWork;
import org.mqttxray.workbench.PeerBehaviour;
import org.mqttxray.workbench.RunOptions;
import org.mqttxray.workbench.Session;
import org.mqttxray.workbench.Station;
import org.mqttxray.workbench.Target;

/**
 * What a frame of the timeline takes for logs of 10,000, 1,000,000 and 10,000,000 events, and what filling the same bars into a bare array
 * takes in the same process. All are measured in turn, in processor time of the thread, so that other work on the machine meets all alike.
 */
public final class TimelineSpeed {
    private static final int[] EVENTS = {10_000, 1_000_000, 10_000_000};
    private static final double[] CLOSER = {10, 100, 1_000};
    private static final int ROUNDS = 200;
    private static final int BATCH = 10;
    private static final double MICROS = TimeUnit.MICROSECONDS.toNanos(1);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private TimelineSpeed() {}

    private record Case(String name, FrameWork work, double[] frame, double[] bare) {
        Case(String name, FrameWork work) {
            this(name, work, new double[ROUNDS], new double[ROUNDS]);
        }

        void round(int round) {
            frame[round] = micros(work::frame);
            bare[round] = micros(work::bare);
        }
    }

    /**
     * Measures and prints.
     *
     * @param arguments numbers of events; 10,000, 1,000,000 and 10,000,000 if none are said
     */
    public static void main(String[] arguments) throws Exception {
        int[] events = arguments.length == 0
                ? EVENTS
                : Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray();
        List<TraceLog> logs = new ArrayList<>();
        for (int length : events) {
            logs.add(run(length));
        }
        for (Detail detail : new Detail[] {Detail.ARTICLE, Detail.EVERYTHING}) {
            measure(detail + ", all in sight", cases(logs, detail, 1, false));
        }
        for (double closer : CLOSER) {
            TraceLog longest = logs.get(logs.size() - 1);
            measure(
                    "EVERYTHING, " + (int) closer + " times closer",
                    cases(List.of(longest), Detail.EVERYTHING, closer, false));
        }
        measure("EVERYTHING, true time, all in sight", cases(logs, Detail.EVERYTHING, 1, true));
        System.exit(0);
    }

    private static TraceLog run(int events) throws Exception {
        Station station = Station.open(new Target.Simulated(1, PeerBehaviour.ACCEPT));
        try (Session session = station.session()) {
            station.run(session, "emqx", RunOptions.NONE);
            while (session.log().length() < events && session.outcome().isEmpty()) {
                Thread.onSpinWait();
            }
            return session.log();
        }
    }

    private static List<Case> cases(List<TraceLog> logs, Detail detail, double closer, boolean trueTime) {
        return logs.stream()
                .map(log -> new Case(
                        String.format(Locale.ROOT, "%,d events", log.length()),
                        new FrameWork(log, detail, closer, trueTime)))
                .toList();
    }

    private static void measure(String what, List<Case> cases) {
        for (int round = 0; round < 2 * ROUNDS; round++) { // the first half warms up
            for (Case one : cases) {
                one.round(round % ROUNDS);
            }
        }
        System.out.println(what);
        double first = median(cases.get(0).frame);
        for (Case one : cases) {
            double frame = median(one.frame);
            double bare = median(one.bare);
            System.out.printf(
                    Locale.ROOT,
                    "  %s, %,d on the axis, %s: frame %.1f µs, bare array %.1f µs, ratio %.2f; to the first %.2f%n",
                    one.name,
                    one.work.shown(),
                    one.work.size(),
                    frame,
                    bare,
                    frame / bare,
                    frame / first);
        }
    }

    private static double micros(Runnable work) {
        long begin = THREADS.getCurrentThreadCpuTime();
        for (int time = 0; time < BATCH; time++) {
            work.run();
        }
        return (THREADS.getCurrentThreadCpuTime() - begin) / MICROS / BATCH;
    }

    private static double median(double[] all) {
        double[] sorted = all.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
