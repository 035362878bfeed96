package org.mqttxray.debug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mqttxray.broker.Brokers;
import org.mqttxray.debug.filter.Filter;
import org.mqttxray.mqtt.codec.Dissection;
import org.mqttxray.mqtt.codec.Edit;
import org.mqttxray.mqtt.codec.Field;
import org.mqttxray.mqtt.codec.Terms;
import org.mqttxray.mqtt.packet.Bytes;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.platform.Address;
import org.mqttxray.platform.Background;
import org.mqttxray.platform.RealPlatform;
import org.mqttxray.program.Programs;
import org.mqttxray.program.Settings;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.Lines;
import org.mqttxray.trace.LinkAct;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.workbench.PacketChange;
import org.mqttxray.workbench.Session;

/**
 * A packet that is held before its first byte is changed, and goes its way: what the broker makes of it an independent client tells.
 * {@code -Dhold.seconds=180} holds longer than the 8 s of the build.
 */
@Tag("machine")
class ChangeInFlightTest {
    private static final Duration HOLD = Duration.ofSeconds(Integer.getInteger("hold.seconds", 8));
    private static final int KEEP_ALIVE_SECONDS = 2;
    /** A busy machine answers a CONNECT late; a client that gives up first is not held but gone. */
    private static final int CMD_TIMEOUT_MILLIS = 1_500;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @ParameterizedTest
    @EnumSource(Brokers.class)
    void aMessageHeldLongIsDeliveredOnceUnderItsNewTopic(Brokers kind) throws Exception {
        try (Run run = new Run(kind)) {
            long packet = run.holdPublishAtQos1();
            byte[] written = run.packet(packet);
            byte[] edited = Edit.of(written, Terms.OF_3_1_1).withText(topic(written), "edited/topic");
            TimeUnit.MILLISECONDS.sleep(HOLD.toMillis()); // real brokers count real seconds
            run.session.lines().change(packet, new PacketChange.Replace(Bytes.of(edited)));
            run.goOn();

            assertTrue(run.session.awaitEndOfProgram(PATIENCE));
            assertTrue(run.session.outcome().orElseThrow().succeeded());
            Background.await("all are heard of " + run.heard, () -> run.heard.size() == 3);
            assertEquals(List.of("lesson/message", "edited/topic", "lesson/message"), run.heard, "at QoS 0, 1 and 2");
            assertEquals(1, run.packets(PacketType.CONNECT), "it never had to connect again");
            assertEquals(1, run.acts(LinkAct.REPLACED));
            assertTrue(run.acts(LinkAct.PINGED) > 0, "the link kept the line up");
            assertFalse(run.session.lines().damaged());
            assertTrue(new String(run.got(LinkAct.REPLACED), StandardCharsets.UTF_8).contains("edited/topic"));
            assertEquals(Bytes.of(written), Bytes.of(run.packet(packet)), "what the client wrote stays in the log");
        }
    }

    @Test
    void aDroppedMessageIsSentAgain() throws Exception {
        try (Run run = Run.skippingWaits()) {
            run.session.lines().change(run.holdPublishAtQos1(), new PacketChange.Drop());
            run.goOn();
            Background.await("it is sent again", () -> run.packets(PacketType.PUBLISH) > 2);
            assertEquals(1, run.acts(LinkAct.DROPPED));
        }
    }

    @Test
    void aMessageSentTwiceIsDeliveredTwice() throws Exception {
        try (Run run = Run.skippingWaits()) {
            long packet = run.holdPublishAtQos1();
            run.session.lines().change(packet, new PacketChange.Repeat());
            run.goOn();
            String topic = topicOf(run.packet(packet));
            Background.await(
                    "both arrive",
                    () -> run.heard.stream().filter(topic::equals).count() >= 2);
            assertEquals(1, run.acts(LinkAct.REPEATED));
        }
    }

    @Test
    void aMessageThatIsDelayedArrivesLater() throws Exception {
        try (Run run = Run.skippingWaits()) {
            run.session.lines().change(run.holdPublishAtQos1(), new PacketChange.Delay(Duration.ofMillis(300)));
            run.goOn();
            Background.await("it is delivered", () -> run.acts(LinkAct.DELIVERED) == 1);
            assertEquals(1, run.acts(LinkAct.DELAYED));
        }
    }

    @Test
    void aLineIsCutInTheMiddleOfAMessage() throws Exception {
        try (Run run = Run.skippingWaits()) {
            run.session.lines().change(run.holdPublishAtQos1(), new PacketChange.Cut(3));
            run.goOn();
            Background.await("it connects again", () -> run.packets(PacketType.CONNECT) == 2);
            assertEquals(3, run.got(LinkAct.CUT).length);
        }
    }

    @Test
    void whatBreaksTheRulesIsSentAndTheLinkPingsNoMore() throws Exception {
        try (Run run = Run.skippingWaits()) {
            long packet = run.holdPublishAtQos1();
            byte[] written = run.packet(packet);
            byte[] wrong = Edit.of(written, Terms.OF_3_1_1).withBits(0, Field.QOS, 3);
            run.session.lines().change(packet, new PacketChange.Replace(Bytes.of(wrong)));
            run.goOn();
            Background.await("it has gone", () -> run.acts(LinkAct.REPLACED) == 1);
            Background.await("the broker hangs up", () -> run.acts(LinkAct.LOST) > 0);
        }
    }

    @Test
    void whatWasTakenBackGoesUnchanged() throws Exception {
        try (Run run = Run.skippingWaits()) {
            long packet = run.holdPublishAtQos1();
            run.session.lines().change(packet, new PacketChange.Drop());
            run.session.lines().unchanged(packet);
            run.goOn();
            run.awaitHeard(topicOf(run.packet(packet)));
            assertEquals(0, run.acts(LinkAct.DROPPED));
            assertThrows(
                    IllegalArgumentException.class, () -> run.session.lines().change(0, new PacketChange.Drop()));
        }
    }

    private static int topic(byte[] publish) {
        List<Dissection.Leaf> leaves = Dissection.of(publish).leaves();
        for (int i = 0; i < leaves.size(); i++) {
            if (leaves.get(i).field() == Field.TOPIC_NAME && !leaves.get(i).lengthPrefix()) {
                return i;
            }
        }
        throw new AssertionError("no topic");
    }

    private static String topicOf(byte[] publish) {
        return String.valueOf(
                Dissection.of(publish).leaves().get(topic(publish)).value());
    }

    /** The program {@code qos} under a debugger, and an independent client that hears everything. */
    private static final class Run implements AutoCloseable {
        private final Brokers.Running broker;
        private final MqttClient ear;
        private final Session session = new Session(new RealPlatform(), Lines.off());
        private final Debugger debugger = new Debugger(session.log(), session.gate());
        private final List<String> heard = new CopyOnWriteArrayList<>();

        Run(Brokers kind) throws Exception {
            broker = kind.start();
            ear = new MqttClient("tcp://127.0.0.1:" + broker.port(), "ear", new MemoryPersistence());
            ear.connect();
            ear.subscribe("#", (topic, message) -> heard.add(topic));
            Settings settings = Settings.of(new Address("127.0.0.1", broker.port()), "changed")
                    .withTimes(KEEP_ALIVE_SECONDS, CMD_TIMEOUT_MILLIS, Duration.ofSeconds(2));
            session.run(Programs.named("qos").orElseThrow(), settings);
        }

        static Run skippingWaits() throws Exception {
            Run run = new Run(Brokers.BUILT_IN);
            run.session.skipWaits(true);
            return run;
        }

        /** Runs to before the first byte of the PUBLISH at QoS 1, and gives its event. */
        long holdPublishAtQos1() throws Exception {
            debugger.setBreakpoints(List.of(Breakpoint.at(1, new Where.Packet(PacketType.PUBLISH, Direction.C2S))
                    .withCondition(Optional.of(Filter.of("mqtt.qos == 1")))
                    .withOnce(true)));
            Background.await("it begins", () -> !debugger.playhead().running());
            goOn();
            Background.await("it is held", () -> !debugger.playhead().running());
            assertEquals(Stop.Reason.BREAKPOINT, debugger.playhead().stop().reason());
            return debugger.playhead().events() - 1;
        }

        void goOn() {
            debugger.run();
        }

        byte[] packet(long event) {
            return session.log().bytes(((Event.PacketOut) session.log().event(event)).range());
        }

        void awaitHeard(String topic) {
            Background.await(topic + " is heard", () -> heard.contains(topic));
        }

        long packets(PacketType type) {
            return events().filter(at -> session.log().event(at) instanceof Event.PacketOut
                            && PacketType.begunBy(packet(at)[0]) == type)
                    .count();
        }

        long acts(LinkAct act) {
            return events().filter(at -> is(act, at)).count();
        }

        private boolean is(LinkAct act, long at) {
            return session.log().event(at) instanceof Event.Link link && link.act() == act;
        }

        /** The bytes of the first act of a kind: what the broker got. */
        byte[] got(LinkAct act) {
            TraceLog log = session.log();
            return events().filter(at -> is(act, at))
                    .mapToObj(
                            at -> log.bytes(((Event.Link) log.event(at)).bytes().orElseThrow()))
                    .findFirst()
                    .orElseThrow();
        }

        private LongStream events() {
            return LongStream.range(0, session.log().length());
        }

        @Override
        public void close() throws IOException, MqttException {
            session.close();
            assertTrue(session.awaitEnd(Session.END_PATIENCE));
            ear.disconnectForcibly(100, 100);
            ear.close(true);
            broker.close();
        }
    }
}
