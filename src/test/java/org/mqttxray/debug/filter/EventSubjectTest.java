package org.mqttxray.debug.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mqttxray.platform.Address;
import org.mqttxray.platform.Background;
import org.mqttxray.platform.SimulatedPlatform;
import org.mqttxray.program.Programs;
import org.mqttxray.program.Settings;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.Range;
import org.mqttxray.trace.ReadableLog;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.workbench.PeerBehaviour;
import org.mqttxray.workbench.Session;
import org.mqttxray.workbench.SimulatedBroker;

/** What the events of a real run say under the names, counted. */
class EventSubjectTest {
    private static TraceLog log;

    @BeforeAll
    static void run() {
        Settings settings = Settings.of(new Address("station.simulated", Address.MQTT_PORT), "filter");
        SimulatedPlatform platform = new SimulatedPlatform(1, new SimulatedBroker(PeerBehaviour.ACCEPT));
        try (Session session = new Session(platform)) {
            session.run(Programs.named("emqx").orElseThrow(), settings.withRounds(1));
            assertTrue(session.awaitEndOfProgram(Background.PATIENCE));
            log = session.log();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "mqtt.msgtype == CONNECT;1",
                "mqtt.clientid;1",
                "mqtt.msgtype == SUBSCRIBE and mqtt.topic == topic2;1",
                "mqttxray.direction == c2s and mqtt.msgtype == SUBSCRIBE;3",
                "mqttxray.direction == s2c and mqtt.msgtype == SUBACK;3",
                "mqtt[0] == 10;1",
                "mqttxray.size == 2 and mqtt.msgtype == DISCONNECT;1",
                "mqttxray.connection == 1 and mqtt.msgtype == CONNACK;1",
                "mqttxray.connection == 2;0",
                "mqttxray.entered == mqtt_connect;1",
                "mqttxray.returned == mqtt_connect and mqttxray.result == 0;1",
                "mqttxray.entered == mqtt_subscribe and mqttxray.argument == topic1;1",
                "mqttxray.state == mqtt_client_state and mqttxray.value == 1;1",
                "mqttxray.thread == main and mqttxray.entered == main;1",
                "mqttxray.event == 1;1",
                "mqttxray.rule;0",
                "mqttxray.link == dialled;1"
            })
    void itHoldsForSoManyEvents(String text, long count) throws FilterRefused {
        assertEquals(count, count(new Subjects(log), text));
    }

    /** Under each name of ours some event says something, but that of rules: none is broken. */
    @Test
    void everyNameOfOursIsSaid() throws FilterRefused {
        Subjects subjects = new Subjects(log);
        Set<String> silent = new TreeSet<>();
        for (Name name : Names.all()) {
            if (name.text().startsWith("mqttxray.") && name.field().isEmpty() && count(subjects, name.text()) == 0) {
                silent.add(name.text());
            }
        }
        assertEquals(Set.of(Names.RULE), silent);
    }

    @Test
    void nothingIsSaidOfAPacketThatMayNotBeSeen() throws FilterRefused {
        Subjects covered = new Subjects(log, new Covered());
        assertEquals(0, count(covered, "mqtt or mqtt.msgtype or mqttxray.size or mqttxray.direction"));
        assertTrue(count(new Subjects(log), "mqtt") > 0);
    }

    private static long count(Subjects subjects, String text) throws FilterRefused {
        Filter filter = Filter.of(text);
        return LongStream.range(0, log.length())
                .filter(at -> filter.holds(subjects.at(at)))
                .count();
    }

    /** Hides all packets. */
    private static final class Covered implements ReadableLog {
        @Override
        public long length() {
            return log.length();
        }

        @Override
        public Event event(long position) {
            return log.event(position);
        }

        @Override
        public byte[] bytes(Range range) {
            return log.bytes(range);
        }

        @Override
        public boolean hides(Range range) {
            return true;
        }
    }
}
