package org.mqttxray.capture;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.mqttxray.client.mqtt.CodecNotes;
import org.mqttxray.platform.Address;
import org.mqttxray.platform.SimulatedPlatform;
import org.mqttxray.program.Programs;
import org.mqttxray.program.Settings;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.Lines;
import org.mqttxray.trace.Range;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.workbench.PeerBehaviour;
import org.mqttxray.workbench.Session;
import org.mqttxray.workbench.SimulatedBroker;

/** Logs of simulated runs, and the files that hold them. */
final class Recordings {
    static final String PASSWORD = "geheim-42";

    private static final Address STATION = new Address("station.simulated", Address.MQTT_PORT);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int LONG_KEEP_ALIVE = 20;

    private Recordings() {}

    /** A run of the program {@code connect} with lines, which stays connected for a while. */
    static TraceLog run(long seed, PeerBehaviour peer, Duration stay) {
        return run(seed, peer, stay, List.of());
    }

    /** The same with orders for the line. */
    static TraceLog run(long seed, PeerBehaviour peer, Duration stay, List<String> line) {
        Settings settings = Settings.of(STATION, "recorded")
                .withCredentials(Optional.of("ada"), Optional.of(PASSWORD))
                .withTimes(LONG_KEEP_ALIVE, Settings.DEFAULT_CMD_TIMEOUT_MILLIS, stay);
        SimulatedPlatform platform = new SimulatedPlatform(seed, new SimulatedBroker(peer));
        try (Session session = new Session(platform, Lines.on(Set.of(CodecNotes.class.getName())))) {
            session.run(Programs.named("connect").orElseThrow(), settings, line);
            if (!session.awaitEndOfProgram(PATIENCE)) {
                throw new AssertionError("the run with seed " + seed + " does not end");
            }
            return session.log();
        }
    }

    /** A run of the analysed program. */
    static TraceLog emqx(int rounds, Lines lines) {
        SimulatedPlatform platform = new SimulatedPlatform(1, new SimulatedBroker(PeerBehaviour.ACCEPT));
        try (Session session = new Session(platform, lines)) {
            session.run(
                    Programs.named("emqx").orElseThrow(),
                    Settings.of(STATION, "recorded").withRounds(rounds));
            if (!session.awaitEndOfProgram(PATIENCE)) {
                throw new AssertionError("the run does not end");
            }
            return session.log();
        }
    }

    static TraceLog run(PeerBehaviour peer) {
        return run(1, peer, Duration.ofSeconds(30));
    }

    static byte[] file(TraceLog log) {
        return file(log, true);
    }

    static byte[] file(TraceLog log, boolean withSecrets) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            TraceFile.write(log, out, withSecrets);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] file(TraceLog log, TraceNotes notes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            TraceFile.write(log, out, true, notes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static TraceFile.Opened open(byte[] file) throws TraceFileRefused {
        return open(file, Limits.USUAL);
    }

    static TraceFile.Opened open(byte[] file, Limits limits) throws TraceFileRefused {
        try {
            return TraceFile.read(new ByteArrayInputStream(file), limits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Event> events(TraceLog log) {
        List<Event> events = new ArrayList<>();
        for (long position = 0; position < log.length(); position++) {
            events.add(log.event(position));
        }
        return events;
    }

    /** The range of bytes that an event refers to. */
    static Optional<Range> range(Event event) {
        if (event instanceof Event.Wrote wrote) {
            return Optional.of(wrote.range());
        }
        if (event instanceof Event.Read read) {
            return Optional.of(read.range());
        }
        if (event instanceof Event.Chunk chunk) {
            return Optional.of(chunk.range());
        }
        if (event instanceof Event.PacketOut out) {
            return Optional.of(out.range());
        }
        if (event instanceof Event.PacketIn in) {
            return Optional.of(in.range());
        }
        return event instanceof Event.Link link ? link.bytes() : Optional.empty();
    }

    /** The lines that a file holds, each with its line feed. */
    static String inflated(byte[] file) {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The same lines in an older form.
     *
     * @param lines of a log in which no act of the link concerns bytes
     */
    static String older(String lines, int form) {
        return lines.replace("\"mqttxray-trace\":4", "\"mqttxray-trace\":" + form)
                .replace("\"bytes:range\",\"passed:span\"", "\"bytes:range\"")
                .replace("null,null", "null");
    }

    static byte[] deflated(String lines) {
        return deflated(lines.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] deflated(byte[] lines) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
