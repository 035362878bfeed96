package org.mqttxray.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mqttxray.platform.Address;
import org.mqttxray.platform.SimulatedPlatform;
import org.mqttxray.program.Programs;
import org.mqttxray.program.Settings;
import org.mqttxray.replay.Locks;
import org.mqttxray.replay.Replay;
import org.mqttxray.trace.Detail;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.TraceLog;

/** A run of which only the calls of a level are recorded is the same run: the helpers are missing, and nothing else. */
class RecordedLevelTest {
    private static final Address STATION = new Address("station.simulated", Address.MQTT_PORT);

    @ParameterizedTest
    @ValueSource(strings = {"connect", "qos", "reconnect"})
    void onlyTheHelpersAreMissing(String program) {
        List<String> all = told(log(program, Detail.EVERYTHING), Detail.CLIENT);
        TraceLog log = log(program, Detail.CLIENT);

        assertEquals(all, told(log, Detail.CLIENT));
        assertEquals(all, told(log, Detail.EVERYTHING), "no helper is in the log");
    }

    @Test
    void locksBelongToTheHelpers() {
        TraceLog all = log("qos", Detail.EVERYTHING);
        TraceLog log = log("qos", Detail.CLIENT);

        assertTrue(locks(all) > 0, "the program takes locks");
        assertEquals(0, locks(log));
        assertTrue(
                new Replay<>(log, new Locks()).at(log.length()).locks().isEmpty(),
                "no lock is shown rather than a free one");
    }

    private static long locks(TraceLog log) {
        return LongStream.range(0, log.length())
                .mapToObj(log::event)
                .filter(event -> event instanceof Event.LockWanted
                        || event instanceof Event.LockTaken
                        || event instanceof Event.LockReleased)
                .count();
    }

    private static TraceLog log(String program, Detail level) {
        SimulatedPlatform platform = new SimulatedPlatform(1, new SimulatedBroker(PeerBehaviour.ACCEPT));
        try (Session session = Session.recording(platform, level)) {
            session.run(
                    Programs.named(program).orElseThrow(),
                    Settings.of(STATION, "level").withRounds(1));
            assertTrue(session.awaitEndOfProgram(Duration.ofSeconds(20)), "it does not end");
            return session.log();
        }
    }

    /** The calls of a level, the states of the client and the bytes of its packets, with their times. */
    private static List<String> told(TraceLog log, Detail level) {
        List<String> told = new ArrayList<>();
        for (long at = 0; at < log.length(); at++) {
            String what = what(log, log.event(at), level);
            if (!what.isEmpty()) {
                told.add(log.event(at).stamp().timeNanos() + " " + log.event(at).thread() + " " + what);
            }
        }
        return told;
    }

    private static String what(TraceLog log, Event event, Detail level) {
        if (event instanceof Event.Entered call && level.shows(call.function().detail())) {
            return call.function() + " " + call.arguments();
        } else if (event instanceof Event.Returned call
                && level.shows(call.function().detail())) {
            return call.function() + " = " + call.value();
        } else if (event instanceof Event.State state) {
            return state.field() + " = " + state.value();
        } else if (event instanceof Event.PacketOut packet) {
            return "out " + Arrays.toString(log.bytes(packet.range()));
        } else if (event instanceof Event.PacketIn packet) {
            return "in " + Arrays.toString(log.bytes(packet.range()));
        }
        return "";
    }
}
