package org.mqttxray.trace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordedLogTest {
    private final RecordedLog recorded = new RecordedLog(ChunkStore.inMemory());

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void whatIsFilledInIsReadBackAsItWasRecorded(long seed) {
        Script script = new Script(seed, ChunkStore.inMemory());
        script.play(3 * LogChunk.CAPACITY);

        script.expected().forEach(recorded::add);

        assertEquals(script.expected().size(), recorded.log().length());
        for (int position = 0; position < script.expected().size(); position++) {
            assertEquals(script.expected().get(position), recorded.log().event(position));
        }
    }

    @Test
    void linesAreReadBackAsTheyWereRecorded() {
        Place own = new Place("Sender.java", 27);
        Place caller = new Place("Connect.java", 91);
        Event.Stamp stamp = new Event.Stamp(0, 5, 1, own);
        Event entered =
                new Event.Entered(stamp, TracedFunction.MQTT_SEND_PACKET, List.of(new Value.Number(14)), caller);

        recorded.add(entered);

        assertEquals(entered, recorded.log().event(0));
    }

    @Test
    void bytesAreReadBackAsTheyWereRecorded() {
        TraceLog.Connection connection = recorded.openConnection("client");
        recorded.append(connection.toClient().number(), new byte[] {1, 2});
        recorded.append(connection.toClient().number(), new byte[] {3});

        assertEquals(0, connection.toServer().length());
        assertArrayEquals(
                new byte[] {2, 3},
                recorded.log().bytes(new Range(connection.toClient().number(), 1, 3)));
    }
}
