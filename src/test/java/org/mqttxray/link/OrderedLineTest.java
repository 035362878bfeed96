package org.mqttxray.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.mqttxray.mqtt.packet.Bytes;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.platform.Address;
import org.mqttxray.platform.SocketListener;
import org.mqttxray.trace.ChunkStore;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.Range;
import org.mqttxray.trace.TraceLog;

/** What an order does to a packet: what the broker gets, what the client gets, and what the log tells of it. */
class OrderedLineTest {
    private static final Address ADDRESS = new Address("broker", 1883);
    private static final String CONNECT = "100D00044D515454040200" + "0A000161"; // Keep Alive 10 s, identifier a
    private static final String CONNACK = "20020000";
    private static final String PUBLISH = "32060001740001" + "6D";
    private static final String PUBACK = "40020001";
    private static final String PINGREQ = "C000";
    private static final String PINGRESP = "D000";
    private static final Duration MOMENT = Duration.ofMillis(50);

    private final World world = new World();
    private final TraceLog log = new TraceLog(world, ChunkStore.inMemory());
    private final HeardClient client = new HeardClient();
    private final Holding holding = new Holding();
    private Wire wire;

    private Relay accepted(String... orders) throws OrderRefused {
        Relay relay = asked(orders);
        broker(CONNACK);
        return relay;
    }

    private Relay asked(String... orders) throws OrderRefused {
        wire = new Wire(world, LinkScript.parse(List.of(orders)), holding);
        Relay relay = dialled(client);
        send(relay, CONNECT);
        return relay;
    }

    private Relay dialled(SocketListener who) {
        Relay relay =
                new Relay(world, log, log.openConnection("test").number(), ADDRESS, who, wire.relays()::remove, wire);
        wire.relays().add(relay);
        relay.dial();
        return relay;
    }

    @Test
    void whatTheClientSendsIsDropped() throws OrderRefused {
        Relay relay = accepted("PUBLISH 2 c2s drop");
        send(relay, PUBLISH + PUBLISH + PINGREQ);
        assertEquals(List.of(CONNECT, PUBLISH, PINGREQ), sent());
        assertEquals(List.of("DIALLED", "DROPPED PUBLISH 2 c2s"), told());
    }

    @Test
    void whatTheBrokerSendsIsDropped() throws OrderRefused {
        Relay relay = accepted("PUBACK 1 s2c drop");
        send(relay, PUBLISH);
        broker(PUBACK.substring(0, 4));
        broker(PUBACK.substring(4) + PINGRESP + PUBACK);
        assertEquals(CONNACK + PINGRESP + PUBACK, client.bytes());
        assertEquals(List.of("DIALLED", "DROPPED PUBACK 1 s2c: s2c " + PUBACK), told());
    }

    @Test
    void whatIsDelayedKeepsWhatFollowsItBehind() throws OrderRefused {
        Relay relay = accepted("PUBLISH 1 c2s delay 500 ms");
        send(relay, PUBLISH + PINGREQ);
        broker(PINGRESP);
        world.passes(Duration.ofMillis(499));
        assertEquals(List.of(CONNECT), sent());
        assertEquals(PUBLISH.length() / 2 + PINGREQ.length() / 2, relay.pending());
        assertEquals(CONNACK + PINGRESP, client.bytes(), "the other direction goes on");
        world.passes(Duration.ofMillis(1));
        assertEquals(List.of(CONNECT, PUBLISH, PINGREQ), sent());
        assertEquals(0, relay.pending());
        assertEquals(List.of("DIALLED", "DELAYED PUBLISH 1 c2s", "DELIVERED PUBLISH 1 c2s: c2s " + PUBLISH), told());
    }

    /** The delay is one of the session's clock, which stands still; the broker's does not. */
    @Test
    void aHeldClientIsPingedForPastWhatIsDelayed() throws OrderRefused {
        Relay relay = accepted("PUBLISH 1 c2s delay 500 ms");
        send(relay, PUBLISH);
        world.held = true;
        world.elapsed += Duration.ofSeconds(5).toNanos();
        relay.tick();
        assertEquals(List.of(CONNECT, PINGREQ), sent());
    }

    @Test
    void aBrokerThatHangsUpBeforeADelayedConnectIsCalledAgain() throws OrderRefused {
        Relay relay = asked("CONNECT 1 c2s delay 2 s");
        call().listener.closed(SocketListener.Closing.FINISHED);
        world.passes(Duration.ofSeconds(2));
        assertEquals(2, world.calls.size());
        assertEquals(List.of(CONNECT), world.calls.get(1).sent);
        assertEquals(List.of("connected"), client.heard);
        assertEquals(0, relay.pending());
    }

    // Held until somebody says what is to happen

    /** The next PUBACK is held, and a PINGRESP comes behind it. */
    private Relay holdsPuback() throws OrderRefused {
        Relay relay = accepted();
        holding.want(Optional.of(PacketType.PUBACK));
        send(relay, PUBLISH);
        broker(PINGRESP + PUBACK.substring(0, 4));
        broker(PUBACK.substring(4) + PINGRESP);
        assertEquals(CONNACK + PINGRESP, client.bytes(), "what came before it has passed");
        assertEquals("DELAYED PUBACK 1 s2c: s2c " + PUBACK, told().get(1));
        assertFalse(holding.wanted(), "it was the next one");
        return relay;
    }

    private void letGo(Change... change) {
        holding.letGo(holding.held().orElseThrow(), Arrays.stream(change).findFirst());
    }

    private List<String> toldLast() {
        return told().subList(2, told().size());
    }

    @Test
    void whatIsHeldForTheClientGoesOnAsItCame() throws OrderRefused {
        holdsPuback();
        world.passes(Duration.ofSeconds(60));
        assertEquals(CONNACK + PINGRESP, client.bytes(), "time does not free it");
        letGo();
        assertEquals(CONNACK + PINGRESP + PUBACK + PINGRESP, client.bytes());
        assertEquals(List.of("DELIVERED PUBACK 1 s2c"), toldLast());
        assertTrue(holding.held().isEmpty());
        broker(PUBACK);
        assertEquals(CONNACK + PINGRESP + PUBACK + PINGRESP + PUBACK, client.bytes(), "only one was held");
    }

    @Test
    void whatIsHeldForTheClientIsReplaced() throws OrderRefused {
        holdsPuback();
        letGo(new Change.Replace(Bytes.of(HexFormat.of().parseHex("40020009"))));
        assertEquals(CONNACK + PINGRESP + "40020009" + PINGRESP, client.bytes());
        assertEquals(List.of("REPLACED PUBACK 1 s2c: s2c " + PUBACK), toldLast());
    }

    @Test
    void whatIsHeldForTheClientIsDropped() throws OrderRefused {
        holdsPuback();
        letGo(new Change.Drop());
        assertEquals(CONNACK + PINGRESP + PINGRESP, client.bytes());
        assertEquals(List.of("DROPPED PUBACK 1 s2c: s2c " + PUBACK), toldLast());
    }

    @Test
    void whatIsHeldForTheClientComesTwice() throws OrderRefused {
        holdsPuback();
        letGo(new Change.Repeat());
        assertEquals(CONNACK + PINGRESP + PUBACK + PUBACK + PINGRESP, client.bytes());
    }

    @Test
    void whatIsHeldForTheClientComesLaterAndNothingOvertakesIt() throws OrderRefused {
        holdsPuback();
        letGo(new Change.Delay(Duration.ofSeconds(1)));
        world.passes(Duration.ofMillis(999));
        assertEquals(CONNACK + PINGRESP, client.bytes());
        world.passes(Duration.ofMillis(1));
        assertEquals(CONNACK + PINGRESP + PUBACK + PINGRESP, client.bytes());
    }

    @Test
    void aLineIsCutInWhatIsHeldForTheClient() throws OrderRefused {
        holdsPuback();
        letGo(new Change.Cut(1));
        assertEquals(CONNACK + PINGRESP + "40", client.bytes());
        assertTrue(holding.held().isEmpty());
    }

    /** Law 9: what is held for the client does not keep the answers to the link's own pings back. */
    @Test
    void theBrokerIsPingedWhileAPacketIsHeldForTheClient() throws OrderRefused {
        Relay relay = holdsPuback();
        world.held = true;
        world.elapsed += Duration.ofSeconds(5).toNanos();
        relay.tick();
        broker(PINGRESP);
        assertEquals(List.of("PINGED PINGREQ", "SWALLOWED PINGRESP"), toldLast());
        letGo();
        assertEquals(CONNACK + PINGRESP + PUBACK + PINGRESP, client.bytes(), "the answer was not the client's");
    }

    @Test
    void aBrokerThatHasHungUpBehindWhatIsHeldForTheClientIsNotPinged() throws OrderRefused {
        Relay relay = holdsPuback();
        call().listener.closed(SocketListener.Closing.FINISHED);
        world.held = true;
        world.elapsed += Duration.ofSeconds(5).toNanos();
        relay.tick();
        assertEquals(List.of("LOST FINISHED"), toldLast());
        letGo();
        assertEquals("closed FINISHED", client.heard.get(client.heard.size() - 1));
    }

    @Test
    void onePacketIsHeldAtATimeOnAllLinesTogether() throws OrderRefused {
        HeardClient other = new HeardClient();
        accepted();
        send(dialled(other), CONNECT);
        holding.want(Optional.empty());
        broker(PINGRESP);
        world.calls.get(1).listener.received(HexFormat.of().parseHex(CONNACK));
        assertEquals(CONNACK, other.bytes(), "the order was for the next packet, and that has come");
        holding.want(Optional.empty());
        world.calls.get(1).listener.received(HexFormat.of().parseHex(PINGRESP));
        assertEquals(CONNACK + PINGRESP, other.bytes(), "another one is held");
        letGo();
        assertEquals(CONNACK + PINGRESP, client.bytes());
    }

    @Test
    void whatHasBeenLetGoCannotBeLetGoOtherwise() throws OrderRefused {
        holdsPuback();
        HeldPacket held = holding.held().orElseThrow();
        holding.letGo(held, Optional.of(new Change.Delay(Duration.ofSeconds(1))));
        holding.letGo(held, Optional.of(new Change.Drop()));
        assertTrue(holding.held().isEmpty());
        world.passes(Duration.ofSeconds(1));
        assertEquals(CONNACK + PINGRESP + PUBACK + PINGRESP, client.bytes());
    }

    @Test
    void aClientThatHangsUpLeavesNothingHeld() throws OrderRefused {
        holdsPuback().close();
        assertTrue(holding.held().isEmpty());
    }

    @Test
    void whatTheBrokerSendsIsDelayed() throws OrderRefused {
        accepted("PUBACK 1 s2c delay 2 s");
        broker(PUBACK + PINGRESP);
        world.passes(Duration.ofMillis(1_999));
        assertEquals(CONNACK, client.bytes());
        world.passes(Duration.ofMillis(1));
        assertEquals(CONNACK + PUBACK + PINGRESP, client.bytes());
        assertEquals(List.of("DIALLED", "DELAYED PUBACK 1 s2c: s2c " + PUBACK, "DELIVERED PUBACK 1 s2c"), told());
    }

    @Test
    void aPacketComesTwice() throws OrderRefused {
        Relay relay = accepted("PUBLISH 1 c2s repeat", "PUBACK 1 s2c repeat");
        send(relay, PUBLISH);
        broker(PUBACK);
        assertEquals(List.of(CONNECT, PUBLISH, PUBLISH), sent());
        assertEquals(CONNACK + PUBACK + PUBACK, client.bytes());
        assertEquals(
                List.of("DIALLED", "REPEATED PUBLISH 1 c2s: c2s " + PUBLISH, "REPEATED PUBACK 1 s2c: s2c " + PUBACK),
                told());
    }

    /** Law 10: what the broker sent is there before what the client got, however quick the client is. */
    @Test
    void thatAPacketComesTwiceIsToldBeforeTheClientGetsIt() throws OrderRefused {
        accepted("PUBACK 1 s2c repeat");
        List<String> toldLast = new ArrayList<>();
        HeardClient quick = new HeardClient() {
            @Override
            public void received(byte[] bytes) {
                toldLast.add(told().get(told().size() - 1));
            }
        };
        send(dialled(quick), CONNECT);
        world.calls.get(1).listener.received(HexFormat.of().parseHex(PUBACK));
        String repeated = "REPEATED PUBACK 1 s2c: s2c " + PUBACK;
        assertEquals(List.of(repeated, repeated), toldLast);
    }

    @Test
    void aCutLetsTheFirstBytesPassAndEndsBothSides() throws OrderRefused {
        Relay relay = accepted("PUBLISH 1 c2s cut 3");
        send(relay, PUBLISH + PINGREQ);
        broker(PINGRESP);
        assertEquals(List.of(CONNECT, PUBLISH.substring(0, 6)), sent());
        assertEquals(CONNACK, client.bytes());
        assertEquals(List.of("connected", "closed BROKEN"), client.heard);
        assertTrue(call().closed);
        assertEquals(List.of("DIALLED", "CUT PUBLISH 1 c2s: c2s " + PUBLISH.substring(0, 6)), told());
    }

    @Test
    void aCutOfWhatTheBrokerSendsLetsTheClientGetItsFirstBytes() throws OrderRefused {
        asked("CONNACK 1 s2c cut 2");
        broker(CONNACK + PUBLISH + PUBLISH.substring(0, 6));
        assertEquals(CONNACK.substring(0, 4), client.bytes());
        assertEquals(List.of("connected", "closed BROKEN"), client.heard);
        assertEquals(List.of("DIALLED", "CUT CONNACK 1 s2c: s2c " + CONNACK), told());
    }

    @Test
    void aCutAfterMoreBytesThanThereAreCutsBehindThePacket() throws OrderRefused {
        send(accepted("PINGREQ 1 c2s cut 9"), PINGREQ);
        assertEquals(List.of(CONNECT, PINGREQ), sent());
        assertEquals(List.of("connected", "closed BROKEN"), client.heard);
    }

    @Test
    void otherBytesTakeThePlaceOfAPacket() throws OrderRefused {
        Relay relay = accepted("PUBLISH 1 c2s replace C000", "PUBACK 1 s2c replace 40 02 00 09");
        send(relay, PUBLISH);
        broker(PUBACK);
        assertEquals(List.of(CONNECT, PINGREQ), sent());
        assertEquals(CONNACK + "40020009", client.bytes());
        assertEquals(
                List.of("DIALLED", "REPLACED PUBLISH 1 c2s: c2s " + PINGREQ, "REPLACED PUBACK 1 s2c: s2c " + PUBACK),
                told());
    }

    /** However much of it the client has read. */
    @Test
    void whatGoesOnToTheClientIsFoundInWhatItGets() throws OrderRefused {
        Relay relay = accepted(
                "PUBACK 1 s2c replace 40 02 00 09 40 02 00 08",
                "PUBACK 2 s2c drop",
                "PUBACK 3 s2c repeat",
                "PUBACK 4 s2c delay 1 s",
                "PUBLISH 1 c2s drop",
                "PUBACK 5 s2c cut 3");
        broker(PINGRESP + PUBACK + PUBACK + PUBACK + PUBACK);
        send(relay, PUBLISH);
        world.passes(Duration.ofSeconds(1));
        broker(PINGRESP + PUBACK);
        String placed = "4002000940020008";
        String twice = PUBACK + PUBACK;
        String last = PUBACK.substring(0, 6);
        assertEquals(CONNACK + PINGRESP + placed + twice + PUBACK + PINGRESP + last, client.bytes());
        assertEquals(
                List.of(
                        "REPLACED " + placed,
                        "DROPPED ",
                        "REPEATED " + twice,
                        "DELAYED ",
                        "DROPPED ",
                        "DELIVERED " + PUBACK,
                        "CUT " + last),
                passed());
    }

    private List<String> passed() {
        return LongStream.range(0, log.length())
                .mapToObj(position -> (Event.Link) log.event(position))
                .filter(link -> link.passed().isPresent())
                .map(link -> link.act() + " " + of(link.passed().get()))
                .toList();
    }

    private String of(Range range) {
        assertEquals(log.streamOf(1, false), range.stream());
        return client.bytes().substring((int) (2 * range.from()), (int) (2 * range.to()));
    }

    @Test
    void aPacketBeforeBytesThatAreNoneIsAPacketStill() throws OrderRefused {
        String noPacket = "C0FFFFFFFFFF";
        asked("CONNECT 1 c2s replace " + CONNECT + noPacket);
        assertEquals(List.of(CONNECT, noPacket), sent());
        call().listener.closed(SocketListener.Closing.FINISHED);
        assertEquals(List.of("connected", "closed FINISHED"), client.heard, "the broker has got its CONNECT");
    }

    @Test
    void afterADamagedPacketTheLinkDoesNotPingForAHeldClient() throws OrderRefused {
        Relay relay = accepted("PUBLISH 1 c2s replace FF");
        send(relay, PUBLISH);
        world.held = true;
        world.elapsed += Duration.ofSeconds(100).toNanos();
        relay.tick();
        assertEquals(List.of(CONNECT, "FF"), sent());
    }

    @Test
    void aDeadLineLetsNothingPassAndLosesNothing() throws OrderRefused {
        Relay relay = accepted("PINGREQ 1 c2s silent 8 s");
        send(relay, PINGREQ + PUBLISH);
        broker(PUBLISH);
        call().listener.closed(SocketListener.Closing.FINISHED);
        world.passes(Duration.ofMillis(7_999));
        assertEquals(List.of(CONNECT), sent());
        assertEquals(CONNACK, client.bytes());
        assertEquals(List.of("connected"), client.heard, "it does not hear that the broker has hung up");
        world.passes(Duration.ofMillis(1));
        assertEquals(List.of(CONNECT, PINGREQ, PUBLISH), sent());
        assertEquals(CONNACK + PUBLISH, client.bytes());
        assertEquals(List.of("connected", "closed FINISHED"), client.heard);
        assertEquals(List.of("DIALLED", "SILENCED PINGREQ 1 c2s", "LOST FINISHED", "REVIVED PINGREQ 1 c2s"), told());
    }

    @Test
    void aLineWithoutATimeStaysDead() throws OrderRefused {
        Relay relay = accepted("PINGREQ 1 c2s silent");
        send(relay, PINGREQ);
        world.passes(Duration.ofDays(1));
        assertEquals(List.of(CONNECT), sent());
        assertEquals(List.of("connected"), client.heard);
    }

    @Test
    void aCallOnADeadLineIsMadeWhenTheLineComesBack() throws OrderRefused {
        Relay first = accepted("PINGREQ 1 c2s silent 8 s");
        send(first, PINGREQ);
        first.close();
        HeardClient again = new HeardClient();
        dialled(again);
        world.passes(Duration.ofMillis(7_999));
        assertEquals(1, world.calls.size());
        assertFalse(call().closed);
        world.passes(Duration.ofMillis(1));
        assertTrue(call().closed, "the broker gets the end of the first connection");
        assertEquals(2, world.calls.size());
        world.calls.get(1).listener.connected();
        assertEquals(List.of("connected"), again.heard);
    }

    @Test
    void aCallOnALineThatStaysDeadIsGivenUpAfterTenSeconds() throws OrderRefused {
        send(accepted("PINGREQ 1 c2s silent"), PINGREQ);
        HeardClient again = new HeardClient();
        dialled(again);
        world.passes(Duration.ofMillis(9_999));
        assertEquals(List.of(), again.heard);
        world.passes(Duration.ofMillis(1));
        assertEquals(List.of("failed TIMED_OUT"), again.heard);
        assertEquals(1, world.calls.size());
    }

    @Test
    void packetsAreCountedOverAllConnections() throws OrderRefused {
        Relay first = accepted("PINGREQ 3 c2s drop");
        send(first, PINGREQ + PINGREQ);
        first.close();
        Relay second = dialled(new HeardClient());
        send(second, CONNECT + PINGREQ + PINGREQ);
        assertEquals(List.of(CONNECT, PINGREQ), world.calls.get(1).sent);
    }

    @Test
    void theLinksOwnPingsAreNotCounted() throws OrderRefused {
        Relay relay = accepted("PINGREQ 1 c2s drop", "PINGRESP 1 s2c drop");
        world.held = true;
        world.elapsed += Duration.ofSeconds(5).toNanos();
        relay.tick();
        broker(PINGRESP);
        world.held = false;
        send(relay, PINGREQ + PINGREQ);
        broker(PINGRESP + PUBACK);
        assertEquals(List.of(CONNECT, PINGREQ, PINGREQ), sent(), "the link's, and the client's second");
        assertEquals(CONNACK + PUBACK, client.bytes());
        assertEquals(
                List.of(
                        "DIALLED",
                        "PINGED PINGREQ",
                        "SWALLOWED PINGRESP",
                        "DROPPED PINGREQ 1 c2s",
                        "DROPPED PINGRESP 1 s2c: s2c " + PINGRESP),
                told());
    }

    @Test
    void aDelayTakesNoTimeWhileTheClientIsHeld() throws OrderRefused {
        Relay relay = accepted("PUBLISH 1 c2s delay 1 s");
        send(relay, PUBLISH);
        world.elapsed += Duration.ofHours(1).toNanos(); // of the world, not of the session
        relay.drain();
        assertEquals(List.of(CONNECT), sent());
    }

    @Test
    void aDroppedQuestionIsNotOwedAnAnswer() throws OrderRefused {
        Relay relay = accepted("PUBLISH 1 c2s drop");
        send(relay, PUBLISH);
        world.passes(MOMENT);
        assertTrue(relay.quiet(MOMENT));
        send(relay, PUBLISH);
        world.passes(MOMENT);
        assertFalse(relay.quiet(MOMENT), "the broker got this one");
    }

    @Test
    void anAnswerThatIsDroppedHasBeenGiven() throws OrderRefused {
        Relay relay = accepted("PUBACK 1 s2c drop");
        send(relay, PUBLISH);
        world.passes(MOMENT);
        assertFalse(relay.quiet(MOMENT));
        broker(PUBACK);
        world.passes(MOMENT);
        assertTrue(relay.quiet(MOMENT));
    }

    @Test
    void whatWaitsInTheLinkIsOwedOnceItHasReachedTheBroker() throws OrderRefused {
        Relay relay = accepted("PUBLISH 1 c2s delay 1 s");
        send(relay, PUBLISH);
        world.passes(MOMENT);
        assertTrue(relay.quiet(MOMENT), "the session's clock may go to where the delay ends");
        world.passes(Duration.ofSeconds(1));
        assertFalse(relay.quiet(MOMENT));
    }

    private void send(Relay relay, String hex) {
        relay.send(HexFormat.of().parseHex(hex));
    }

    private Dialled call() {
        return world.calls.get(0);
    }

    private List<String> sent() {
        return call().sent;
    }

    private void broker(String hex) {
        call().listener.received(HexFormat.of().parseHex(hex));
    }

    private List<String> told() {
        List<String> told = new ArrayList<>();
        LongStream.range(0, log.length()).forEach(position -> {
            Event.Link link = (Event.Link) log.event(position);
            String detail = link.act().name().equals("DIALLED") ? "" : " " + link.detail();
            String bytes = link.bytes()
                    .map(range -> ": " + (log.stream(range.stream()).toServer() ? "c2s " : "s2c ")
                            + HexFormat.of().withUpperCase().formatHex(log.bytes(range)))
                    .orElse("");
            told.add(link.act() + detail + bytes);
        });
        return told;
    }
}
