package org.mqttxray.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mqttxray.trace.TraceLog;

/** What a run says. */
class FactsTest {
    @TempDir
    Path temp;

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
        field CONNECT KEEP_ALIVE                                         | 50
        field CONNECT CLIENT_IDENTIFIER                                  | small
        field CONNECT CLEAN_SESSION                                      | 1
        field CONNECT WILL_MESSAGE                                       | 676f6e65
        field CONNECT USER_NAME                                          | -
        bytes CONNECT KEEP_ALIVE                                         | 00 32
        bytes DISCONNECT                                                 | E0 00
        byte CONNECT 0                                                   | 10
        byte CONNECT 999                                                 | -
        length CONNACK                                                   | 4
        length PUBLISH                                                   | -
        result mqtt_wait_packet                                          | 2
        result mqtt_yield                                                | MQTT_CLEAN_SESSION_ERROR
        argument mqtt_set_keep_alive_interval keep_alive_interval        | 50
        argument network_init host                                       | station.simulated
        local MQTTDeserialize_connack connack_rc                         | 0
        state mqtt_client_state                                          | 0
        thread packet-in CONNACK                                         | main
        thread entered mqtt_keep_alive                                   | mqtt_yield_thread
        first packet-in CONNACK | entered network_init                   | entered network_init
        count entered platform_net_socket_recv inside mqtt_wait_packet   | 3
        count packet-out CONNECT inside mqtt_disconnect                  | 0
        count entered mqtt_lease inside mqtt_lease                       | -
        offset CONNECT KEEP_ALIVE                                        | 10-11
        offset CONNECT PROTOCOL_LEVEL                                    | 8
        offset CONNECT CLIENT_IDENTIFIER                                 | 14-18
        offset CONNECT USER_NAME                                         | -
        set CONNECT CLEAN_SESSION USER_NAME_FLAG WILL_FLAG               | CLEAN_SESSION | WILL_FLAG
        caller entered mqtt_wait_packet                                  | mqtt_connect_with_results
        caller packet-out CONNECT                                        | mqtt_send_packet
        caller entered mqtt_publish                                      | -
        order packet-in CONNACK | packet-out CONNECT                     | packet-out CONNECT | packet-in CONNACK
        order packet-in CONNACK | packet-in PUBLISH                      | -
        which packet-in PUBLISH | packet-in CONNACK                      | packet-in CONNACK
        which packet-out CONNECT | packet-in CONNACK inside mqtt_wait_packet  | packet-in CONNACK
        first packet-out CONNECT CLIENT_IDENTIFIER=other | packet-in CONNACK  | packet-in CONNACK
        """)
    void theRunSays(String line) throws IOException {
        int end = line.lastIndexOf("  | ") + 2;
        check(line.substring(0, end).strip(), line.substring(end + 1).strip());
    }

    private void check(String text, String expected) throws IOException {
        Lesson lesson = SmallLesson.lesson(temp);
        TraceLog log = SimulatedRuns.of(lesson, 1);
        Problems problems = new Problems("test");
        Fact fact = new FactReader(problems).fact(text, 1).orElseThrow();
        assertEquals(text, fact.text());
        assertEquals(List.of(), problems.inOrder());
        long dial = Anchors.resolve(lesson, log).event("dial").orElseThrow();
        assertEquals(
                expected.equals("-") ? Optional.empty() : Optional.of(expected),
                new Facts(log, dial).find(fact).map(Facts.Found::value));
    }
}
