package org.mqttxray.ui.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.lesson.Cover;
import org.mqttxray.mqtt.codec.Codec;
import org.mqttxray.mqtt.packet.Bytes;
import org.mqttxray.mqtt.packet.ConnAck;
import org.mqttxray.mqtt.packet.Connect;
import org.mqttxray.mqtt.packet.Packet;
import org.mqttxray.mqtt.packet.Properties;
import org.mqttxray.mqtt.packet.Property;
import org.mqttxray.mqtt.packet.PropertyName;
import org.mqttxray.mqtt.packet.ProtocolVersion;
import org.mqttxray.mqtt.packet.Publish;
import org.mqttxray.mqtt.packet.QoS;
import org.mqttxray.mqtt.packet.ReasonCode;
import org.mqttxray.replay.Packets;
import org.mqttxray.trace.ByteStream;
import org.mqttxray.trace.ChunkStore;
import org.mqttxray.trace.Range;
import org.mqttxray.trace.ReadableLog;
import org.mqttxray.trace.RecordedLog;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.ui.ConnectRun;
import org.mqttxray.ui.model.Bench;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.workbench.PeerBehaviour;

/** A packet that is not the one shown is said in words, but for what of it is covered. */
class EverydayWordsTest {
    private static final int CLIENT_ID = 14;

    @Test
    void onlyAPacketWithHiddenBytesKeepsSilent() {
        try (ConnectRun run = new ConnectRun(PeerBehaviour.ACCEPT)) {
            run.recordAllAndGoTo(Long.MAX_VALUE);
            List<Packets.Sighting> packets = run.bench().moment().packets();
            Range connect = packets.get(0).range();
            run.bench().selectPacket(packets.get(1).position());

            cover(run.bench(), packets.get(1).range());
            assertTrue(words(run.bench(), packets.get(0)).contains("xray-lesson"));

            cover(run.bench(), connect.part(CLIENT_ID, CLIENT_ID + 1));
            assertFalse(words(run.bench(), packets.get(0)).contains("ray-lesson"));
        }
    }

    private static void cover(Bench bench, Range hidden) {
        bench.cover(new Cover(Cover.NO_FUTURE, List.of(hidden), Map.of(), Set.of(), Set.of()));
    }

    private static String words(Bench bench, Packets.Sighting packet) {
        return new EverydayWords(new Messages(Language.EN))
                .of(bench.moment(), packet.position(), packet.range())
                .orElseThrow();
    }

    @Test
    void isReadByTheVersionThatTheConnectAnnounced() {
        Told told = new Told(ProtocolVersion.V5_0);
        Publish publish = publish("news", "up 3 percent".getBytes(StandardCharsets.UTF_8));
        assertEquals("news: up 3 percent", told.of(publish));
        assertTrue(told.of(new ConnAck(false, ReasonCode.NOT_AUTHORIZED)).contains("0x87"));
    }

    @Test
    void ofAHugePacketOnlyTheBeginningIsRead() {
        Told told = new Told(ProtocolVersion.V5_0);
        byte[] message = "ä".repeat(5_000_000).getBytes(StandardCharsets.UTF_8);
        assertEquals("news: " + "ä".repeat(24) + "…", told.of(publish("news", message)));
        assertTrue(told.read < 2_000, () -> told.read + " bytes");

        message[1] = 0;
        assertEquals("news: 10000000 bytes that are no text", told.of(publish("news", message)));
    }

    @Test
    void aLongTopicIsReadToItsEnd() {
        Told told = new Told(ProtocolVersion.V3_1_1);
        byte[] message = new byte[1_000_000];
        Arrays.fill(message, (byte) 'x');
        String topic = "a".repeat(60_000) + "/ends-so";
        Publish publish = new Publish(false, QoS.AT_MOST_ONCE, false, topic, 0, Properties.NONE, Bytes.of(message));
        assertEquals("aaaaaaaaa…/ends-so: " + "x".repeat(24) + "…", told.of(publish));
        assertTrue(told.read < 300_000, () -> told.read + " bytes");
    }

    private static Publish publish(String topic, byte[] message) {
        Properties properties = Properties.of(new Property.Text(PropertyName.CONTENT_TYPE, "text/plain"));
        return new Publish(false, QoS.AT_LEAST_ONCE, false, topic, 1, properties, Bytes.of(message));
    }

    /** A connection whose packets are said; it counts the bytes that are read for it. */
    private static final class Told {
        private final RecordedLog recorded = new RecordedLog(ChunkStore.inMemory());
        private final TraceLog.Connection connection = recorded.openConnection("viewer");
        private final ProtocolVersion version;
        private long read;

        Told(ProtocolVersion version) {
            this.version = version;
            Connect connect = new Connect(
                    version, true, 60, "viewer", Optional.empty(), Optional.empty(), Optional.empty(), Properties.NONE);
            recorded.append(connection.toServer().number(), Codec.encode(connect, version));
        }

        String of(Packet packet) {
            ByteStream stream = connection.toClient();
            byte[] bytes = Codec.encode(packet, version);
            Range range = new Range(stream.number(), stream.length(), stream.length() + bytes.length);
            recorded.append(stream.number(), bytes);
            read = 0;
            return new EverydayWords(new Messages(Language.EN))
                    .of(moment(counting(recorded.log())), 0, range)
                    .orElseThrow();
        }

        private static Moment moment(ReadableLog log) {
            Moment none = Moment.NOTHING;
            return new Moment(
                    log,
                    none.playhead(),
                    0,
                    false,
                    none.detail(),
                    none.actingThread(),
                    none.threads(),
                    none.stacks(),
                    none.packets(),
                    none.unfinished(),
                    none.unsent(),
                    none.packet(),
                    none.clients(),
                    none.locks(),
                    none.selection(),
                    none.hover(),
                    0,
                    none.bookmarks());
        }

        private ReadableLog counting(TraceLog log) {
            return (ReadableLog) Proxy.newProxyInstance(
                    ReadableLog.class.getClassLoader(),
                    new Class<?>[] {ReadableLog.class},
                    (proxy, method, arguments) -> {
                        if (arguments != null
                                && arguments[0] instanceof Range range
                                && method.getName().equals("bytes")) {
                            read += range.length();
                        }
                        return method.invoke(log, arguments);
                    });
        }
    }
}
