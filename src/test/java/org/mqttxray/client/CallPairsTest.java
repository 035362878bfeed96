package org.mqttxray.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mqttxray.workbench.PeerBehaviour;

/** The list of C's calls that no run has, and the trees of C that the list and the golden trees are read from. */
class CallPairsTest {
    private static final List<String> C = List.of("main: 1:lease 2:connect 3:log", "connect: 7:send 9:send");

    /** The functions that a thread begins with, and the program: no tree of C holds a whole one. */
    private static final Set<String> OUTERMOST = Set.of("main", "mqtt_publish_thread", "mqtt_yield_thread");

    static List<String> treesOfC() {
        return CallTree.resources();
    }

    @Test
    void aCallIsSeenOnceItIsInATree() {
        CallPairs pairs = new CallPairs(C, List.of());

        pairs.see(tree("main", "connect"));

        assertEquals(List.of(pair("main", "lease"), pair("main", "log"), pair("connect", "send")), pairs.neverSeen());
    }

    @Test
    void whatIsNeitherSeenNorLeftOverIsAFault() {
        CallPairs pairs = new CallPairs(C, List.of("main log log"));

        pairs.see(tree("main", "connect"));

        assertEquals(List.of("in no run: main calls lease", "in no run: connect calls send"), pairs.faults());
    }

    @Test
    void aLeftoverThatIsSeenIsAFault() {
        CallPairs pairs = new CallPairs(List.of("main: 3:log"), List.of("main log log"));

        pairs.see(tree("main", "log"));

        assertEquals(List.of("not left over: main calls log"), pairs.faults());
    }

    @Test
    void aLeftoverIsOfCAndHasAReasonThatExists() {
        List<String> leftovers = List.of("main log laziness", "main go departure:B23", "connect send departure:B999");

        List<String> faults = new CallPairs(List.of("main: 3:log", "connect: 7:send"), leftovers).faults();

        assertEquals(
                List.of(
                        "no reason: main calls log, laziness",
                        "not in C: main calls go",
                        "no reason: connect calls send, departure:B999"),
                faults);
    }

    @Test
    void aLeftoverIsListedOnce() {
        List<String> twice = List.of("main log log", "main log system");
        assertThrows(IllegalArgumentException.class, () -> new CallPairs(C, twice));
    }

    @Test
    void theCallsOfEveryThreadOfARunAreSeen() {
        CallPairs pairs = new CallPairs();
        CallPairs.Pair ofMain = pair("mqtt_connect", "mqtt_connect_with_results");
        CallPairs.Pair ofTheYieldThread = pair("mqtt_yield_thread", "mqtt_yield");
        assertTrue(pairs.neverSeen().containsAll(List.of(ofMain, ofTheYieldThread)));

        pairs.see(SimulatedRun.of(1, PeerBehaviour.ACCEPT, SimulatedRun.settings()));

        assertFalse(pairs.neverSeen().contains(ofMain));
        assertFalse(pairs.neverSeen().contains(ofTheYieldThread));
        assertTrue(pairs.neverSeen().contains(pair("mqtt_lease", "platform_memory_alloc")));
    }

    @Test
    void theTreesOfCHoldEveryCallButThoseOfTheOutermostFunctions() throws IOException, URISyntaxException {
        CallPairs pairs = new CallPairs();
        treesOfC().stream().map(CallTree::ofResource).forEach(pairs::see);
        Set<CallPairs.Pair> leftOver = leftovers();

        List<CallPairs.Pair> missing = pairs.neverSeen().stream()
                .filter(pair -> !leftOver.contains(pair) && !OUTERMOST.contains(pair.caller()))
                .toList();

        // The trees of rounds leave out what stands around a round
        assertEquals(
                Set.of(pair("mqtt_yield", "platform_timer_cutdown"), pair("mqtt_yield", "mqtt_try_reconnect")),
                new HashSet<>(missing));
    }

    @ParameterizedTest
    @MethodSource("treesOfC")
    void everyCallOfATreeOfCStandsInTheSource(String resource) {
        Set<String> calls = new TreeSet<>();
        collect(CallTree.ofResource(resource).without(name -> name.startsWith("platform_memory")), calls);
        calls.removeIf(call -> call.startsWith("main "));

        assertFalse(calls.isEmpty());
        calls.removeAll(source());
        assertEquals(Set.of(), calls);
    }

    private static void collect(CallTree root, Set<String> calls) {
        for (CallTree caller : root.calls()) {
            caller.calls().forEach(callee -> calls.add(caller.name() + " " + callee.name()));
            collect(caller, calls);
        }
    }

    private static Set<String> source() {
        Set<String> calls = new HashSet<>();
        for (String file : List.of("pairs.txt", "extra-pairs.txt")) {
            for (String line : CallTree.lines(file)) {
                String caller = line.split("[ :]")[0];
                Stream.of(line.split(": ")[1].split(" ")).forEach(site -> calls.add(caller + " " + site.split(":")[1]));
            }
        }
        return calls;
    }

    private static Set<CallPairs.Pair> leftovers() {
        Set<CallPairs.Pair> pairs = new HashSet<>();
        for (String line : CallTree.lines("leftovers.txt")) {
            String[] words = line.split(" ");
            pairs.add(pair(words[0], words[1]));
        }
        return pairs;
    }

    private static CallPairs.Pair pair(String caller, String callee) {
        return new CallPairs.Pair(caller, callee);
    }

    private static CallTree tree(String caller, String callee) {
        CallTree call = new CallTree(caller);
        call.calls().add(new CallTree(callee));
        return CallTree.of(List.of(call));
    }
}
