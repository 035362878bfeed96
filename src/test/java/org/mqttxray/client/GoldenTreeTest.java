package org.mqttxray.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mqttxray.program.Settings;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.workbench.PeerBehaviour;

/**
 * The client makes the calls of the C library in its order: trees of C with the rows of {@code departures.yaml} applied equal the run,
 * line by line.
 */
class GoldenTreeTest {
    private static final int SEED = 1;
    private static final Settings PINGING = SimulatedRun.settings().withTimes(12, 5_000, Duration.ofSeconds(40));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void mainConnectsAsInC(long seed) {
        TraceLog log = SimulatedRun.of(seed, PeerBehaviour.ACCEPT, SimulatedRun.settings());
        CallTree main = CallTree.ofThread(log, "main").first("main").orElseThrow();
        List<CallTree> untilConnected = main.calls().subList(0, indexOf(main.calls(), "mqtt_connect") + 1);

        CallTree c = CallTree.ofResource("tree-connect.txt").without(name -> name.startsWith("platform_memory"));

        assertEquals(
                new Departures().apply(c.first("main").orElseThrow()).lines(),
                CallTree.of(untilConnected).lines());
    }

    @Test
    void disconnectsAsInC() {
        assertCallEquals("tree-disconnect.txt", "mqtt_disconnect");
    }

    @Test
    void releasesAsInC() {
        assertCallEquals("tree-release.txt", "mqtt_release");
    }

    @Test
    void anIdleRoundIsAsInC() {
        assertEquals(ofC("tree-idle.txt"), round(PeerBehaviour.ACCEPT, 0));
    }

    @Test
    void aRoundThatPingsIsAsInC() {
        assertEquals(ofC("tree-ping.txt"), round(PeerBehaviour.ACCEPT, 2));
    }

    @Test
    void aRoundThatReadsPingrespIsAsInC() {
        assertEquals(ofC("tree-pingresp.txt"), round(PeerBehaviour.ACCEPT, 3));
    }

    @Test
    void aRoundThatMissesPingrespIsAsInC() {
        assertEquals(ofC("tree-ping-lost.txt"), round(PeerBehaviour.NO_PINGRESP, 4));
    }

    @Test
    void aRoundWithoutKeepAliveIsAsInCButForItsPing() {
        TraceLog log = SimulatedRun.of(
                SEED, PeerBehaviour.ACCEPT, SimulatedRun.settings().withTimes(0, 5_000, Duration.ofSeconds(40)));
        assertEquals(ofC("tree-no-keep-alive.txt"), round(log, 1));
    }

    @Test
    void aRoundInWhichThePeerHangsUpGivesTheLineUp() {
        CallTree c = new Departures().apply(CallTree.ofResource("tree-closed.txt"));
        assertEquals(
                CallTree.of(c.first("mqtt_yield").orElseThrow().calls()).lines(),
                round(SimulatedRun.of(SEED, PeerBehaviour.HANG_UP_LATER, PINGING), 0));
    }

    @Test
    void theYieldThreadEndsAsInC() {
        TraceLog log = SimulatedRun.of(SEED, PeerBehaviour.ACCEPT, SimulatedRun.settings());
        List<CallTree> calls = yieldThread(log).calls();

        List<CallTree> end = calls.subList(indexOf(calls, "network_disconnect"), calls.size());

        assertEquals(ofC("tree-yield-end.txt"), CallTree.of(end).lines());
    }

    @ParameterizedTest
    @ValueSource(strings = {"REFUSE_1", "REFUSE_2", "REFUSE_3", "REFUSE_4", "REFUSE_5"})
    void aRefusedConnectEndsAsInC(PeerBehaviour peer) {
        TraceLog log = SimulatedRun.of(SEED, peer, SimulatedRun.settings());
        CallTree connect = CallTree.ofThread(log, "main")
                .first("mqtt_connect_with_results")
                .orElseThrow();

        List<CallTree> end = connect.calls()
                .subList(
                        indexOf(connect.calls(), "network_release"),
                        connect.calls().size());

        assertEquals(ofC("tree-refused.txt"), CallTree.of(end).lines());
    }

    @Test
    void everyRowOfTheDeparturesApplies() {
        Departures departures = new Departures();
        for (String tree : CallTree.resources()) {
            departures.apply(CallTree.ofResource(tree));
        }
        assertEquals(List.of(), departures.unused());
    }

    private static void assertCallEquals(String resource, String function) {
        TraceLog log = SimulatedRun.of(SEED, PeerBehaviour.ACCEPT, SimulatedRun.settings());
        CallTree call = CallTree.ofThread(log, "main").first(function).orElseThrow();
        assertEquals(ofC(resource), call.alone().lines());
    }

    private static List<String> ofC(String resource) {
        return new Departures().apply(CallTree.ofResource(resource)).lines();
    }

    /** The calls of mqtt_yield from one look at its timer to the next. */
    private static List<String> round(PeerBehaviour peer, int number) {
        return round(SimulatedRun.of(SEED, peer, PINGING), number);
    }

    private static List<String> round(TraceLog log, int number) {
        List<CallTree> calls =
                yieldThread(log).first("mqtt_yield").orElseThrow().calls();
        List<List<CallTree>> rounds = new ArrayList<>();
        for (CallTree call : calls) {
            if (call.name().equals("platform_timer_is_expired")) {
                rounds.add(new ArrayList<>());
            }
            if (!rounds.isEmpty()) {
                rounds.get(rounds.size() - 1).add(call);
            }
        }
        return CallTree.of(rounds.get(number)).lines();
    }

    private static CallTree yieldThread(TraceLog log) {
        return CallTree.ofThread(log, "mqtt_yield_thread")
                .first("mqtt_yield_thread")
                .orElseThrow();
    }

    private static int indexOf(List<CallTree> calls, String name) {
        for (int i = 0; i < calls.size(); i++) {
            if (calls.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new AssertionError("no call of " + name);
    }
}
