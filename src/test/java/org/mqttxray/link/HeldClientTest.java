package org.mqttxray.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mqttxray.broker.Brokers;
import org.mqttxray.mqtt.codec.Codec;
import org.mqttxray.mqtt.packet.Bytes;
import org.mqttxray.mqtt.packet.Connect;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.mqtt.packet.ProtocolVersion;
import org.mqttxray.mqtt.packet.QoS;
import org.mqttxray.mqtt.packet.Will;
import org.mqttxray.platform.Address;
import org.mqttxray.platform.Background;
import org.mqttxray.platform.RealPlatform;
import org.mqttxray.program.Programs;
import org.mqttxray.program.Settings;
import org.mqttxray.replay.Packets;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.Lines;
import org.mqttxray.trace.LinkAct;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.workbench.Session;

/**
 * A client held at its gate keeps its connection, on real brokers and in real time. {@code -Dhold.seconds=180} holds longer than
 * the 8 s of the build.
 */
@Tag("machine")
class HeldClientTest {
    private static final Duration HOLD = Duration.ofSeconds(Integer.getInteger("hold.seconds", 8));
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int KEEP_ALIVE_SECONDS = 2;
    /** A busy machine answers a CONNECT late; a client that gives up first is not held but gone. */
    private static final int CMD_TIMEOUT_MILLIS = 1_500;

    private static final String WILL_TOPIC = "mqttxray/will";
    private static final String CONTROL_TOPIC = "control/will";

    @ParameterizedTest
    @EnumSource(Brokers.class)
    void aClientHeldBeforeItsConnectIsAcceptedAfterwards(Brokers kind) throws Exception {
        try (Brokers.Running broker = kind.start();
                Session session = new Session(new RealPlatform(), Lines.off())) {
            TraceLog log = session.log();
            session.gate().judge(position -> isPacketOut(log, position, PacketType.CONNECT));
            session.run(Programs.named("connect").orElseThrow(), Settings.of(address(broker), "held-before"));
            Background.await("the gate stops", () -> session.gate().stopped());
            long standing = log.length();

            hold();
            assertEquals(0, count(log, Event.Chunk.class), "no byte has left while held");
            assertEquals(standing, client(log), "nothing of the client happens while held");
            session.gate().judge(null);
            session.gate().go();

            assertTrue(session.awaitEndOfProgram(PATIENCE));
            assertTrue(session.awaitOutcome(Duration.ZERO).orElseThrow().succeeded());
            assertEquals(List.of(PacketType.CONNACK), packetsIn(log));
            assertEquals(acts(log, LinkAct.REDIALLED), redialsOwed(log));
        }
    }

    @ParameterizedTest
    @EnumSource(Brokers.class)
    void aConnectedClientHeldLongerThanItsKeepAliveStaysConnected(Brokers kind) throws Exception {
        try (Brokers.Running broker = kind.start();
                Session session = new Session(new RealPlatform(), Lines.off());
                Observer observer = new Observer(broker);
                Socket control = silentClient(broker)) {
            TraceLog log = session.log();
            Settings settings = Settings.of(address(broker), "held-connected")
                    .withTimes(KEEP_ALIVE_SECONDS, CMD_TIMEOUT_MILLIS, Duration.ofSeconds(5));
            session.run(Programs.named("connect").orElseThrow(), settings);
            Background.await("the client is connected", () -> !packetsIn(log).isEmpty());

            session.gate().stop();
            hold();
            assertEquals(CONTROL_TOPIC, observer.next(), "a client that is silent so long is given up");
            assertEquals(Optional.empty(), observer.nextIfAny(), "the held client is not");
            session.gate().go();

            assertTrue(session.awaitEndOfProgram(PATIENCE));
            assertTrue(session.awaitOutcome(Duration.ZERO).orElseThrow().succeeded());
            assertEquals(Optional.empty(), observer.nextIfAny(), "nor is it later");
            assertEquals(1, packetsOut(log, PacketType.CONNECT), "it never had to connect again");
            long pings = acts(log, LinkAct.PINGED);
            assertTrue(pings >= HOLD.toSeconds() / KEEP_ALIVE_SECONDS, pings + " pings of the link");
            assertEquals(pings, acts(log, LinkAct.SWALLOWED), "every answer to them is taken out");
            assertEquals(
                    packetsOut(log, PacketType.PINGREQ),
                    packetsIn(log).stream()
                            .filter(type -> type == PacketType.PINGRESP)
                            .count(),
                    "the client gets the answers to its own pings, and no others");
            assertFalse(control.isClosed());
        }
    }

    private static Address address(Brokers.Running broker) {
        return new Address("127.0.0.1", broker.port());
    }

    /** Real brokers count real seconds. */
    private static void hold() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(HOLD.toMillis());
    }

    private static boolean isPacketOut(TraceLog log, long position, PacketType type) {
        return log.event(position) instanceof Event.PacketOut out && Packets.type(log, out.range()) == type;
    }

    private static long packetsOut(TraceLog log, PacketType type) {
        return positions(log)
                .filter(position -> isPacketOut(log, position, type))
                .count();
    }

    private static List<PacketType> packetsIn(TraceLog log) {
        return positions(log)
                .mapToObj(log::event)
                .filter(Event.PacketIn.class::isInstance)
                .map(event -> Packets.type(log, ((Event.PacketIn) event).range()))
                .toList();
    }

    private static long count(TraceLog log, Class<? extends Event> kind) {
        return positions(log).mapToObj(log::event).filter(kind::isInstance).count();
    }

    private static long client(TraceLog log) {
        return log.length() - count(log, Event.Link.class) + linksBeforeStop(log);
    }

    /** The link had dialled before the gate stopped. */
    private static long linksBeforeStop(TraceLog log) {
        return acts(log, LinkAct.DIALLED);
    }

    private static long acts(TraceLog log, LinkAct act) {
        return positions(log)
                .mapToObj(log::event)
                .filter(event -> event instanceof Event.Link link && link.act() == act)
                .count();
    }

    /** A broker that hung up before the CONNECT is called again, once. */
    private static long redialsOwed(TraceLog log) {
        long connect = positions(log)
                .filter(position -> log.event(position) instanceof Event.Chunk)
                .findFirst()
                .orElseThrow();
        return LongStream.range(0, connect)
                .mapToObj(log::event)
                .filter(event -> event instanceof Event.Link link && link.act() == LinkAct.LOST)
                .count();
    }

    private static LongStream positions(TraceLog log) {
        return LongStream.range(0, log.length());
    }

    /** A client with the same keep alive that never says anything after its CONNECT. */
    private static Socket silentClient(Brokers.Running broker) throws Exception {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), broker.port());
        Will will = new Will(CONTROL_TOPIC, Bytes.of(new byte[] {'x'}), QoS.AT_MOST_ONCE, false);
        socket.getOutputStream()
                .write(Codec.encode(new Connect(
                        ProtocolVersion.V3_1_1,
                        true,
                        KEEP_ALIVE_SECONDS,
                        "control",
                        Optional.of(will),
                        Optional.empty(),
                        Optional.empty())));
        return socket;
    }

    /** Hears the wills that the broker publishes. */
    private static final class Observer implements AutoCloseable {
        private final BlockingQueue<String> topics = new LinkedBlockingQueue<>();
        private final MqttClient client;

        Observer(Brokers.Running broker) throws Exception {
            client = new MqttClient("tcp://127.0.0.1:" + broker.port(), "observer", new MemoryPersistence());
            client.connect();
            for (String topic : List.of(WILL_TOPIC, CONTROL_TOPIC)) {
                client.subscribe(topic, (published, message) -> topics.add(published));
            }
        }

        String next() throws InterruptedException {
            return topics.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }

        Optional<String> nextIfAny() {
            return Optional.ofNullable(topics.poll());
        }

        @Override
        public void close() throws MqttException {
            client.disconnectForcibly(100, 100);
            client.close(true);
        }
    }
}
