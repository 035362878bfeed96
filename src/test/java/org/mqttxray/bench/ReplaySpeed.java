package org.mqttxray.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.mqttxray.debug.Debugger;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.replay.CallStacks;
import org.mqttxray.replay.ClientStates;
import org.mqttxray.replay.Packets;
import org.mqttxray.replay.Replay;
import org.mqttxray.trace.Detail;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.ui.model.Bench;
import org.mqttxray.ui.packet.PacketViewModel;
import org.mqttxray.ui.packets.PacketTableViewModel;
import org.mqttxray.ui.sequence.SequenceViewModel;
import org.mqttxray.ui.timeline.TimelineViewModel;
import org.mqttxray.ui.transport.TransportViewModel;
import org.mqttxray.workbench.PeerBehaviour;
import org.mqttxray.workbench.RunOptions;
import org.mqttxray.workbench.Session;
import org.mqttxray.workbench.Station;
import org.mqttxray.workbench.Target;

/** How long the state at a position of a long log takes, a step back, a held key, and a frame of the timeline. Prints medians. */
public final class ReplaySpeed {
    private static final int LONG = 1_000_000;
    private static final int SHORT = 10_000;
    private static final int SAMPLES = 500;
    private static final double MICROS = TimeUnit.MICROSECONDS.toNanos(1);

    private ReplaySpeed() {}

    /**
     * Measures and prints.
     *
     * @param arguments how many events the long log has; 1,000,000 if it is not said
     */
    public static void main(String[] arguments) throws Exception {
        int events = arguments.length == 0 ? LONG : Integer.parseInt(arguments[0]);
        TraceLog log = run(events);
        System.out.printf(Locale.ROOT, "a log of %,d events%n", log.length());
        positions(log);
        stepsBack(log);
        keyRepeat(log);
        double small = timeline(run(SHORT));
        double large = timeline(log);
        System.out.printf(Locale.ROOT, "timeline, the long log against %,d events: %.2f%n", SHORT, large / small);
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

    private static void positions(TraceLog log) {
        Replay<?> stacks = new Replay<>(log, new CallStacks());
        Replay<?> clients = new Replay<>(log, new ClientStates());
        Replay<?> packets = new Replay<>(log, new Packets());
        long begin = System.nanoTime();
        stacks.at(log.length());
        clients.at(log.length());
        packets.at(log.length());
        System.out.printf(
                Locale.ROOT,
                "once through the log: %,d ms%n",
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin));
        Random dice = new Random(1);
        measure("stacks, fields and packets at a random position", sample -> {
            long at = (long) (dice.nextDouble() * log.length());
            stacks.at(at);
            clients.at(at);
            packets.at(at);
        });
    }

    private static void stepsBack(TraceLog log) {
        Debugger debugger = Debugger.ofRecord(log);
        for (long from : new long[] {100, log.length()}) {
            measure("step back at event " + from, sample -> {
                debugger.goTo(from);
                debugger.stepBack(Detail.ARTICLE);
            });
        }
    }

    private static void keyRepeat(TraceLog log) {
        Bench bench = new Bench();
        bench.open(log, Debugger.ofRecord(log));
        Messages messages = new Messages(Language.EN);
        TimelineViewModel timeline = new TimelineViewModel(messages);
        PacketViewModel packet = new PacketViewModel(messages);
        TransportViewModel transport = new TransportViewModel(messages, true);
        PacketTableViewModel table = new PacketTableViewModel(bench, messages);
        SequenceViewModel sequence = new SequenceViewModel(bench, messages);
        timeline.resize(1_580, 342);
        sequence.resize(770, 332);
        bench.goTo(log.length() / 2);
        Runnable show = () -> {
            timeline.show(bench.moment());
            packet.show(bench.moment());
            transport.show(bench.moment(), false, false);
            table.show(bench.moment());
            sequence.show(bench.moment());
        };
        do {
            show.run();
        } while (timeline.behind() || table.behind() || sequence.behind());
        measure("one step of a held key, with all that shows it", sample -> {
            bench.stepInto();
            show.run();
        });
    }

    private static double timeline(TraceLog log) {
        Bench bench = new Bench();
        bench.open(log, Debugger.ofRecord(log));
        TimelineViewModel timeline = new TimelineViewModel(new Messages(Language.EN));
        timeline.resize(1_580, 342);
        bench.goTo(log.length() / 2);
        do {
            timeline.show(bench.moment());
        } while (timeline.behind());
        timeline.zoom(800, 1e-9);
        return measure(
                "a frame of the timeline, all of " + log.length() + " events in sight",
                sample -> timeline.pan(sample % 2 == 0 ? 1 : -1));
    }

    private static double measure(String what, IntConsumer work) {
        for (int warm = 0; warm < SAMPLES; warm++) {
            work.accept(warm);
        }
        long[] nanos = new long[SAMPLES];
        for (int sample = 0; sample < SAMPLES; sample++) {
            long begin = System.nanoTime();
            work.accept(sample);
            nanos[sample] = System.nanoTime() - begin;
        }
        Arrays.sort(nanos);
        double median = nanos[SAMPLES / 2] / MICROS;
        System.out.printf(
                Locale.ROOT,
                "%s: least %.1f, median %.1f, longest %.1f µs%n",
                what,
                nanos[0] / MICROS,
                median,
                nanos[SAMPLES - 1] / MICROS);
        return median;
    }
}
