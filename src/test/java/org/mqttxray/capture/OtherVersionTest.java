package org.mqttxray.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mqttxray.trace.ChunkStore;
import org.mqttxray.trace.ClientField;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.LinkAct;
import org.mqttxray.trace.Place;
import org.mqttxray.trace.Range;
import org.mqttxray.trace.RecordedLog;
import org.mqttxray.trace.TracedFunction;
import org.mqttxray.trace.Value;

/** Tables are matched by name, so that files outlive changes of our enums. */
class OtherVersionTest {
    private static final String KINDS =
            "\"kinds\":[[\"said\",\"text:text\"],[\"dreamt\",\"of:text\"],[\"thread_started\",\"name:text\",\"client:text\",\"parent\"],"
                    + "[\"entered\",\"function\",\"arguments\",\"caller:place\"],[\"state\",\"field\",\"value\"],[\"chunk\",\"other\"]],";
    private static final String HEADER =
            "{\"mqttxray-trace\":1,\"program\":\"0.0.9\",\"secrets\":false,\"unknown\":{\"a\":[1]}," + KINDS
                    + "\"functions\":[[\"mqtt_gone\"],[\"mqtt_set_host\",\"host\"],[\"network_init\",\"port\",\"colour\"]],"
                    + "\"fields\":[[\"mqtt_gone\"],[\"mqtt_last_sent\",\"timer\"],[\"mqtt_packet_id\",\"number\"]],\"acts\":[]}\n";
    private static final String THREAD = "[\"events\",0,[],[\"text\"],[],[2],[1],[5],[0],[0,0,0]]\n";

    @Test
    void tablesInAnotherOrderAreReadByTheirNames() throws TraceFileRefused {
        String events = "[\"events\",1,[],[],[],[0,3,4,4],[1,1,1,1],[5,0,0,0],[0,0,0,0],[0,1,[0],0,1,7,2,7]]\n";
        List<Event> read = read(events);
        assertEquals("text", ((Event.Said) read.get(1)).text());
        Event.Entered entered = (Event.Entered) read.get(2);
        assertEquals(TracedFunction.MQTT_SET_HOST, entered.function());
        assertEquals(List.of(new Value.Text("text")), entered.arguments());
        assertEquals(state(ClientField.LAST_SENT, 17), state(read.get(3)));
        assertEquals(state(ClientField.PACKET_ID, 7), state(read.get(4)));
    }

    @Test
    void argumentsAreReadByTheirNames() throws TraceFileRefused {
        List<Event> read = read("[\"events\",1,[],[],[],[3],[1],[5],[0],[2,1883,255,0]]\n");
        assertEquals(List.of(Value.NONE, new Value.Number(1883)), ((Event.Entered) read.get(1)).arguments());
    }

    @Test
    void whatOnlyAnotherVersionKnowsIsRefusedWhereAnEventUsesIt() {
        for (String line : List.of(
                "[\"events\",1,[],[],[],[1],[1],[5],[0],[0]]\n",
                "[\"events\",1,[],[],[],[5],[1],[5],[0],[0]]\n",
                "[\"events\",1,[],[],[],[3],[1],[5],[0],[0,0]]\n",
                "[\"events\",1,[],[],[],[4],[1],[5],[0],[0,0]]\n")) {
            TraceFileRefused refused = assertThrows(TraceFileRefused.class, () -> read(line));
            assertEquals("NEWER 0.0.9", refused.getMessage());
        }
    }

    /** Form 3 does not tell where bytes lie that the link lets go on to the client. */
    @Test
    void aFileOfForm3TellsAsMuchOfTheLinkAsItHas() throws TraceFileRefused {
        String header =
                Recordings.older(Recordings.inflated(Recordings.file(new RecordedLog(ChunkStore.inMemory()).log())), 3);
        String lines = header.substring(0, header.indexOf('\n') + 1)
                + "[\"bytes\",-2,\"40020001\"]\n"
                + "[\"events\",0,[\"client\"],[\"PUBACK 1 s2c\"],[],[17,17],[0,0],[0,0],[0,0],[10,1,0,-2,0,4,4,1,0,null]]\n"
                + "[\"end\",2,4]\n";
        List<Event> read =
                Recordings.events(Recordings.open(Recordings.deflated(lines)).log());
        Event.Stamp first = new Event.Stamp(0, 0, Event.NO_THREAD, Place.UNKNOWN);
        Event.Stamp second = new Event.Stamp(1, 0, Event.NO_THREAD, Place.UNKNOWN);
        Optional<Range> bytes = Optional.of(new Range(-2, 0, 4));
        assertEquals(
                List.of(
                        new Event.Link(first, LinkAct.REPLACED, 1, "PUBACK 1 s2c", bytes, Optional.empty()),
                        new Event.Link(second, LinkAct.LOST, 1, "PUBACK 1 s2c", Optional.empty(), Optional.empty())),
                read);
    }

    @Test
    void namesInTablesAreUnique() {
        assertUnique(Stream.of(TracedFunction.values()).map(TracedFunction::cName));
        assertUnique(Stream.of(ClientField.values()).map(ClientField::cName));
    }

    private static void assertUnique(Stream<String> names) {
        List<String> all = names.toList();
        assertNotEquals(List.of(), all);
        assertEquals(all.stream().distinct().toList(), all);
    }

    private static List<Event> read(String lines) throws TraceFileRefused {
        return Recordings.events(
                Recordings.open(Recordings.deflated(HEADER + THREAD + lines)).log());
    }

    private static List<Object> state(Event event) {
        Event.State state = (Event.State) event;
        return List.of(state.field(), state.value());
    }

    private static List<Object> state(ClientField field, long number) {
        return List.of(field, new Value.Number(number));
    }
}
