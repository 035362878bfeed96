package org.mqttxray.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.mqttxray.platform.RealClock;
import org.mqttxray.trace.ChunkStore;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.Gate;
import org.mqttxray.trace.Lines;
import org.mqttxray.trace.Place;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.trace.TracedFunction;
import org.mqttxray.trace.Tracer;

/** The Java lines of events. The room of the tracer is left out of them, so this test lives in another. */
class LinesTest {
    private final RealClock clock = new RealClock();
    private final TraceLog log = new TraceLog(clock, ChunkStore.inMemory());

    /** A client of two methods; it knows its own lines. */
    private static final class SmallClient {
        private final Tracer tracer;
        private int connectLine;
        private int callOfSendLine;
        private int sendLine;
        private int localLine;

        SmallClient(Tracer tracer) {
            this.tracer = tracer;
        }

        void connect() {
            connectLine = line() + 1;
            tracer.run(TracedFunction.MQTT_CONNECT, call -> {
                callOfSendLine = line() + 1;
                send();
            });
        }

        private void send() {
            sendLine = line() + 1;
            tracer.run(TracedFunction.MQTT_SEND_PACKET, 2, call -> {
                localLine = line() + 1;
                call.local("len", 2);
            });
        }

        private static int line() {
            return StackWalker.getInstance()
                    .walk(frames -> frames.skip(1).findFirst().orElseThrow().getLineNumber());
        }
    }

    private static Place line(int line) {
        return new Place("LinesTest.java", line);
    }

    private SmallClient run(Lines lines) {
        Tracer tracer = Tracer.on(log, clock, new Gate(clock), lines);
        SmallClient client = new SmallClient(tracer);
        tracer.root("main", "client", client::connect);
        return client;
    }

    @Test
    void aCallCarriesItsOwnLineAndThatOfItsCaller() {
        SmallClient client = run(Lines.on(Set.of()));

        Event.Entered send = (Event.Entered) log.event(2);

        assertEquals(TracedFunction.MQTT_SEND_PACKET, send.function());
        assertEquals(line(client.sendLine), send.stamp().place());
        assertEquals(line(client.callOfSendLine), send.caller());
        assertEquals(line(client.connectLine), log.event(1).stamp().place());
    }

    @Test
    void anyOtherEventCarriesTheLineThatTheCallHasReached() {
        SmallClient client = run(Lines.on(Set.of()));

        assertEquals(line(client.localLine), log.event(3).stamp().place());
    }

    @Test
    void aCallStackTellsTheLineOfEachFrame() {
        SmallClient client = run(Lines.on(Set.of()));

        assertEquals(
                List.of(line(client.localLine), line(client.callOfSendLine)),
                new Replay<>(log, new CallStacks())
                        .at(4).get(1).stream().map(CallStacks.Frame::place).toList());
    }

    @Test
    void classesThatStandBetweenAreNotSeen() {
        run(Lines.on(Set.of(SmallClient.class.getName())));

        Event.Entered send = (Event.Entered) log.event(2);

        assertEquals("LinesTest.java", send.stamp().place().file());
        assertEquals(log.event(0).stamp().place(), send.stamp().place(), "what is left is the line of the root");
    }

    @Test
    void aLineOfALibraryBetweenIsNotSeen() {
        Tracer tracer = Tracer.on(log, clock, new Gate(clock), Lines.on(Set.of()));
        SmallClient client = new SmallClient(tracer);
        tracer.root("main", "client", () -> Optional.of(client).ifPresent(SmallClient::connect));

        assertEquals("LinesTest.java", ((Event.Entered) log.event(1)).caller().file());
    }

    @Test
    void withoutLinesNoneIsRecorded() {
        run(Lines.off());

        assertEquals(
                Set.of(Place.UNKNOWN),
                Set.copyOf(LongStream.range(0, log.length())
                        .mapToObj(position -> log.event(position).stamp().place())
                        .distinct()
                        .toList()));
        assertEquals(Place.UNKNOWN, ((Event.Entered) log.event(2)).caller());
    }

    @Test
    void argumentsAreReadTheSameWithLinesAndWithout() {
        run(Lines.on(Set.of()));
        run(Lines.off());

        assertEquals(((Event.Entered) log.event(2)).arguments(), ((Event.Entered) log.event(9)).arguments());
    }
}
