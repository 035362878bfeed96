package org.mqttxray.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.trace.TracedFunction;

/** Where the moments of a lesson lie in a log. */
class AnchorsTest {
    @TempDir
    Path temp;

    @Test
    void aMomentIsTheEventThatItNames() throws IOException {
        Lesson lesson = SmallLesson.lesson(temp);
        TraceLog log = SimulatedRuns.of(lesson, 1);
        Anchors anchors = Anchors.resolve(lesson, log);
        assertEquals(List.of(), anchors.problems());
        Event dial = log.event(anchors.event("dial").orElseThrow());
        assertEquals(TracedFunction.MQTT_CONNECT, ((Event.Entered) dial).function());
        assertTrue(log.event(anchors.event("send").orElseThrow()) instanceof Event.PacketOut);
        assertTrue(log.event(anchors.event("answer").orElseThrow()) instanceof Event.PacketIn);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # at                     ; other keys of the step                     | which call
        entered network_read     ; inside: mqtt_wait_packet                   | 1 of network_read
        entered network_read     ; nth: 2                                     | 2 of network_read
        entered network_read     ; nth: 3, inside: mqtt_packet_handle         | 3 of network_read
        entered network_read     ; inside: mqtt_decode_packet                 | 2 of network_read
        entered network_write    ; inside: mqtt_disconnect                    | 2 of network_write
        entered network_write    ; after: packet-in CONNACK                   | 2 of network_write
        entered mqtt_send_packet ; after: dial, nth: 2                        | 2 of mqtt_send_packet
        """)
    void nthCountsWithinInsideAndAfter(String step, String expected) throws IOException {
        String at = step.split(";")[0].strip();
        String keys = step.split(";")[1].strip().replace(", ", "\n");
        Lesson lesson = SmallLesson.changed(
                        temp, "at: packet-in CONNACK\nafter: packet-out CONNECT", "at: " + at + "\n" + keys)
                .lesson()
                .orElseThrow();
        TraceLog log = SimulatedRuns.of(lesson, 1);
        long found = Anchors.resolve(lesson, log).event("answer").orElseThrow();
        assertEquals(expected, count(log, found) + " of " + at.split(" ")[1]);
    }

    /** How many times the function was entered by the same thread up to and with this event. */
    private static int count(TraceLog log, long position) {
        Event.Entered found = (Event.Entered) log.event(position);
        int count = 0;
        for (long at = 0; at <= position; at++) {
            boolean same = log.event(at) instanceof Event.Entered entered
                    && entered.function() == found.function()
                    && entered.thread() == found.thread();
            count += same ? 1 : 0;
        }
        return count;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        # step                                                          | problem
        packet-out CONNECT CLIENT_IDENTIFIER=other                      | NEVER [packet-out CONNECT CLIENT_IDENTIFIER=other, packet-out CONNECT CLIENT_IDENTIFIER=small, packet-out DISCONNECT]
        entered mqtt_connect;client: viewer                             | OTHER_CLIENT [entered mqtt_connect, viewer, connect]
        packet-in PINGRESP                                              | NEVER [packet-in PINGRESP, packet-in CONNACK]
        entered mqtt_keep_alive                                         | OTHER_THREAD [entered mqtt_keep_alive, main, mqtt_yield_thread]
        entered network_init;inside: mqtt_send_packet                   | NOT_INSIDE [entered network_init, mqtt_send_packet]
        entered network_write;nth: 9                                    | TOO_FEW [entered network_write, 9, 2]
        entered mqtt_connect;after: packet-in CONNACK                   | NOT_AFTER [entered mqtt_connect, packet-in CONNACK]
        entered mqtt_lease                                              | OUT_OF_ORDER [answer, send]
        state mqtt_client_state=CLIENT_STATE_DISCONNECTED               | NEVER
        """)
    void whatIsNotFoundIsToldWithWhatComesNear(String step, String expected) throws IOException {
        Lesson lesson = SmallLesson.changed(
                        temp, "at: packet-in CONNACK\nafter: packet-out CONNECT", "at: " + step.replace(";", "\n"))
                .lesson()
                .orElseThrow();
        List<Problem> problems =
                Anchors.resolve(lesson, SimulatedRuns.of(lesson, 1)).problems();
        assertEquals(1, problems.size());
        assertEquals(70, problems.get(0).line());
        String told = problems.get(0).fault() + " " + problems.get(0).arguments();
        assertTrue(told.startsWith(expected), told);
    }

    @Test
    void aMomentMayLieEarlierIfItSaysAfterWhat() throws IOException {
        Lesson lesson = SmallLesson.changed(
                        temp,
                        "at: packet-in CONNACK\nafter: packet-out CONNECT",
                        "at: entered network_connect\nafter: dial")
                .lesson()
                .orElseThrow();
        Anchors anchors = Anchors.resolve(lesson, SimulatedRuns.of(lesson, 1));
        assertEquals(List.of(), anchors.problems());
        assertTrue(anchors.event("answer").orElseThrow() < anchors.event("send").orElseThrow());
    }
}
