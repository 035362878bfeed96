package org.mqttxray.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mqttxray.lesson.Cover;
import org.mqttxray.mqtt.HexText;
import org.mqttxray.mqtt.codec.Field;
import org.mqttxray.platform.RealClock;
import org.mqttxray.replay.Packets;
import org.mqttxray.trace.ByteStream;
import org.mqttxray.trace.ChunkStore;
import org.mqttxray.trace.Gate;
import org.mqttxray.trace.Lines;
import org.mqttxray.trace.Range;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.trace.TracedFunction;
import org.mqttxray.trace.Tracer;
import org.mqttxray.ui.model.SeenPacket.Sight;

/** What may be shown of a packet that can't be read. */
class SeenPacketTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
        # packet                                                             , how its bytes that could not be read are shown
        10 17 00 04 4D 51 54 54 04 C2 00 3C 00 00 00 01 75 00 06 73 65 73 61 , SECRET
        10 18 00 04 4D 51 54 54 05 C2 00 3C 00 00 00 00 01 75 00 06 73 65 73 61 , SECRET
        20 20 00 00 0D 15 00 01 61 16 00 06 73 65 73 61                        , SECRET
        20 0F 00 00 0C 15 00 01 61 16 00 05 73 65 73 61 6D                     , SECRET
        F0 20 18 19 15 00 01 61 16 00 06 73 65 73 61                           , SECRET
        F0 0E 18 0C 15 00 01 61 16 00 05 73 65 73 61 6D                        , SECRET
        30 09 00 08 61 62                                                    , SHOWN
        """)
    void whatMayBeASecretIsMaskedThoughItCannotBeRead(String packet, Sight sight) {
        SeenPacket seen = seen(HexText.bytes(packet));

        List<Sight> undecoded = seen.fields().stream()
                .filter(field -> field.leaf().field() == Field.UNDECODED)
                .map(SeenPacket.SeenField::sight)
                .toList();
        assertEquals(List.of(sight), undecoded);
        assertEquals(sight, seen.octets().get(seen.octets().size() - 1).sight());
        assertEquals(Sight.SHOWN, seen.octets().get(0).sight());
    }

    private static SeenPacket seen(byte[] bytes) {
        RealClock clock = new RealClock();
        TraceLog log = new TraceLog(clock, ChunkStore.inMemory());
        Tracer tracer = Tracer.on(log, clock, new Gate(clock), Lines.off());
        ByteStream stream = log.openConnection("client").toServer();
        tracer.adopt("main", "client");
        tracer.run(
                TracedFunction.MQTT_LEASE, call -> call.wrote(Field.TOPIC_NAME.name(), stream, bytes, 0, bytes.length));
        Range range = new Range(stream.number(), 0, bytes.length);
        return SeenPacket.of(new Packets.Sighting(1, 0, 0, true, range), log, Cover.NOTHING);
    }
}
