package org.mqttxray.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mqttxray.trace.TracedFunction.MQTT_CONNECT;
import static org.mqttxray.trace.TracedFunction.MQTT_LEASE;
import static org.mqttxray.trace.TracedFunction.MQTT_SEND_PACKET;
import static org.mqttxray.trace.TracedFunction.MQTT_SET_HOST;
import static org.mqttxray.trace.TracedFunction.NETWORK_INIT;
import static org.mqttxray.trace.TracedFunction.NETWORK_READ;
import static org.mqttxray.trace.TracedFunction.PLATFORM_TIMER_CUTDOWN;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mqttxray.platform.Background;
import org.mqttxray.platform.RealClock;
import org.mqttxray.platform.SessionEnded;

@Timeout(60)
class TracerTest {
    private final RealClock clock = new RealClock();
    private final TraceLog log = new TraceLog(clock, ChunkStore.inMemory());
    private final Tracer tracer = Tracer.on(log, clock, new Gate(clock), Lines.off());

    /** An exception that has a C name. */
    private static final class Refused extends Exception implements NamedError {
        private static final long serialVersionUID = 1L;

        @Override
        public String name() {
            return "MQTT_CONNECT_FAILED_ERROR";
        }
    }

    @Test
    void aCallGivesWhatItsBodyGives() {
        Object object = new Object();
        tracer.adopt("main", "client");

        assertEquals(-7, tracer.call(MQTT_CONNECT, call -> -7));
        assertEquals(1, tracer.call(MQTT_SEND_PACKET, 2, call -> 1));
        assertEquals(2, tracer.call(NETWORK_READ, 2, 3, call -> 2));
        assertEquals(3, tracer.call(MQTT_SET_HOST, "host", call -> 3));
        assertEquals(4, tracer.call(NETWORK_INIT, new Object[] {"host", "port"}, call -> 4));
        assertSame(object, tracer.get(MQTT_LEASE, new Object[0], call -> object));
    }

    @Test
    void voidNumberAndObjectAreToldApart() {
        tracer.adopt("main", "client");
        tracer.run(MQTT_LEASE, call -> {});
        tracer.call(MQTT_CONNECT, call -> Integer.MIN_VALUE);
        tracer.get(MQTT_LEASE, new Object[0], call -> 5);

        assertEquals(
                List.of(
                        "thread main",
                        "mqtt_lease",
                        "mqtt_lease = None[]",
                        "mqtt_connect",
                        "mqtt_connect = Number[number=-2147483648]",
                        "mqtt_lease",
                        "mqtt_lease = None[]"),
                told());
    }

    @Test
    void aCallThatThrowsRecordsTheNameOfTheErrorAndThrowsTheSame() {
        Refused named = new Refused();
        IllegalStateException unnamed = new IllegalStateException("told to nobody");
        AssertionError error = new AssertionError("a mistake");
        tracer.adopt("main", "client");

        assertSame(
                named,
                assertThrows(
                        Refused.class,
                        () -> tracer.call(MQTT_CONNECT, call -> {
                            throw named;
                        })));
        assertSame(
                unnamed,
                assertThrows(
                        IllegalStateException.class,
                        () -> tracer.run(MQTT_LEASE, call -> {
                            throw unnamed;
                        })));
        assertSame(
                error,
                assertThrows(
                        AssertionError.class,
                        () -> tracer.get(MQTT_LEASE, new Object[0], call -> {
                            throw error;
                        })));

        assertEquals(
                List.of(
                        "thread main",
                        "mqtt_connect",
                        "mqtt_connect threw MQTT_CONNECT_FAILED_ERROR",
                        "mqtt_lease",
                        "mqtt_lease threw IllegalStateException",
                        "mqtt_lease",
                        "mqtt_lease threw AssertionError"),
                told());
    }

    @Test
    void anErrorIsRecordedOfEachCallThatItEnds() {
        tracer.adopt("main", "client");
        assertThrows(
                Refused.class,
                () -> tracer.call(
                        MQTT_CONNECT,
                        outer -> tracer.call(MQTT_SEND_PACKET, 3, inner -> {
                            throw new Refused();
                        })));

        assertEquals(
                List.of(
                        "thread main",
                        "mqtt_connect",
                        "mqtt_send_packet",
                        "mqtt_send_packet threw MQTT_CONNECT_FAILED_ERROR",
                        "mqtt_connect threw MQTT_CONNECT_FAILED_ERROR"),
                told());
    }

    @Test
    void theEndOfTheSessionRecordsNothing() {
        tracer.adopt("main", "client");
        SessionEnded end = new SessionEnded();

        assertSame(
                end,
                assertThrows(
                        SessionEnded.class,
                        () -> tracer.call(MQTT_CONNECT, outer -> {
                            tracer.run(MQTT_LEASE, inner -> {
                                throw end;
                            });
                            return 0;
                        })));
        assertSame(
                end,
                assertThrows(
                        SessionEnded.class,
                        () -> tracer.get(MQTT_LEASE, new Object[0], call -> {
                            throw end;
                        })));

        assertEquals(List.of("thread main", "mqtt_connect", "mqtt_lease", "mqtt_lease"), told());
    }

    @Test
    void anEndedSessionAppendsNothing() {
        tracer.adopt("main", "client");
        long length = log.length();
        clock.end();

        assertThrows(SessionEnded.class, () -> tracer.run(MQTT_LEASE, call -> {}));
        assertThrows(SessionEnded.class, () -> tracer.call(NETWORK_READ, 1, 2, call -> 0));
        assertThrows(SessionEnded.class, () -> tracer.root("other", "client", () -> {}));
        assertThrows(SessionEnded.class, () -> tracer.threadStarted("other", "client"));

        assertEquals(length, log.length());
    }

    @Test
    void anEndInsideACallUnwindsAtItsNextEvent() {
        tracer.adopt("main", "client");
        assertThrows(
                SessionEnded.class,
                () -> tracer.run(MQTT_LEASE, call -> {
                    clock.end();
                    call.said("in vain");
                }));
        assertEquals(List.of("thread main", "mqtt_lease"), told());
    }

    @Test
    void aThreadIsRecordedByItsCreatorAndBeforeItRuns() throws Exception {
        int[] number = new int[1];
        tracer.root(
                "main",
                "client",
                () -> tracer.run(MQTT_CONNECT, call -> {
                    number[0] = tracer.threadStarted("yield", "client");
                }));
        Background.run(() -> {
                    tracer.thread(number[0], () -> tracer.run(MQTT_LEASE, call -> {}));
                    return null;
                })
                .result();

        Event.ThreadStarted started = (Event.ThreadStarted) log.event(2);
        assertEquals(new Event.ThreadStarted(started.stamp(), "yield", "client", 1), started);
        assertEquals(
                List.of(1, 1, 2, 1, 1, 2, 2, 2),
                LongStream.range(0, log.length())
                        .mapToObj(p -> log.event(p).thread())
                        .toList());
    }

    @Test
    void callsNestPerThread() throws Exception {
        int depth = 5;
        List<Background<Void>> threads = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            threads.add(Background.run(() -> {
                tracer.root("thread", "client", () -> {
                    for (int round = 0; round < 300; round++) {
                        nest(depth);
                    }
                });
                return null;
            }));
        }
        for (Background<Void> thread : threads) {
            thread.result();
        }

        Map<Integer, Deque<TracedFunction>> stacks = new HashMap<>();
        int deepest = 0;
        for (long position = 0; position < log.length(); position++) {
            Event event = log.event(position);
            Deque<TracedFunction> stack = stacks.computeIfAbsent(event.thread(), thread -> new ArrayDeque<>());
            if (event instanceof Event.Entered entered) {
                stack.push(entered.function());
            } else if (event instanceof Event.Returned returned) {
                assertEquals(returned.function(), stack.pop(), "at " + position);
            }
            deepest = Math.max(deepest, stack.size());
        }
        assertEquals(depth, deepest);
        assertTrue(stacks.values().stream().allMatch(Deque::isEmpty));
    }

    private void nest(int depth) {
        TracedFunction function = depth % 2 == 0 ? MQTT_CONNECT : MQTT_LEASE;
        tracer.run(function, call -> {
            if (depth > 1) {
                nest(depth - 1);
            }
        });
    }

    @Test
    void switchedOffItRunsEverythingAndRecordsNothing() {
        Tracer off = Tracer.off(log, clock);
        List<Object> ran = new ArrayList<>();
        ByteStream stream = log.openConnection("client").toServer();

        assertEquals(Event.NO_THREAD, off.threadStarted("yield", "client"));
        off.adopt("main", "client");
        off.root("main", "client", () -> ran.add("root"));
        off.thread(0, () -> ran.add("thread"));
        off.run(MQTT_LEASE, call -> {
            ran.add(call.local("a", 1L));
            ran.add(call.local("b", 2));
            ran.add(call.local("c", "three"));
            call.state(ClientField.STATE, 1);
            call.lockWanted("lock");
            call.lockTaken("lock");
            call.lockReleased("lock");
            call.wrote("bytes", stream, new byte[2], 0, 2);
            call.received(stream, new byte[2], 0, 2);
            call.read("bytes", new Range(0, 0, 1), 0, 1);
            call.sent(new Range(0, 0, 1));
            call.packetOut(new Range(0, 0, 1));
            call.packetIn(new Range(0, 0, 1));
            call.said("nothing");
        });
        off.run(MQTT_SEND_PACKET, 1, call -> ran.add("one"));
        off.run(NETWORK_READ, 1, 2, call -> ran.add("two"));
        off.run(MQTT_SET_HOST, "host", call -> ran.add("text"));
        off.run(PLATFORM_TIMER_CUTDOWN, "timer", 2, call -> ran.add("text and number"));
        off.run(NETWORK_INIT, new Object[] {"host", "port"}, call -> ran.add("any"));
        ran.add(off.call(MQTT_CONNECT, call -> 10));
        ran.add(off.call(MQTT_SEND_PACKET, 1, call -> 11));
        ran.add(off.call(NETWORK_READ, 1, 2, call -> 12));
        ran.add(off.call(MQTT_SET_HOST, "host", call -> 13));
        ran.add(off.call(NETWORK_INIT, new Object[] {"host", "port"}, call -> 14));
        ran.add(off.get(MQTT_LEASE, new Object[0], call -> "got"));
        assertThrows(
                Refused.class,
                () -> off.call(MQTT_CONNECT, call -> {
                    throw new Refused();
                }));

        assertEquals(
                List.of(
                        "root",
                        "thread",
                        1L,
                        2,
                        "three",
                        "one",
                        "two",
                        "text",
                        "text and number",
                        "any",
                        10,
                        11,
                        12,
                        13,
                        14,
                        "got"),
                ran);
        assertEquals(0, log.length());
        assertEquals(0, stream.length());
    }

    private List<String> told() {
        return LongStream.range(0, log.length())
                .mapToObj(position -> tell(log.event(position)))
                .toList();
    }

    private static String tell(Event event) {
        if (event instanceof Event.ThreadStarted started) {
            return "thread " + started.name();
        }
        if (event instanceof Event.Entered entered) {
            return entered.function().cName();
        }
        if (event instanceof Event.Returned returned) {
            return returned.function().cName() + " = " + returned.value();
        }
        if (event instanceof Event.Threw threw) {
            return threw.function().cName() + " threw " + threw.error();
        }
        return event.getClass().getSimpleName();
    }
}
