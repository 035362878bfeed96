package org.mqttxray.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The outlines say what the call pairs of the C library say. */
class COutlineTest {
    private static Stream<TracedFunction> functionsOfC() {
        return Arrays.stream(TracedFunction.values()).filter(TracedFunction::inC);
    }

    @ParameterizedTest
    @MethodSource("functionsOfC")
    void everyFunctionOfCHasAnOutlineWithItsName(TracedFunction function) {
        String signature = COutline.of(function).orElseThrow().signature();
        assertTrue(signature.startsWith(function.cName() + "(") && signature.endsWith(")"), signature);
    }

    @ParameterizedTest
    @MethodSource("functionsOfC")
    void theCallsStandBelowTheSignatureInTheirOrder(TracedFunction function) {
        int before = function.cLine();
        for (COutline.CallSite call : COutline.of(function).orElseThrow().calls()) {
            assertTrue(before <= call.line(), function + " at line " + call.line());
            before = call.line();
        }
    }

    @Test
    void theTracedCallsAreThoseOfTheCallPairs() throws IOException {
        Set<String> pairs = pairs();
        Set<String> sites = new TreeSet<>();
        functionsOfC()
                .filter(function -> function != TracedFunction.MAIN)
                .forEach(function -> COutline.of(function).orElseThrow().calls().stream()
                        .filter(call -> call.function().isPresent())
                        .forEach(call -> sites.add(function.cName() + " " + call.line() + ":" + call.name())));
        assertEquals(pairs, sites);
    }

    @Test
    void aBranchThatEndsLikeAnotherIsToldByWhatCameBefore() {
        TracedFunction connect = TracedFunction.MQTT_CONNECT_WITH_RESULTS;
        assertEquals(
                List.of(1037, 1040, 1041),
                walk(
                        connect,
                        TracedFunction.PLATFORM_THREAD_INIT,
                        TracedFunction.MQTT_SET_CLIENT_STATE,
                        TracedFunction.PLATFORM_THREAD_STARTUP));
        assertEquals(
                List.of(1025, 1056, 1057),
                walk(
                        connect,
                        TracedFunction.MQTT_DESERIALIZE_CONNACK,
                        TracedFunction.NETWORK_RELEASE,
                        TracedFunction.MQTT_SET_CLIENT_STATE));
        assertEquals(
                List.of(1025, 1050),
                walk(connect, TracedFunction.MQTT_DESERIALIZE_CONNACK, TracedFunction.MQTT_SET_CLIENT_STATE));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # packet type , line
        4             , 2
        5             , 3
        6             , 1
        """)
    void aBranchIsToldByThePacketTypeThatTheCallIsGiven(int type, int line) {
        String callee = TracedFunction.MQTT_WAIT_PACKET.cName();
        List<COutline.CallSite> calls = List.of(
                new COutline.CallSite(1, callee, 0, 6, false),
                new COutline.CallSite(2, callee, 0, 4, false),
                new COutline.CallSite(3, callee, 0, 5, false));

        int site = new COutline("caller(void)", calls)
                .site(TracedFunction.MQTT_WAIT_PACKET, List.of(new Value.Number(type)), -1)
                .orElseThrow();

        assertEquals(line, calls.get(site).line());
    }

    @Test
    void aPacketTypeThatMayNotBeSeenFitsTheFirstBranch() {
        COutline.CallSite ofPubrel = new COutline.CallSite(1, TracedFunction.MQTT_WAIT_PACKET.cName(), 0, 6, false);

        OptionalInt site = new COutline("caller(void)", List.of(ofPubrel))
                .site(TracedFunction.MQTT_WAIT_PACKET, List.of(Value.HIDDEN), -1);

        assertEquals(OptionalInt.of(0), site);
    }

    @Test
    void aLoopBeginsAnew() {
        assertEquals(
                List.of(877, 879, 877),
                walk(
                        TracedFunction.MQTT_WAIT_PACKET,
                        TracedFunction.PLATFORM_TIMER_IS_EXPIRED,
                        TracedFunction.MQTT_PACKET_HANDLE,
                        TracedFunction.PLATFORM_TIMER_IS_EXPIRED));
    }

    private static List<Integer> walk(TracedFunction caller, TracedFunction... callees) {
        COutline outline = COutline.of(caller).orElseThrow();
        List<Integer> lines = new ArrayList<>();
        int at = -1;
        for (TracedFunction callee : callees) {
            at = outline.site(callee, unseen(callee), at).orElseThrow();
            lines.add(outline.calls().get(at).line());
        }
        return lines;
    }

    private static List<Value> unseen(TracedFunction callee) {
        return Collections.nCopies(callee.parameters().size(), Value.HIDDEN);
    }

    private static Set<String> pairs() throws IOException {
        Set<String> traced = new TreeSet<>();
        functionsOfC().map(TracedFunction::cName).forEach(traced::add);
        Set<String> pairs = new TreeSet<>();
        for (String file : List.of("pairs.txt", "extra-pairs.txt")) {
            for (String line : lines(file)) {
                String caller = line.split("[ :]")[0];
                Stream.of(line.split(": ")[1].split(" "))
                        .filter(site -> traced.contains(caller) && traced.contains(site.split(":")[1]))
                        .forEach(site -> pairs.add(caller + " " + site));
            }
        }
        return pairs;
    }

    private static List<String> lines(String file) throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                COutlineTest.class.getResourceAsStream("/org/mqttxray/client/c/" + file), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }
}
