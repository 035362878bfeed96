package org.mqttxray.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mqttxray.mqtt.codec.Codec;
import org.mqttxray.mqtt.packet.Connect;
import org.mqttxray.mqtt.packet.ProtocolVersion;
import org.mqttxray.platform.Address;
import org.mqttxray.platform.DialFailed;
import org.mqttxray.platform.SocketListener;
import org.mqttxray.trace.ChunkStore;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.TraceLog;

/** The link relays, keeps the broker side alive while the client is held, and calls again before a CONNECT was forwarded. */
class RelayTest {
    private static final String CONNACK = "20020000";
    private static final String REFUSED = "20020005";
    private static final String PINGREQ = "C000";
    private static final String PINGRESP = "D000";
    private static final String PUBLISH = "300400017468";
    private static final Duration MOMENT = Duration.ofMillis(50);
    private static final Duration HALF_KEEP_ALIVE = Duration.ofSeconds(5);

    private final World world = new World();
    private final HeardClient client = new HeardClient();
    private final TraceLog log = new TraceLog(world, ChunkStore.inMemory());
    private final Relay relay = relay();

    private Relay relay() {
        int connection = log.openConnection("test").number();
        Relay dialled = new Relay(
                world,
                log,
                connection,
                new Address("broker", 1883),
                client,
                over -> client.heard.add("over"),
                new Wire(world, LinkScript.NONE, new Holding()));
        dialled.dial();
        return dialled;
    }

    @Test
    void packetsAreForwardedWhole() {
        String connect = connect(10);
        send(connect.substring(0, 6));
        assertEquals(List.of(), world.calls.get(0).sent);
        send(connect.substring(6) + PINGREQ + PINGREQ.substring(0, 2));
        assertEquals(List.of(connect, PINGREQ), world.calls.get(0).sent);
    }

    @Test
    void packetsThatComeTogetherAreHandedOnTogether() {
        send(connect(10));
        broker(CONNACK + PUBLISH + PUBLISH + PUBLISH.substring(0, 4));
        assertEquals(CONNACK + PUBLISH + PUBLISH + PUBLISH.substring(0, 4), client.bytes());
        assertEquals(2, client.deliveries, "what is whole, and the beginning of what is not");
    }

    @Test
    void itIsNotQuietWhileAnAnswerIsOwed() {
        send(connect(10));
        later(MOMENT);
        assertFalse(relay.quiet(MOMENT), "the CONNACK is owed");
        broker(CONNACK);
        later(MOMENT);
        assertTrue(relay.quiet(MOMENT));
        send(PINGREQ);
        later(MOMENT);
        assertFalse(relay.quiet(MOMENT), "the PINGRESP is owed");
    }

    @Test
    void itIsNotQuietJustAfterBytesHaveCome() {
        accepted(10);
        assertFalse(relay.quiet(MOMENT));
        later(MOMENT);
        assertTrue(relay.quiet(MOMENT));
    }

    @Test
    void itIsNotQuietWhileThereIsHalfAPacket() {
        accepted(10);
        broker(PUBLISH.substring(0, 6));
        later(MOMENT);
        assertFalse(relay.quiet(MOMENT));
        broker(PUBLISH.substring(6));
        later(MOMENT);
        assertTrue(relay.quiet(MOMENT));
    }

    @Test
    void itIsNeverQuietOnceNobodyKnowsWherePacketsBegin() {
        accepted(10);
        broker("00");
        later(MOMENT);
        assertFalse(relay.quiet(MOMENT));
    }

    private void later(Duration time) {
        world.elapsed += time.toNanos();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 100})
    void whatTheBrokerSaysIsPassedOnHoweverItIsCut(int size) {
        accepted(10);
        String all = PUBLISH + PINGRESP + PUBLISH + "485454502F312E31";
        for (int from = 0; from < all.length(); from += 2 * size) {
            broker(all.substring(from, Math.min(all.length(), from + 2 * size)));
        }
        assertEquals(CONNACK + all, client.bytes());
    }

    @Test
    void anUnfinishedPacketIsSeenAtOnce() {
        accepted(10);
        broker("30FFFFFF7F0001");
        assertEquals(CONNACK + "30FFFFFF7F0001", client.bytes());
    }

    @Test
    void aHeldClientIsPingedForAtHalfItsKeepAlive() {
        accepted(10);
        world.held = true;
        passes(HALF_KEEP_ALIVE.minusMillis(1));
        assertEquals(1, world.calls.get(0).sent.size());
        passes(Duration.ofMillis(1));
        assertEquals(PINGREQ, world.calls.get(0).last());
        passes(HALF_KEEP_ALIVE);
        assertEquals(3, world.calls.get(0).sent.size());
        assertEquals(List.of("DIALLED", "PINGED", "PINGED"), acts());
    }

    @Test
    void theClientIsPingedForOnceMoreWhenItIsLetGo() {
        accepted(10);
        world.held = true;
        passes(Duration.ofSeconds(3));
        world.held = false;
        passes(Duration.ofMillis(50));
        passes(HALF_KEEP_ALIVE);
        assertEquals(List.of("DIALLED", "PINGED"), acts());
    }

    @Test
    void aShortHoldNeedsNoPing() {
        accepted(10);
        world.held = true;
        passes(Duration.ofSeconds(1));
        world.held = false;
        passes(Duration.ofMillis(50));
        assertEquals(List.of("DIALLED"), acts());
    }

    @Test
    void aBrokerThatHasSpokenFirstIsNotCalledAgain() {
        broker("485454");
        world.calls.get(0).listener.closed(SocketListener.Closing.FINISHED);
        assertEquals(List.of("connected", "over", "closed FINISHED"), client.heard);
        assertEquals("485454", client.bytes());
    }

    @Test
    void whatOnlyLooksLikeAPingrespIsPassedOn() {
        accepted(10);
        world.held = true;
        passes(HALF_KEEP_ALIVE);
        broker("D00101" + PINGRESP);
        assertEquals(CONNACK + "D00101", client.bytes());
        assertEquals(List.of("DIALLED", "PINGED", "SWALLOWED"), acts());
    }

    @Test
    void aClientThatIsNotHeldSpeaksForItself() {
        accepted(10);
        passes(Duration.ofSeconds(100));
        assertEquals(List.of("DIALLED"), acts());
    }

    @Test
    void noKeepAliveMeansNoPing() {
        accepted(0);
        world.held = true;
        passes(Duration.ofHours(20));
        assertEquals(List.of("DIALLED"), acts());
    }

    @Test
    void nothingIsPingedBeforeTheBrokerHasAccepted() {
        send(connect(10));
        world.held = true;
        passes(Duration.ofSeconds(100));
        broker(REFUSED);
        passes(Duration.ofSeconds(100));
        assertEquals(List.of("DIALLED"), acts());
    }

    @Test
    void exactlyTheAnswersToItsOwnPingsAreTakenOut() {
        accepted(10);
        send(PINGREQ);
        world.held = true;
        passes(HALF_KEEP_ALIVE);
        send(PINGREQ);
        broker(PINGRESP + PINGRESP.substring(0, 2));
        broker(PINGRESP.substring(2) + PUBLISH + PINGRESP + PINGRESP);
        // first the client's own, then the link's, then the client's second; the fourth answers nothing and is shown
        assertEquals(CONNACK + PINGRESP + PUBLISH + PINGRESP + PINGRESP, client.bytes());
        assertEquals(List.of("DIALLED", "PINGED", "SWALLOWED"), acts());
    }

    @Test
    void onceTheFramingIsLostNothingIsPinged() {
        accepted(10);
        broker("30FFFFFFFF7F");
        world.held = true;
        passes(Duration.ofSeconds(100));
        assertEquals(List.of("DIALLED"), acts());
        assertEquals(CONNACK + "30FFFFFFFF7F", client.bytes());
    }

    @Test
    void aBrokerThatHangsUpBeforeTheConnectIsCalledAgainWhenItComes() {
        world.calls.get(0).listener.closed(SocketListener.Closing.FINISHED);
        assertEquals(List.of("connected"), client.heard);
        assertEquals(1, world.calls.size());

        send(connect(10));
        assertEquals(List.of(connect(10)), world.calls.get(1).sent);
        world.calls.get(1).listener.connected();
        world.calls.get(1).listener.received(HexFormat.of().parseHex(CONNACK));

        assertEquals(List.of("connected"), client.heard);
        assertEquals(CONNACK, client.bytes());
        assertEquals(List.of("DIALLED", "LOST", "REDIALLED"), acts());
    }

    @Test
    void itIsCalledAgainOnlyOnce() {
        world.calls.get(0).listener.closed(SocketListener.Closing.FINISHED);
        send(connect(10));
        world.calls.get(1).listener.closed(SocketListener.Closing.BROKEN);
        assertEquals(List.of("connected", "over", "closed BROKEN"), client.heard);
        assertEquals(2, world.calls.size());
    }

    @Test
    void aSecondCallThatFailsEndsTheConnection() {
        world.calls.get(0).listener.closed(SocketListener.Closing.FINISHED);
        send(connect(10));
        world.calls.get(1).listener.failed(new DialFailed(DialFailed.Reason.REFUSED, ""));
        assertEquals(List.of("connected", "over", "closed BROKEN"), client.heard);
        assertEquals(List.of("DIALLED", "LOST", "REDIALLED", "LOST"), acts());
    }

    @Test
    void aBrokerThatHangsUpLaterIsReportedToTheClientAfterItsLastBytes() {
        accepted(10);
        broker(PINGRESP.substring(0, 2));
        world.calls.get(0).listener.closed(SocketListener.Closing.FINISHED);
        assertEquals(CONNACK + PINGRESP.substring(0, 2), client.bytes());
        assertEquals(List.of("connected", "over", "closed FINISHED"), client.heard);
        assertEquals(List.of("DIALLED", "LOST"), acts());
    }

    @Test
    void aFirstCallThatFailsIsTheClientsToKnow() {
        World failing = new World();
        HeardClient other = new HeardClient();
        new Relay(
                        failing,
                        log,
                        1,
                        new Address("broker", 1883),
                        other,
                        over -> {},
                        new Wire(failing, LinkScript.NONE, new Holding()))
                .dial();
        failing.calls.get(0).listener.failed(new DialFailed(DialFailed.Reason.UNKNOWN_HOST, ""));
        assertEquals(List.of("connected", "failed UNKNOWN_HOST"), other.heard);
    }

    private void accepted(int keepAlive) {
        send(connect(keepAlive));
        broker(CONNACK);
    }

    private static String connect(int keepAlive) {
        return HexFormat.of()
                .withUpperCase()
                .formatHex(Codec.encode(new Connect(
                        ProtocolVersion.V3_1_1,
                        true,
                        keepAlive,
                        "c",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())));
    }

    private void send(String hex) {
        relay.send(HexFormat.of().parseHex(hex));
    }

    private void broker(String hex) {
        world.calls.get(0).listener.received(HexFormat.of().parseHex(hex));
    }

    private void passes(Duration time) {
        world.elapsed += time.toNanos();
        relay.tick();
    }

    private List<String> acts() {
        return LongStream.range(0, log.length())
                .mapToObj(position -> ((Event.Link) log.event(position)).act().name())
                .toList();
    }
}
