package org.mqttxray.mqtt.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mqttxray.mqtt.codec.Field;
import org.mqttxray.mqtt.codec.ProtocolViolation;
import org.mqttxray.mqtt.packet.Bytes;
import org.mqttxray.mqtt.packet.ConnAck;
import org.mqttxray.mqtt.packet.Connect;
import org.mqttxray.mqtt.packet.ConnectReturnCode;
import org.mqttxray.mqtt.packet.Disconnect;
import org.mqttxray.mqtt.packet.Packet;
import org.mqttxray.mqtt.packet.PingReq;
import org.mqttxray.mqtt.packet.Properties;
import org.mqttxray.mqtt.packet.ProtocolVersion;
import org.mqttxray.mqtt.packet.PubAck;
import org.mqttxray.mqtt.packet.PubComp;
import org.mqttxray.mqtt.packet.PubRec;
import org.mqttxray.mqtt.packet.PubRel;
import org.mqttxray.mqtt.packet.Publish;
import org.mqttxray.mqtt.packet.QoS;
import org.mqttxray.mqtt.packet.Reason;
import org.mqttxray.mqtt.packet.ReasonCode;
import org.mqttxray.mqtt.packet.SubAck;
import org.mqttxray.mqtt.packet.Subscribe;
import org.mqttxray.mqtt.packet.Subscription;
import org.mqttxray.mqtt.packet.UnsubAck;
import org.mqttxray.mqtt.packet.Unsubscribe;
import org.mqttxray.mqtt.packet.Will;

/** The rows of the tables above {@link Server} and {@link ServerSession}. Acts are told as {@code 1 PUBACK 7} and {@code 1 close}. */
class ServerTest {
    private static final long SECOND = 1_000_000_000L;

    private Server server;
    private long now;

    @BeforeEach
    void newServer() {
        server = new Server(ConnectReturnCode.ACCEPTED, true);
    }

    // Who comes in, and who goes

    @Test
    void aCleanSessionIsNeverPresent() {
        assertEquals(List.of("1 CONNACK"), call(1, "a", true));
        gone(1);
        assertEquals(List.of("2 CONNACK"), call(2, "a", true));
    }

    @Test
    void aKeptSessionIsPresent() {
        assertEquals(List.of("1 CONNACK"), call(1, "a", false));
        gone(1);
        assertEquals(List.of("2 CONNACK present"), call(2, "a", false));
    }

    @Test
    void aCleanSessionForgetsTheKeptOne() {
        call(1, "a", false);
        gone(1);
        call(2, "a", true);
        gone(2);
        assertEquals(List.of("3 CONNACK"), call(3, "a", false));
    }

    @Test
    void aSecondClientOfTheSameIdentifierThrowsTheFirstOut() {
        call(1, "a", true);
        assertEquals(List.of("1 close", "2 CONNACK"), call(2, "a", true));
        assertEquals(List.of(), says(1, new PingReq()));
        assertEquals(List.of("2 PINGRESP"), says(2, new PingReq()));
    }

    @Test
    void aTakenOverSessionIsPresentIfItIsKept() {
        call(1, "a", false);
        assertEquals(List.of("1 close", "2 CONNACK present"), call(2, "a", false));
    }

    @Test
    void clientsWithoutIdentifierShareNothing() {
        assertEquals(List.of("1 CONNACK"), call(1, "", true));
        assertEquals(List.of("2 CONNACK"), call(2, "", true));
        assertEquals(List.of("1 PINGRESP"), says(1, new PingReq()));
    }

    @Test
    void anotherVersionIsRefused() {
        server.called(1);
        Connect five =
                new Connect(ProtocolVersion.V5_0, true, 0, "a", Optional.empty(), Optional.empty(), Optional.empty());
        assertEquals(List.of("1 CONNACK 1", "1 close"), says(1, five));
    }

    @Test
    void aServerThatRefusesClosesAndKeepsNothing() {
        server = new Server(ConnectReturnCode.NOT_AUTHORIZED, true);
        assertEquals(List.of("1 CONNACK 5", "1 close"), call(1, "a", false));
        assertEquals(List.of(), gone(1));
    }

    @Test
    void aSecondConnectOnOneConnectionEndsIt() {
        call(1, "a", true);
        assertEquals(List.of("1 close"), says(1, connect("a", true, 0, Optional.empty())));
    }

    // Will and keep alive

    @ParameterizedTest
    @CsvSource(textBlock = """
        # how it ends, will is published
        disconnect   , false
        lost         , true
        malformed    , true
        takeover     , true
        silence      , true
        """)
    void theWillIsPublishedUnlessTheClientSaysGoodbye(String how, boolean published) {
        call(1, "watcher", true);
        subscribe(1, "will/#", QoS.EXACTLY_ONCE);
        will(2, "a", false);
        List<String> acts = new ArrayList<>(
                switch (how) {
                    case "disconnect" -> says(2, new Disconnect());
                    case "lost" -> gone(2);
                    case "malformed" ->
                        texts(server.received(2, new ProtocolViolation(0, Field.PACKET_TYPE, "MQTT-2.2.2-1")));
                    case "takeover" -> call(3, "a", true);
                    default -> {
                        now += 15 * SECOND + 1;
                        yield texts(server.silent(2, now));
                    }
                });
        acts.addAll(gone(2)); // the end of a connection counts once
        assertEquals(published, acts.contains("1 PUBLISH will/a QoS 1 id 1 'gone'"), acts.toString());
        assertEquals(1, acts.stream().filter(act -> act.contains("will/")).count() + (published ? 0 : 1));
    }

    @Test
    void aRetainedWillIsKept() {
        will(1, "a", true);
        gone(1);
        call(2, "b", true);
        assertEquals(
                List.of("2 SUBACK 9 [0]", "2 PUBLISH will/a QoS 0 RETAIN 'gone'"),
                subscribe(2, "will/a", QoS.AT_MOST_ONCE));
    }

    @Test
    void aClientMayBeSilentForOneAndAHalfKeepAlives() {
        server.called(1);
        says(1, connect("a", true, 10, Optional.empty()));
        assertEquals(15 * SECOND + 1, server.silentFrom(1));
        assertEquals(List.of(), texts(server.silent(1, 15 * SECOND)));
        now = 14 * SECOND;
        says(1, new PingReq());
        assertEquals(List.of(), texts(server.silent(1, 15 * SECOND + 1)));
        assertEquals(List.of("1 close"), texts(server.silent(1, 29 * SECOND + 1)));
        assertEquals(Long.MAX_VALUE, server.silentFrom(1));
    }

    @Test
    void aClientWithoutKeepAliveMayBeSilent() {
        call(1, "a", true);
        assertEquals(Long.MAX_VALUE, server.silentFrom(1));
        assertEquals(List.of(), texts(server.silent(1, Long.MAX_VALUE)));
    }

    // Subscriptions

    @Test
    void eachFilterIsGrantedWhatItAsksFor() {
        call(1, "a", true);
        assertEquals(
                List.of("1 SUBACK 5 [0, 1, 2]"),
                says(
                        1,
                        new Subscribe(
                                5,
                                Properties.NONE,
                                List.of(
                                        new Subscription("a", QoS.AT_MOST_ONCE),
                                        new Subscription("b", QoS.AT_LEAST_ONCE),
                                        new Subscription("c", QoS.EXACTLY_ONCE)))));
    }

    @Test
    void aServerThatGrantsNothingSendsNothing() {
        server = new Server(ConnectReturnCode.ACCEPTED, false);
        call(1, "a", true);
        assertEquals(List.of("1 SUBACK 9 [128]"), subscribe(1, "x", QoS.AT_MOST_ONCE));
        assertEquals(List.of(), publish(1, "x", QoS.AT_MOST_ONCE, 0, "m"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # published, granted, delivered
        0          , 0      , 1 PUBLISH x QoS 0 'm'
        0          , 2      , 1 PUBLISH x QoS 0 'm'
        1          , 0      , 1 PUBLISH x QoS 0 'm'
        1          , 1      , 1 PUBLISH x QoS 1 id 1 'm'
        1          , 2      , 1 PUBLISH x QoS 1 id 1 'm'
        2          , 1      , 1 PUBLISH x QoS 1 id 1 'm'
        2          , 2      , 1 PUBLISH x QoS 2 id 1 'm'
        """)
    void aMessageGoesOutAtTheLowerQos(int published, int granted, String delivered) {
        call(1, "subscriber", true);
        call(2, "publisher", true);
        subscribe(1, "x", QoS.of(granted));
        List<String> acts = publish(2, "x", QoS.of(published), published == 0 ? 0 : 7, "m");
        assertEquals(
                List.of(delivered),
                acts.stream().filter(act -> act.startsWith("1")).toList());
    }

    @Test
    void twoFiltersThatMatchGiveOneMessageAtTheHigherQos() {
        call(1, "a", true);
        subscribe(1, "x/+", QoS.AT_MOST_ONCE);
        subscribe(1, "#", QoS.AT_LEAST_ONCE);
        assertEquals(
                List.of("1 PUBACK 7", "1 PUBLISH x/y QoS 1 id 1 'm'"), publish(1, "x/y", QoS.AT_LEAST_ONCE, 7, "m"));
    }

    @Test
    void theSameFilterAgainTakesThePlaceOfTheFirst() {
        call(1, "a", true);
        subscribe(1, "x", QoS.EXACTLY_ONCE);
        subscribe(1, "x", QoS.AT_MOST_ONCE);
        assertEquals(List.of("1 PUBACK 7", "1 PUBLISH x QoS 0 'm'"), publish(1, "x", QoS.AT_LEAST_ONCE, 7, "m"));
    }

    @Test
    void whoUnsubscribesGetsNothing() {
        call(1, "a", true);
        subscribe(1, "x", QoS.AT_MOST_ONCE);
        assertEquals(
                List.of("1 UNSUBACK 6"), says(1, new Unsubscribe(6, Properties.NONE, List.of("x", "never/there"))));
        assertEquals(List.of(), publish(1, "x", QoS.AT_MOST_ONCE, 0, "m"));
    }

    // Retained messages

    @Test
    void theLastRetainedMessageComesWithASubscription() {
        call(1, "a", true);
        retain(1, "x", "old");
        retain(1, "x", "new");
        retain(1, "y", "other");
        assertEquals(List.of("1 SUBACK 9 [1]", "1 PUBLISH x QoS 0 RETAIN 'new'"), subscribe(1, "x", QoS.AT_LEAST_ONCE));
    }

    @Test
    void aRetainedMessageGoesToWhoIsThereWithoutTheFlag() {
        call(1, "a", true);
        subscribe(1, "x", QoS.AT_MOST_ONCE);
        assertEquals(List.of("1 PUBLISH x QoS 0 'm'"), retain(1, "x", "m"));
    }

    @Test
    void anEmptyRetainedMessageForgets() {
        call(1, "a", true);
        retain(1, "x", "m");
        retain(1, "x", "");
        assertEquals(List.of("1 SUBACK 9 [0]"), subscribe(1, "x", QoS.AT_MOST_ONCE));
    }

    // Delivery to the server

    @Test
    void aQos2MessageGoesOnOnceHoweverOftenItComes() {
        call(1, "a", true);
        subscribe(1, "x", QoS.AT_MOST_ONCE);
        assertEquals(List.of("1 PUBREC 7", "1 PUBLISH x QoS 0 'm'"), publish(1, "x", QoS.EXACTLY_ONCE, 7, "m"));
        assertEquals(List.of("1 PUBREC 7"), publish(1, "x", QoS.EXACTLY_ONCE, 7, "m"));
        assertEquals(List.of("1 PUBCOMP 7"), says(1, new PubRel(7)));
        assertEquals(List.of("1 PUBCOMP 7"), says(1, new PubRel(7)));
        assertEquals(List.of("1 PUBREC 7", "1 PUBLISH x QoS 0 'n'"), publish(1, "x", QoS.EXACTLY_ONCE, 7, "n"));
    }

    @Test
    void aKeptSessionRemembersWhichQos2MessagesItHas() {
        call(1, "watcher", true);
        subscribe(1, "x", QoS.AT_MOST_ONCE);
        call(2, "a", false);
        publish(2, "x", QoS.EXACTLY_ONCE, 7, "m");
        gone(2);
        call(3, "a", false);
        assertEquals(List.of("3 PUBREC 7"), publish(3, "x", QoS.EXACTLY_ONCE, 7, "m"));
        assertEquals(List.of("3 PUBCOMP 7"), says(3, new PubRel(7)));
    }

    // Delivery to the client

    @Test
    void eachConnectionHasItsOwnIdentifiers() {
        call(1, "a", true);
        call(2, "b", true);
        subscribe(1, "x", QoS.AT_LEAST_ONCE);
        subscribe(2, "x", QoS.AT_LEAST_ONCE);
        publish(1, "x", QoS.AT_LEAST_ONCE, 7, "m");
        says(1, new PubAck(1));
        assertEquals(
                List.of("1 PUBACK 8", "1 PUBLISH x QoS 1 id 2 'n'", "2 PUBLISH x QoS 1 id 2 'n'"),
                publish(1, "x", QoS.AT_LEAST_ONCE, 8, "n"));
    }

    @Test
    void whatIsOnItsWayIsSentAgainInOrderThenWhatHasWaited() {
        call(1, "publisher", true);
        call(2, "a", false);
        subscribe(2, "x", QoS.EXACTLY_ONCE);
        publish(1, "x", QoS.AT_LEAST_ONCE, 1, "one");
        publish(1, "x", QoS.EXACTLY_ONCE, 2, "two");
        publish(1, "x", QoS.EXACTLY_ONCE, 3, "three");
        publish(1, "x", QoS.AT_LEAST_ONCE, 4, "four");
        assertEquals(List.of("2 PUBREL 2"), says(2, new PubRec(2)));
        says(2, new PubAck(4));
        gone(2);
        publish(1, "x", QoS.AT_MOST_ONCE, 0, "lost");
        publish(1, "x", QoS.AT_LEAST_ONCE, 5, "five");
        assertEquals(
                List.of(
                        "3 CONNACK present",
                        "3 PUBLISH x QoS 1 id 1 DUP 'one'",
                        "3 PUBREL 2",
                        "3 PUBLISH x QoS 2 id 3 DUP 'three'",
                        "3 PUBLISH x QoS 1 id 5 'five'"),
                call(3, "a", false));
    }

    @Test
    void anIdentifierInUseIsNotGivenAgain() {
        call(1, "a", true);
        subscribe(1, "x", QoS.AT_LEAST_ONCE);
        List<String> first = IntStream.range(0, 65_536)
                .mapToObj(i -> publish(1, "x", QoS.AT_LEAST_ONCE, 7, "m"))
                .flatMap(acts -> acts.stream().skip(1))
                .toList();
        assertEquals(65_535, first.stream().distinct().count());
        assertEquals(65_535, first.size(), "the last one waits for an identifier");
        assertEquals(List.of("1 PUBLISH x QoS 1 id 9 'm'"), says(1, new PubAck(9)));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # answer , then
        PUBACK   ,
        PUBREC   , 1 PUBREL 9
        PUBCOMP  ,
        """)
    void answersToWhatIsNotOnItsWayAreHarmless(String answer, String then) {
        call(1, "a", true);
        Packet packet = switch (answer) {
            case "PUBACK" -> new PubAck(9);
            case "PUBREC" -> new PubRec(9);
            default -> new PubComp(9);
        };
        assertEquals(then == null ? List.of() : List.of(then), says(1, packet));
    }

    @Test
    void aQos2DeliveryTakesFourPackets() {
        call(1, "a", true);
        subscribe(1, "x", QoS.EXACTLY_ONCE);
        assertEquals(List.of("1 PUBREC 7", "1 PUBLISH x QoS 2 id 1 'm'"), publish(1, "x", QoS.EXACTLY_ONCE, 7, "m"));
        assertEquals(List.of(), says(1, new PubAck(1)), "a PUBACK ends no QoS 2 delivery");
        assertEquals(List.of("1 PUBREL 1"), says(1, new PubRec(1)));
        assertEquals(List.of("1 PUBREL 1"), says(1, new PubRec(1)), "it was asked once more");
        assertEquals(List.of(), says(1, new PubComp(1)));
        assertEquals(List.of(), says(1, new PubComp(1)));
    }

    // Short ways to say things

    private List<String> call(int connection, String client, boolean clean) {
        server.called(connection);
        return says(connection, connect(client, clean, 0, Optional.empty()));
    }

    private void will(int connection, String client, boolean retain) {
        server.called(connection);
        Will will = new Will("will/" + client, text("gone"), QoS.AT_LEAST_ONCE, retain);
        says(connection, connect(client, true, 10, Optional.of(will)));
    }

    private static Connect connect(String client, boolean clean, int keepAlive, Optional<Will> will) {
        return new Connect(ProtocolVersion.V3_1_1, clean, keepAlive, client, will, Optional.empty(), Optional.empty());
    }

    private List<String> subscribe(int connection, String filter, QoS qos) {
        return says(connection, new Subscribe(9, Properties.NONE, List.of(new Subscription(filter, qos))));
    }

    private List<String> publish(int connection, String topic, QoS qos, int id, String payload) {
        return says(connection, new Publish(false, qos, false, topic, id, Properties.NONE, text(payload)));
    }

    private List<String> retain(int connection, String topic, String payload) {
        return says(connection, new Publish(false, QoS.AT_MOST_ONCE, true, topic, 0, Properties.NONE, text(payload)));
    }

    private static Bytes text(String text) {
        return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> says(int connection, Packet packet) {
        return texts(server.received(connection, packet, now));
    }

    private List<String> gone(int connection) {
        return texts(server.lost(connection));
    }

    private static List<String> texts(List<ServerAct> acts) {
        return acts.stream()
                .map(act ->
                        act.connection() + " " + (act instanceof ServerAct.Send send ? text(send.packet()) : "close"))
                .toList();
    }

    private static String text(Packet packet) {
        String rest = "";
        if (packet instanceof ConnAck ack) {
            rest = (ack.sessionPresent() ? " present" : "")
                    + (ack.code().accepted() ? "" : " " + ack.code().number());
        } else if (packet instanceof SubAck ack) {
            rest = " " + ack.packetIdentifier() + " "
                    + ack.codes().stream().map(ReasonCode::number).toList();
        } else if (packet instanceof Publish publish) {
            rest = text(publish);
        } else if (packet instanceof UnsubAck ack) {
            rest = " " + ack.packetIdentifier();
        } else if (packet instanceof PubAck ack && ack.reason() == Reason.OMITTED) {
            rest = " " + ack.packetIdentifier();
        } else if (packet instanceof PubRec rec) {
            rest = " " + rec.packetIdentifier();
        } else if (packet instanceof PubRel rel) {
            rest = " " + rel.packetIdentifier();
        } else if (packet instanceof PubComp comp) {
            rest = " " + comp.packetIdentifier();
        }
        return packet.type() + rest;
    }

    private static String text(Publish publish) {
        return " " + publish.topicName() + " QoS " + publish.qos().level()
                + (publish.qos() == QoS.AT_MOST_ONCE ? "" : " id " + publish.packetIdentifier())
                + (publish.duplicate() ? " DUP" : "")
                + (publish.retain() ? " RETAIN" : "")
                + " '" + new String(publish.payload().toArray(), StandardCharsets.UTF_8) + "'";
    }
}
