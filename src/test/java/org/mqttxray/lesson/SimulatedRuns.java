package org.mqttxray.lesson;

import java.time.Duration;
import java.util.Optional;
import org.mqttxray.platform.Address;
import org.mqttxray.platform.SimulatedPlatform;
import org.mqttxray.program.Programs;
import org.mqttxray.program.Settings;
import org.mqttxray.trace.Lines;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.workbench.PeerBehaviour;
import org.mqttxray.workbench.Session;
import org.mqttxray.workbench.SimulatedBroker;

/** Runs of programs on the simulated platform. */
final class SimulatedRuns implements LessonCheck.Runs {
    private static final Address STATION = new Address("station.simulated", Address.MQTT_PORT);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Override
    public Optional<TraceLog> run(String program, LessonSettings settings, long seed) {
        SimulatedPlatform platform = new SimulatedPlatform(seed, new SimulatedBroker(PeerBehaviour.ACCEPT));
        try (Session session = new Session(platform, Lines.off())) {
            session.run(Programs.named(program).orElseThrow(), settings(settings));
            return session.awaitEndOfProgram(PATIENCE) ? Optional.of(session.log()) : Optional.empty();
        }
    }

    private static Settings settings(LessonSettings lesson) {
        return Settings.of(STATION, lesson.clientId())
                .withCredentials(lesson.userName(), lesson.password())
                .withTimes(
                        lesson.keepAliveSeconds(), lesson.cmdTimeoutMillis(), Duration.ofSeconds(lesson.staySeconds()));
    }

    /** The run of a lesson under a seed. */
    static TraceLog of(Lesson lesson, long seed) {
        return new SimulatedRuns()
                .run(lesson.head().program(), lesson.head().settings(), seed)
                .orElseThrow();
    }
}
