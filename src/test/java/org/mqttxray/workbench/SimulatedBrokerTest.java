package org.mqttxray.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mqttxray.platform.Address;
import org.mqttxray.platform.DialFailed;
import org.mqttxray.platform.Peer;

/** What a simulated peer puts on the wire, chunk by chunk. */
class SimulatedBrokerTest {
    private static final Address ADDRESS = new Address("broker", 1883);
    private static final String CONNECT = connect(0);
    private static final String CONNACK = "20020000";
    private static final String SUBSCRIBE = "8206000700017402"; // Packet Identifier 7, Topic Filter t, QoS 2
    private static final String SUBACK = "9003000702";
    private static final String PUBLISH_0 = "3004000174" + "6D"; // topic t, message m
    private static final String PUBLISH_1 = "32060001740005" + "6D";
    private static final String PUBLISH_2 = "34060001740005" + "6D";
    private static final String PINGREQ = "C000";
    private static final String PINGRESP = "D000";
    private static final String HALF_PUBLISH = "300A0005746F";

    private final PriorityQueue<Later> due = new PriorityQueue<>(Comparator.comparingLong(Later::at));
    private long time;

    private record Later(long at, Runnable act) {}

    /** One client's line: what it hears is written down. */
    private final class Line implements Peer.Line {
        private final List<String> heard = new ArrayList<>();
        private final Peer.Conversation conversation;

        Line(SimulatedBroker broker) throws DialFailed {
            conversation = broker.called(ADDRESS, this);
        }

        /** Writes bytes; gives what has come back since the last time. */
        List<String> write(String... chunks) {
            for (String chunk : chunks) {
                conversation.received(HexFormat.of().parseHex(chunk));
            }
            return heard();
        }

        List<String> heard() {
            List<String> all = List.copyOf(heard);
            heard.clear();
            return all;
        }

        @Override
        public void send(byte[] bytes, Duration after) {
            heard.add(HexFormat.of().withUpperCase().formatHex(bytes));
        }

        @Override
        public void close(Duration after) {
            heard.add(after.isZero() ? "close" : "close after " + after.toMillis() + " ms");
        }

        @Override
        public long time() {
            return time;
        }

        @Override
        public void later(Duration after, Runnable act) {
            due.add(new Later(time + after.toNanos(), act));
        }
    }

    private void passes(Duration duration) {
        long end = time + duration.toNanos();
        while (!due.isEmpty() && due.peek().at() <= end) {
            Later next = due.remove();
            time = next.at();
            next.act().run();
        }
        time = end;
    }

    private static String connect(int keepAlive) {
        return String.format("100D00044D5154540402%04X000161", keepAlive);
    }

    private Line line(PeerBehaviour behaviour) throws DialFailed {
        return new Line(new SimulatedBroker(behaviour));
    }

    /** Behaviour; what the client writes; what it gets, chunk by chunk. */
    static Stream<Arguments> manners() {
        return Stream.of(
                manner("accept", List.of(CONNECT), CONNACK),
                manner("accept", List.of(CONNECT, PINGREQ), CONNACK, PINGRESP),
                manner("accept", List.of(CONNECT, "E000"), CONNACK, "close"),
                manner("accept", List.of(PINGREQ), "close"),
                manner("refuse-1", List.of(CONNECT), "20020001", "close"),
                manner("refuse-5", List.of(CONNECT), "20020005", "close"),
                manner("silent", List.of(CONNECT, PINGREQ)),
                manner("silent-after-connect", List.of(CONNECT, PINGREQ, SUBSCRIBE), CONNACK),
                manner("no-pingresp", List.of(CONNECT, PINGREQ, PUBLISH_1), CONNACK, "40020005"),
                manner("no-puback", List.of(CONNECT, PUBLISH_1, PUBLISH_2), CONNACK, "50020005"),
                manner("wrong-puback", List.of(CONNECT, PUBLISH_1), CONNACK, "40020006"),
                manner("wrong-puback", List.of(CONNECT, "3206000174FFFF6D"), CONNACK, "40020001"),
                manner("session-present", List.of(CONNECT), "20020100"),
                manner("refuse-subscription", List.of(CONNECT, SUBSCRIBE, PUBLISH_0), CONNACK, "9003000780"),
                manner("publish-before-suback", List.of(CONNECT, SUBSCRIBE), CONNACK, "300400017400", SUBACK),
                manner(
                        "duplicate-qos-2",
                        List.of(CONNECT, SUBSCRIBE, PUBLISH_2, "50020001", "50020001", "70020001"),
                        CONNACK,
                        SUBACK,
                        "50020005",
                        "3406000174" + "0001" + "6D",
                        "3C06000174" + "0001" + "6D",
                        "62020001",
                        "62020001"),
                manner("byte-by-byte", List.of(CONNECT, PINGREQ), "20", "02", "00", "00", "D0", "00"),
                manner("malformed", List.of(CONNECT), CONNACK, "3606000174000178"),
                manner("claim-256-mb", List.of(CONNECT, PINGREQ), CONNACK, "30FFFFFF7F00017478"),
                manner("hang-up-in-packet", List.of(CONNECT), CONNACK, HALF_PUBLISH, "close"),
                manner("hang-up", List.of(CONNECT), "close"),
                manner("hang-up-later", List.of(CONNECT), CONNACK, "close after 1000 ms"),
                manner("half-connack", List.of(CONNECT, PINGREQ), "2002"),
                manner("rubbish", List.of(CONNECT), "F0026869"));
    }

    private static Arguments manner(String label, List<String> written, String... heard) {
        return Arguments.of(label, written, List.of(heard));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("manners")
    void saysWhatItsLabelSays(String label, List<String> written, List<String> heard) throws Exception {
        Line line = line(PeerBehaviour.labelled(label).orElseThrow());
        assertEquals(heard, line.write(written.toArray(String[]::new)));
    }

    @ParameterizedTest
    @EnumSource(PeerBehaviour.class)
    void everyBehaviourIsTriedAbove(PeerBehaviour behaviour) throws Exception {
        switch (behaviour) {
            case UNKNOWN_HOST, NO_LISTENER ->
                assertEquals(
                        behaviour == PeerBehaviour.NO_LISTENER
                                ? DialFailed.Reason.REFUSED
                                : DialFailed.Reason.UNKNOWN_HOST,
                        assertThrows(DialFailed.class, () -> line(behaviour)).reason());
            case REFUSE_2, REFUSE_3, REFUSE_4 ->
                assertEquals(
                        List.of("2002000" + behaviour.returnCode(), "close"),
                        line(behaviour).write(CONNECT));
            case BURST -> assertBurst();
            default -> assertTrue(manners().anyMatch(one -> one.get()[0].equals(behaviour.label())), behaviour.label());
        }
    }

    private void assertBurst() throws DialFailed {
        List<String> heard = line(PeerBehaviour.BURST).write(CONNECT, SUBSCRIBE);
        StringBuilder burst = new StringBuilder(SUBACK);
        for (int i = 0; i < 100; i++) {
            burst.append("3004000174").append(String.format("%02X", i));
        }
        assertEquals(List.of(CONNACK, burst.toString()), heard);
    }

    @Test
    void oneBrokerServesManyLines() throws Exception {
        SimulatedBroker broker = new SimulatedBroker(PeerBehaviour.ACCEPT);
        Line one = new Line(broker);
        Line two = new Line(broker);
        one.write(CONNECT, SUBSCRIBE);
        two.write("100D00044D515454040200000001" + "62");
        assertEquals(List.of(), two.write(PUBLISH_0));
        assertEquals(List.of(PUBLISH_0), one.heard());
    }

    @Test
    void aSecondLineOfTheSameClientEndsTheFirst() throws Exception {
        SimulatedBroker broker = new SimulatedBroker(PeerBehaviour.ACCEPT);
        Line one = new Line(broker);
        Line two = new Line(broker);
        one.write(CONNECT);
        assertEquals(List.of(CONNACK), two.write(CONNECT));
        assertEquals(List.of("close"), one.heard());
        assertEquals(List.of(), one.write(PINGREQ));
    }

    @Test
    void aSilentClientIsThrownOutAfterOneAndAHalfKeepAlives() throws Exception {
        Line line = line(PeerBehaviour.ACCEPT);
        line.write(connect(10));
        passes(Duration.ofSeconds(10));
        assertEquals(List.of("D000"), line.write(PINGREQ));
        passes(Duration.ofSeconds(15));
        assertEquals(List.of(), line.heard());
        passes(Duration.ofNanos(1));
        assertEquals(List.of("close"), line.heard());
    }

    @Test
    void aClientThatGoesWithoutAWordLeavesItsWill() throws Exception {
        SimulatedBroker broker = new SimulatedBroker(PeerBehaviour.ACCEPT);
        Line watcher = new Line(broker);
        watcher.write(CONNECT, SUBSCRIBE);
        Line leaving = new Line(broker);
        leaving.write("101300044D51545404060000" + "000162" + "000174" + "000177"); // b, topic t, message w
        leaving.conversation.closed();
        assertEquals(List.of("300400017477"), watcher.heard());
    }

    @Test
    void aKeptSessionIsTakenUpAgain() throws Exception {
        SimulatedBroker broker = new SimulatedBroker(PeerBehaviour.ACCEPT);
        Line first = new Line(broker);
        String kept = CONNECT.replace("0402", "0400");
        first.write(kept, SUBSCRIBE);
        first.conversation.closed();
        Line other = new Line(broker);
        other.write("100D00044D515454040200000001" + "62", PUBLISH_1);
        assertEquals(List.of("20020100", "3206000174" + "0001" + "6D"), new Line(broker).write(kept));
    }
}
