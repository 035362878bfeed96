package org.mqttxray.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mqttxray.platform.RealClock;
import org.mqttxray.trace.ChunkStore;
import org.mqttxray.trace.ClientField;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.Gate;
import org.mqttxray.trace.Lines;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.trace.TracedFunction;
import org.mqttxray.trace.Tracer;
import org.mqttxray.trace.Value;
import org.mqttxray.workbench.PeerBehaviour;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.PStack;

/** What each projection says of runs that are known. */
@Timeout(120)
class ProjectionsTest {
    private static final SimulatedRun ACCEPTED = new SimulatedRun(1, PeerBehaviour.ACCEPT, Duration.ZERO);

    static Stream<SimulatedRun> runs() {
        return ReplayTest.runs();
    }

    private static <S> S atEnd(TraceLog log, Projection<S> projection) {
        return new Replay<>(log, projection).at(log.length());
    }

    @ParameterizedTest
    @MethodSource("runs")
    void atTheEndAllThreadsHaveEndedAndNoCallIsOpen(SimulatedRun run) {
        TraceLog log = run.log();

        assertTrue(atEnd(log, new CallStacks()).isEmpty());
        assertFalse(atEnd(log, new Threads()).isEmpty());
        assertTrue(atEnd(log, new Threads()).values().stream().noneMatch(Threads.Thread::alive));
    }

    @ParameterizedTest
    @MethodSource("runs")
    void aLockHasOneOwnerAtATimeAndIsFreeAtTheEnd(SimulatedRun run) {
        TraceLog log = run.log();
        Replay<Locks.State> locks = new Replay<>(log, new Locks());
        Map<String, Integer> owners = new TreeMap<>();
        for (long position = 0; position < log.length(); position++) {
            Event event = log.event(position);
            if (event instanceof Event.LockTaken taken) {
                assertEquals(null, owners.put(taken.lock(), event.thread()), "two own it at " + position);
            } else if (event instanceof Event.LockReleased released) {
                assertEquals(event.thread(), owners.remove(released.lock()), "another frees it at " + position);
            }
            locks.at(position + 1).of("connect").forEach((name, lock) -> {
                assertEquals(owners.getOrDefault(name, Locks.NOBODY), lock.owner(), name);
                assertFalse(lock.waiting().contains(lock.owner()), "who holds it does not wait for it");
            });
        }
        assertEquals(Map.of(), owners);
        assertTrue(locks.at(log.length()).of("connect").values().stream()
                .allMatch(lock -> lock.owner() == Locks.NOBODY && lock.waiting().isEmpty()));
    }

    @ParameterizedTest
    @MethodSource("runs")
    void aCallStackIsTheCallsEnteredAndNotYetLeft(SimulatedRun run) {
        TraceLog log = run.log();
        Replay<? extends Map<Integer, PStack<CallStacks.Frame>>> stacks = new Replay<>(log, new CallStacks());
        for (long position = 0; position < log.length(); position++) {
            Event event = log.event(position);
            Map<Integer, PStack<CallStacks.Frame>> before = stacks.at(position);
            Map<Integer, PStack<CallStacks.Frame>> after = stacks.at(position + 1);
            if (event instanceof Event.Entered entered) {
                CallStacks.Frame top = after.get(event.thread()).get(0);
                assertEquals(List.of(position, entered.function()), List.of(top.entered(), top.function()));
                assertEquals(entered.arguments(), top.arguments());
            } else if (event instanceof Event.Returned returned) {
                assertEquals(
                        returned.function(), before.get(event.thread()).get(0).function(), "at " + position);
            } else if (event instanceof Event.Threw threw) {
                assertEquals(threw.function(), before.get(event.thread()).get(0).function(), "at " + position);
            } else if (event instanceof Event.Local local) {
                assertEquals(
                        local.value(), after.get(event.thread()).get(0).locals().get(local.name()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("runs")
    void placesOfValuesStandBesideTheFramesThatHaveThem(SimulatedRun run) {
        TraceLog log = run.log();
        Replay<? extends Map<Integer, PStack<CallStacks.Frame>>> stacks = new Replay<>(log, new CallStacks());
        Replay<? extends Map<Integer, PStack<LocalPlaces.Places>>> places = new Replay<>(log, new LocalPlaces());
        for (long position = 0; position < log.length(); position++) {
            Event event = log.event(position);
            PStack<CallStacks.Frame> frames = stacks.at(position + 1).get(event.thread());
            PStack<LocalPlaces.Places> beside = places.at(position + 1).get(event.thread());
            if (frames == null || frames.isEmpty()) {
                assertTrue(beside == null || beside.isEmpty(), "at " + position);
                continue;
            }
            assertEquals(frames.size(), beside.size());
            assertEquals(frames.get(0).locals().keySet(), beside.get(0).locals().keySet());
            if (event instanceof Event.Local local) {
                assertEquals(event.stamp().place(), beside.get(0).locals().get(local.name()));
            } else if (event instanceof Event.Entered) {
                assertEquals(event.stamp().place(), beside.get(0).entered());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("runs")
    void anEventOfOneThreadLeavesTheStacksOfTheOthersAsTheyWere(SimulatedRun run) {
        TraceLog log = run.log();
        Replay<? extends Map<Integer, PStack<CallStacks.Frame>>> stacks = new Replay<>(log, new CallStacks());
        for (long position = 0; position < log.length(); position++) {
            Map<Integer, PStack<CallStacks.Frame>> before = new TreeMap<>(stacks.at(position));
            Map<Integer, PStack<CallStacks.Frame>> after = new TreeMap<>(stacks.at(position + 1));
            before.remove(log.event(position).thread());
            after.remove(log.event(position).thread());
            assertEquals(before, after, "at " + position);
        }
    }

    @Test
    void packetsAreSeenInTheirOrder() {
        TraceLog log = ACCEPTED.log();

        assertEquals(
                List.of("out CONNECT", "in CONNACK", "out DISCONNECT"),
                atEnd(log, new Packets()).stream()
                        .map(packet -> (packet.out() ? "out " : "in ") + type(log, packet))
                        .toList());
    }

    private static String type(TraceLog log, Packets.Sighting packet) {
        int firstByte = log.bytes(packet.range())[0] & 0xFF;
        return switch (firstByte >> 4) {
            case 1 -> "CONNECT";
            case 2 -> "CONNACK";
            case 12 -> "PINGREQ";
            case 13 -> "PINGRESP";
            case 14 -> "DISCONNECT";
            default -> "type " + (firstByte >> 4);
        };
    }

    @Test
    void aClientThatStaysSendsSignsOfLife() {
        TraceLog log = new SimulatedRun(1, PeerBehaviour.ACCEPT, Duration.ofSeconds(10)).log();

        List<String> types = atEnd(log, new Packets()).stream()
                .map(packet -> type(log, packet))
                .toList();

        assertEquals(Set.of("CONNECT", "CONNACK", "PINGREQ", "PINGRESP", "DISCONNECT"), new HashSet<>(types));
    }

    @Test
    void aPacketIsSeenWhereItsEventStands() {
        TraceLog log = ACCEPTED.log();
        for (Packets.Sighting packet : atEnd(log, new Packets())) {
            Event event = log.event(packet.position());
            assertEquals(packet.timeNanos(), event.stamp().timeNanos());
            assertEquals(packet.thread(), event.thread());
            assertEquals(packet.out(), event instanceof Event.PacketOut);
            assertEquals(packet.out(), log.stream(packet.range().stream()).toServer());
        }
    }

    @Test
    void aPacketIsFoundByItsEvent() {
        TraceLog log = ACCEPTED.log();
        List<Packets.Sighting> packets = atEnd(log, new Packets());
        for (int number = 0; number < packets.size(); number++) {
            long position = packets.get(number).position();
            assertEquals(Optional.of(packets.get(number)), Packets.at(packets, position));
            assertEquals(Optional.empty(), Packets.at(packets, position - 1));
            assertEquals(number + 1, Packets.before(packets, position + 1));
        }
        assertEquals(packets.size(), Packets.before(packets, log.length()));
    }

    @Test
    void threadsAreThoseOfTheCProgram() {
        List<Threads.Thread> threads =
                List.copyOf(atEnd(ACCEPTED.log(), new Threads()).values());

        assertEquals(new Threads.Thread(1, "main", "connect", Event.NO_THREAD, false), threads.get(0));
        assertEquals(2, threads.size());
        assertEquals(1, threads.get(1).parent());
        assertEquals("connect", threads.get(1).client());
    }

    @ParameterizedTest
    @MethodSource("runs")
    void aFieldOfTheClientHasTheValueThatItGotLast(SimulatedRun run) {
        TraceLog log = run.log();
        Replay<ClientStates.State> states = new Replay<>(log, new ClientStates());
        Map<ClientField, Value> last = new TreeMap<>();
        for (long position = 0; position < log.length(); position++) {
            if (log.event(position) instanceof Event.State state) {
                last.put(state.field(), state.value());
            } else if (log.event(position) instanceof Event.Wrote wrote) {
                long filled = wrote.at() + wrote.range().length();
                last.put(ClientField.WRITE_BUFFER, new Value.Number(filled));
            }
            assertEquals(last, states.at(position + 1).of("connect"), "at " + position);
        }
        assertTrue(last.containsKey(ClientField.STATE));
    }

    private final RealClock clock = new RealClock();
    private final TraceLog log = new TraceLog(clock, ChunkStore.inMemory());
    private final Tracer tracer = Tracer.on(log, clock, new Gate(clock), Lines.off());

    @Test
    void clientsAreToldApart() {
        for (String client : List.of("first", "second")) {
            tracer.root(
                    "main",
                    client,
                    () -> tracer.run(TracedFunction.MQTT_LEASE, call -> {
                        call.state(ClientField.PACKET_ID, client.length());
                        call.lockWanted("lock of " + client);
                        call.lockTaken("lock of " + client);
                    }));
        }
        ClientStates.State states = atEnd(log, new ClientStates());
        assertEquals(Map.of(ClientField.PACKET_ID, new Value.Number(5)), states.of("first"));
        assertEquals(Map.of(ClientField.PACKET_ID, new Value.Number(6)), states.of("second"));
        assertEquals(Map.of(), states.of("nobody"));
        Locks.State locks = atEnd(log, new Locks());
        assertEquals(1, locks.of("first").get("lock of first").owner());
        assertEquals(2, locks.of("second").get("lock of second").owner());
        assertEquals(Map.of(), locks.of("nobody"));
    }

    @Test
    void aLockKnowsWhoWaitsForIt() {
        tracer.root(
                "main",
                "client",
                () -> tracer.run(TracedFunction.MQTT_LEASE, call -> {
                    call.lockWanted("lock");
                    call.lockTaken("lock");
                    call.lockReleased("lock");
                }));
        Replay<Locks.State> locks = new Replay<>(log, new Locks());

        assertEquals(Map.of(), locks.at(2).of("client"), "nobody has asked for it");
        assertEquals(
                new Locks.Lock(Locks.NOBODY, set(1)), locks.at(3).of("client").get("lock"));
        assertEquals(new Locks.Lock(1, set()), locks.at(4).of("client").get("lock"));
        assertEquals(
                new Locks.Lock(Locks.NOBODY, set()), locks.at(5).of("client").get("lock"));
    }

    private static PSet<Integer> set(Integer... members) {
        return HashTreePSet.from(List.of(members));
    }

    @Test
    void aLocalVariableBelongsToItsCall() {
        tracer.root(
                "main",
                "client",
                () -> tracer.run(TracedFunction.MQTT_LEASE, outer -> {
                    outer.local("len", 1);
                    tracer.run(TracedFunction.MQTT_CONNECT, inner -> inner.local("len", 2));
                    outer.local("len", 3);
                }));
        Replay<? extends Map<Integer, PStack<CallStacks.Frame>>> stacks = new Replay<>(log, new CallStacks());

        assertEquals(List.of(Map.of("len", new Value.Number(1))), locals(stacks.at(3)));
        assertEquals(
                List.of(Map.of("len", new Value.Number(2)), Map.of("len", new Value.Number(1))), locals(stacks.at(5)));
        assertEquals(List.of(Map.of("len", new Value.Number(3))), locals(stacks.at(7)));
    }

    private static List<PMap<String, Value>> locals(Map<Integer, PStack<CallStacks.Frame>> stacks) {
        return stacks.get(1).stream().map(CallStacks.Frame::locals).toList();
    }
}
