package org.mqttxray.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mqttxray.platform.Address;
import org.mqttxray.platform.Background;
import org.mqttxray.platform.RealPlatform;
import org.mqttxray.platform.SimulatedPlatform;
import org.mqttxray.program.Programs;
import org.mqttxray.program.Settings;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.Lines;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.trace.TracedFunction;

/** A session always ends: two seconds after its end no thread and no port of it is left, wherever it was. */
@Tag("machine")
class SessionEndTest {
    private static final byte[] CONNACK = {0x20, 0x02, 0x00, 0x00};

    @Test
    void endsAtEveryEventAtWhichItCanBeStopped() {
        TraceLog whole = runToTheEnd(1);
        for (long stop = 0; stop < whole.length(); stop++) {
            if (whole.event(stop) instanceof Event.Link) {
                continue; // the link passes no gate
            }
            long position = stop;
            Session session = simulated(1);
            session.gate().judge(at -> at == position);
            session.run(Programs.named("connect").orElseThrow(), settings());
            Background.await(
                    "event " + stop,
                    () -> session.gate().stopped() && session.log().length() == position + 1);

            session.close();

            assertTrue(session.awaitEnd(Session.END_PATIENCE), "threads are left when ended at event " + stop);
            assertEquals(stop + 1, session.log().length(), "an ended session records nothing");
        }
    }

    /** Where a client waits. */
    enum Wait {
        /** For the CONNACK of a server that never answers. */
        CONNACK(TracedFunction.PLATFORM_NET_SOCKET_RECV, false),
        /** For the next packet, on the yield thread, and asleep in main. */
        SLEEP(TracedFunction.PLATFORM_TIMER_USLEEP, true);

        private final TracedFunction function;
        private final boolean accepts;

        Wait(TracedFunction function, boolean accepts) {
            this.function = function;
            this.accepts = accepts;
        }
    }

    @ParameterizedTest
    @EnumSource(Wait.class)
    void endsWhereverItWaitsOnARealConnection(Wait wait) throws Exception {
        Session session = new Session(new RealPlatform(), Lines.off());
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Settings settings = Settings.of(new Address("127.0.0.1", server.getLocalPort()), "ends")
                    .withTimes(60, 60_000, Duration.ofMinutes(5));
            session.run(Programs.named("connect").orElseThrow(), settings);
            try (Socket accepted = server.accept()) {
                if (wait.accepts) {
                    accepted.getOutputStream().write(CONNACK);
                }
                Background.await("the client waits", () -> stands(session.log(), wait.function));

                session.close();

                assertTrue(session.awaitEnd(Session.END_PATIENCE), "threads are left");
                assertEquals(-1, lastRead(accepted), "the port is closed");
            }
        }
    }

    @Test
    void endsWhileHeldOnARealConnection() throws Exception {
        Session session = new Session(new RealPlatform(), Lines.off());
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            session.gate().judge(position -> session.log().event(position) instanceof Event.PacketOut);
            session.run(
                    Programs.named("connect").orElseThrow(),
                    Settings.of(new Address("127.0.0.1", server.getLocalPort()), "ends"));
            try (Socket accepted = server.accept()) {
                Background.await("the gate stops", () -> session.gate().stopped());

                session.close();

                assertTrue(session.awaitEnd(Session.END_PATIENCE), "threads are left");
                assertEquals(-1, lastRead(accepted), "the port is closed");
            }
        }
    }

    private static int lastRead(Socket accepted) throws IOException {
        accepted.setSoTimeout((int) Session.END_PATIENCE.toMillis());
        InputStream in = accepted.getInputStream();
        byte[] buffer = new byte[256];
        int count;
        do {
            count = in.read(buffer);
        } while (count > 0);
        return count;
    }

    private static Settings settings() {
        return Settings.of(new Address("station.simulated", Address.MQTT_PORT), "ends");
    }

    private static Session simulated(long seed) {
        return new Session(new SimulatedPlatform(seed, new SimulatedBroker(PeerBehaviour.ACCEPT)), Lines.off());
    }

    private static TraceLog runToTheEnd(long seed) {
        try (Session session = simulated(seed)) {
            session.run(Programs.named("connect").orElseThrow(), settings());
            assertTrue(session.awaitEndOfProgram(Background.PATIENCE));
            return session.log();
        }
    }

    private static boolean stands(TraceLog log, TracedFunction function) {
        for (long position = log.length() - 1; position >= 0; position--) {
            if (log.event(position) instanceof Event.Entered entered && entered.function() == function) {
                return true;
            }
        }
        return false;
    }
}
