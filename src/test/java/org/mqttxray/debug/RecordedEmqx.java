package org.mqttxray.debug;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.mqttxray.platform.Address;
import org.mqttxray.platform.Background;
import org.mqttxray.platform.SimulatedPlatform;
import org.mqttxray.program.Programs;
import org.mqttxray.program.Settings;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.workbench.PeerBehaviour;
import org.mqttxray.workbench.Session;
import org.mqttxray.workbench.SimulatedBroker;

/** A run of {@code emqx} that is over: three topics, one round of messages at each QoS. */
final class RecordedEmqx {
    private RecordedEmqx() {}

    static TraceLog log() {
        return log("emqx", PeerBehaviour.ACCEPT);
    }

    /** A run of any program that is over. */
    static TraceLog log(String program, PeerBehaviour peer) {
        Settings settings = Settings.of(new Address("station.simulated", Address.MQTT_PORT), "recorded");
        SimulatedPlatform platform = new SimulatedPlatform(1, new SimulatedBroker(peer));
        try (Session session = new Session(platform)) {
            session.run(Programs.named(program).orElseThrow(), settings.withRounds(1));
            assertTrue(session.awaitEndOfProgram(Background.PATIENCE));
            return session.log();
        }
    }

    /** The positions of the events that are like this. */
    static List<Long> positions(TraceLog log, Predicate<Event> like) {
        return LongStream.range(0, log.length())
                .filter(at -> like.test(log.event(at)))
                .boxed()
                .toList();
    }
}
