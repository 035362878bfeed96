package org.mqttxray.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.mqttxray.trace.Detail;

/**
 * Measures how many messages a second a client publishes to a sink that acknowledges everything, and prints the table of
 * {@code client-speed.md}. All clients of a row take turns, so that what else the machine does strikes all of them.
 */
public final class ClientSpeed {
    /** Where the messages go. */
    static final String TOPIC = "bench/client/speed";

    private static final int PAYLOAD = 64;
    private static final int ROUNDS = 9;
    private static final long ROUND_NANOS = TimeUnit.MILLISECONDS.toNanos(700);
    private static final long WARM_UP_NANOS = TimeUnit.SECONDS.toNanos(12);
    private static final int FIRST_COUNT = 2_000;
    private static final long LOOK_NANOS = 20_000;
    private static final OperatingSystemMXBean MACHINE =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final Map<String, Contender> contenders = new LinkedHashMap<>();

    /** Makes a client that is connected to a port. */
    @FunctionalInterface
    private interface Contender {
        Publisher connect(int port) throws Exception;
    }

    private ClientSpeed() {
        contenders.put("Paho, 64 in flight", port -> new PahoPublisher(port, 64));
        contenders.put("Paho, 1000 in flight", port -> new PahoPublisher(port, 1_000));
        contenders.put("ours, untraced", OurPublisher::untraced);
        contenders.put("ours, client", port -> OurPublisher.traced(port, Detail.CLIENT));
        contenders.put("ours, everything", port -> OurPublisher.traced(port, Detail.EVERYTHING));
    }

    /**
     * Measures and prints.
     *
     * @param arguments parts of the names of the clients that are wanted, and levels of QoS; all without any
     */
    public static void main(String[] arguments) throws Exception {
        ClientSpeed speed = new ClientSpeed();
        List<String> wanted = new ArrayList<>(List.of(arguments));
        List<String> levels = new ArrayList<>(List.of("0", "1", "2"));
        if (wanted.stream().anyMatch(levels::contains)) {
            levels.retainAll(wanted);
            wanted.removeAll(levels);
        }
        if (!wanted.isEmpty()) {
            speed.contenders.keySet().removeIf(name -> wanted.stream().noneMatch(name::contains));
        }
        System.out.println("| QoS | " + String.join(" | ", speed.contenders.keySet()) + " |");
        System.out.println("| ---: " + "| ---: ".repeat(speed.contenders.size()) + "|");
        for (String qos : levels) {
            System.out.println("| " + qos + " | " + String.join(" | ", speed.row(Integer.parseInt(qos))) + " |");
        }
    }

    private List<String> row(int qos) throws Exception {
        List<Lane> lanes = new ArrayList<>();
        for (Contender contender : contenders.values()) {
            lanes.add(new Lane(contender, qos));
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (Lane lane : lanes) {
                lane.measure();
            }
        }
        List<String> cells = new ArrayList<>();
        for (Lane lane : lanes) {
            cells.add(lane.told());
            lane.close();
        }
        return cells;
    }

    /** One client and its sink. */
    private static final class Lane {
        private final AcknowledgingSink sink = new AcknowledgingSink();
        private final Publisher publisher;
        private final int qos;
        private final byte[] payload = new byte[PAYLOAD];
        private final List<Double> perSecond = new ArrayList<>();
        private int count = FIRST_COUNT;
        private long messages;
        private long processorNanos;

        Lane(Contender contender, int qos) throws Exception {
            this.qos = qos;
            publisher = contender.connect(sink.port());
            for (long begin = System.nanoTime(); System.nanoTime() - begin < WARM_UP_NANOS; ) {
                long took = publish();
                count = (int) Math.max(FIRST_COUNT, Math.min(4L * count, count * ROUND_NANOS / took));
            }
        }

        void measure() throws Exception {
            long before = MACHINE.getProcessCpuTime();
            perSecond.add(count * 1e9 / publish());
            processorNanos += MACHINE.getProcessCpuTime() - before;
            messages += count;
        }

        /** How long it takes until the sink has all of it. */
        private long publish() throws Exception {
            long wanted = sink.messages() + count;
            long begin = System.nanoTime();
            publisher.publish(count, qos, payload);
            while (sink.messages() < wanted) {
                LockSupport.parkNanos(LOOK_NANOS);
            }
            return System.nanoTime() - begin;
        }

        /** The median, between which the middle half lies, and the processor time of a message, its sink's included. */
        String told() {
            Collections.sort(perSecond);
            int half = perSecond.size() / 2;
            int quarter = perSecond.size() / 4;
            return String.format(
                    Locale.ROOT,
                    "%,.0f (%,.0f to %,.0f), %.1f µs",
                    perSecond.get(half),
                    perSecond.get(quarter),
                    perSecond.get(perSecond.size() - 1 - quarter),
                    processorNanos / 1e3 / messages);
        }

        void close() throws Exception {
            publisher.close();
            sink.close();
        }
    }
}
