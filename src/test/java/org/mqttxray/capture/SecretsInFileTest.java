package org.mqttxray.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mqttxray.mqtt.codec.Codec;
import org.mqttxray.mqtt.codec.CodecException;
import org.mqttxray.mqtt.packet.Bytes;
import org.mqttxray.mqtt.packet.ConnAck;
import org.mqttxray.mqtt.packet.Connect;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.mqtt.packet.Properties;
import org.mqttxray.mqtt.packet.Property;
import org.mqttxray.mqtt.packet.PropertyName;
import org.mqttxray.mqtt.packet.ProtocolVersion;
import org.mqttxray.mqtt.packet.ReasonCode;
import org.mqttxray.replay.NewsLog;
import org.mqttxray.replay.Packets;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.LinkAct;
import org.mqttxray.trace.Range;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.trace.TracedFunction;
import org.mqttxray.trace.Value;
import org.mqttxray.workbench.PeerBehaviour;

/** A file holds passwords only if the user asks, and says so. */
class SecretsInFileTest {
    private static final String HEX = HexFormat.of().formatHex(Recordings.PASSWORD.getBytes(StandardCharsets.UTF_8));

    private final TraceLog log = Recordings.run(PeerBehaviour.ACCEPT);

    @Test
    void withSecretsTheyAreThere() throws TraceFileRefused {
        byte[] file = Recordings.file(log, true);
        String lines = Recordings.inflated(file);
        assertTrue(lines.contains(Recordings.PASSWORD) && lines.contains(HEX));
        assertTrue(Recordings.open(file).secrets());
    }

    @Test
    void withoutSecretsTheyAreNowhere() throws TraceFileRefused {
        byte[] file = Recordings.file(log, false);
        String lines = Recordings.inflated(file);
        assertFalse(lines.contains(Recordings.PASSWORD) || lines.contains(HEX));
        assertFalse(Recordings.open(file).secrets());
    }

    @Test
    void withoutSecretsTheyAreNotInWhatOnlyTheBrokerGotEither() throws TraceFileRefused {
        TraceLog repeated =
                Recordings.run(1, PeerBehaviour.ACCEPT, Duration.ofSeconds(5), List.of("CONNECT 1 c2s repeat"));
        long written = Recordings.events(repeated).stream()
                .filter(event -> event instanceof Event.PacketOut out
                        && Packets.type(repeated, out.range()) == PacketType.CONNECT)
                .count();
        assertEquals(written + 1, repeats(Recordings.file(repeated, true)), "the broker got one of them twice");
        byte[] file = Recordings.file(repeated, false);
        assertEquals(0, repeats(file));
        assertEquals(repeated.length(), Recordings.open(file).log().length());
    }

    private static int repeats(byte[] file) {
        return Recordings.inflated(file).split(HEX, -1).length - 1;
    }

    @Test
    void withoutSecretsWhatTheServerSendsToAuthenticateIsNowhere() throws TraceFileRefused {
        byte[] challenge = "sesame opens itself".getBytes(StandardCharsets.UTF_8);
        NewsLog news = new NewsLog();
        connected(news).in(new ConnAck(false, ReasonCode.SUCCESS, authentication(challenge)));
        TraceLog told = news.log();
        String hex = HexFormat.of().formatHex(challenge);
        assertTrue(Recordings.inflated(Recordings.file(told, true)).contains(hex));
        byte[] file = Recordings.file(told, false);
        assertFalse(Recordings.inflated(file).contains(hex));
        Event.PacketIn connAck = Recordings.events(Recordings.open(file).log()).stream()
                .filter(Event.PacketIn.class::isInstance)
                .map(Event.PacketIn.class::cast)
                .findFirst()
                .orElseThrow();
        byte[] before = told.bytes(connAck.range());
        byte[] after = Recordings.open(file).log().bytes(connAck.range());
        assertEquals(before.length, after.length);
        assertEquals(challenge.length, changed(before, after), "nothing else is covered");
    }

    /** A client of 5.0 that has said CONNECT. */
    private static NewsLog.Client connected(NewsLog news) {
        return news.client("newer")
                .out(new Connect(
                        ProtocolVersion.V5_0,
                        true,
                        0,
                        "newer",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Properties.NONE));
    }

    /** Authentication Data in a PUBACK, where it may not be. */
    @Test
    void withoutSecretsTheyAreNotInAPacketThatMayNotHoldThemEither() {
        byte[] challenge = "sesame opens itself".getBytes(StandardCharsets.UTF_8);
        String hex = HexFormat.of().formatHex(challenge);
        NewsLog news = new NewsLog();
        connected(news);
        byte[] pubAck = HexFormat.of().parseHex("401A" + "0001" + "00" + "16" + "160013" + hex);
        news.log().link(LinkAct.DROPPED, 1, "PUBACK 1 s2c", false, pubAck, new Range(1, 0, 0));
        assertTrue(Recordings.inflated(Recordings.file(news.log(), true)).contains(hex));
        assertFalse(Recordings.inflated(Recordings.file(news.log(), false)).contains(hex));
    }

    private static Properties authentication(byte[] data) {
        return Properties.of(
                new Property.Text(PropertyName.AUTHENTICATION_METHOD, "SCRAM"),
                new Property.Binary(PropertyName.AUTHENTICATION_DATA, Bytes.of(data)));
    }

    private static long changed(byte[] before, byte[] after) {
        return IntStream.range(0, before.length)
                .filter(at -> before[at] != after[at])
                .count();
    }

    @Test
    void starsStandWhereTheyWere() throws TraceFileRefused, CodecException {
        TraceLog read = Recordings.open(Recordings.file(log, false)).log();
        assertEquals(log.length(), read.length());
        List<Event> events = Recordings.events(read);
        Event.PacketOut first = events.stream()
                .filter(Event.PacketOut.class::isInstance)
                .map(Event.PacketOut.class::cast)
                .findFirst()
                .orElseThrow();
        Connect connect = (Connect) Codec.decode(read.bytes(first.range()), null);
        assertEquals("*".repeat(Recordings.PASSWORD.length()), password(connect));
        Event.Entered setter = events.stream()
                .filter(event -> event instanceof Event.Entered entered
                        && entered.function() == TracedFunction.MQTT_SET_PASSWORD)
                .map(Event.Entered.class::cast)
                .findFirst()
                .orElseThrow();
        assertEquals(List.of(new Value.Text(TraceBlock.MASK)), setter.arguments());
    }

    @Test
    void nothingElseIsMasked() throws TraceFileRefused {
        List<Event> before = Recordings.events(log);
        List<Event> after =
                Recordings.events(Recordings.open(Recordings.file(log, false)).log());
        long changed = before.stream().filter(event -> !after.contains(event)).count();
        assertEquals(1, changed);
    }

    private static String password(Connect connect) {
        return new String(connect.password().orElseThrow().toArray(), StandardCharsets.UTF_8);
    }
}
