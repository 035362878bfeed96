package org.mqttxray.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.mqttxray.client.MqttException;
import org.mqttxray.client.mqtt.CodecNotes;
import org.mqttxray.client.platform.TracedPlatform;
import org.mqttxray.link.Link;
import org.mqttxray.platform.Platform;
import org.mqttxray.platform.SessionEnded;
import org.mqttxray.platform.WallClock;
import org.mqttxray.program.Program;
import org.mqttxray.program.Settings;
import org.mqttxray.replay.Replay;
import org.mqttxray.replay.Threads;
import org.mqttxray.trace.Detail;
import org.mqttxray.trace.Gate;
import org.mqttxray.trace.Lines;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.trace.Tracer;
import org.pcollections.PSortedMap;

/**
 * One client on one machine, with everything that records, stops and relays it. The verbs return at once.
 *
 * <p>A session always ends: {@link #close} makes every wait of it throw, and two seconds later no thread and no port of it is left.
 */
public final class Session implements AutoCloseable {
    /** How long an ended session may still have threads. */
    public static final Duration END_PATIENCE = Duration.ofSeconds(2);

    private static final Duration SKIP_TICK = Duration.ofMillis(10);
    /** After this long without a byte, and with nothing owed, nothing comes any more. */
    private static final Duration QUIET = Duration.ofMillis(50);

    private final Platform platform;
    private final TraceLog log;
    private final Gate gate;
    private final Tracer tracer;
    private final Replay<PSortedMap<Integer, Threads.Thread>> threads;
    private final Safekeeping safekeeping;
    private volatile SavedTrace.Notes notes = SavedTrace.Notes.NONE;
    private volatile boolean skipWaits;
    private final ClientLines lines;
    private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();

    /**
     * How a program ended.
     *
     * @param returnCode what {@code mqtt_connect} returned: 0, or the code with which the broker refused
     * @param failure why the client failed, if it did; the return code then means nothing
     */
    public record Outcome(int returnCode, Optional<Failure> failure) {
        /** Whether the broker accepted and nothing failed. */
        public boolean succeeded() {
            return failure.isEmpty() && returnCode == 0;
        }
    }

    /** A session in which nothing has happened yet, with source lines. */
    public Session(Platform platform) {
        this(platform, Lines.on(Set.of(CodecNotes.class.getName())));
    }

    /** A session in which nothing has happened yet. */
    public Session(Platform platform, Lines lines) {
        this(platform, lines, Detail.EVERYTHING, Safekeeping.inMemory());
    }

    /** A session with source lines, whose run is kept. */
    Session(Platform platform, Safekeeping safekeeping) {
        this(platform, Lines.on(Set.of(CodecNotes.class.getName())), Detail.EVERYTHING, safekeeping);
    }

    /**
     * A session that does not record every call, for measuring; it spares itself the lines, too.
     *
     * @param level the finest calls that it records
     */
    public static Session recording(Platform platform, Detail level) {
        return new Session(platform, Lines.off(), level, Safekeeping.inMemory());
    }

    private Session(Platform platform, Lines lines, Detail level, Safekeeping safekeeping) {
        this.platform = platform;
        this.log = new TraceLog(platform.clock(), safekeeping.chunks());
        this.safekeeping = safekeeping;
        this.gate = new Gate(platform.clock());
        this.tracer = Tracer.on(log, platform.clock(), gate, lines, level);
        this.threads = new Replay<>(log, new Threads());
        this.lines = new ClientLines(platform, log);
    }

    Platform platform() {
        return platform;
    }

    /** What happened. */
    public TraceLog log() {
        return log;
    }

    /** A program is about to run; from now on what happens is kept, where the station keeps runs. */
    void begin(String program) {
        Instant now = WallClock.now();
        notes = SavedTrace.Notes.of(program, now);
        safekeeping.begin(log, program, now);
    }

    /** What ran and when it began; nothing before it has. */
    public SavedTrace.Notes notes() {
        return notes;
    }

    /** What its events take of the memory, if there is a limit to that. */
    public Optional<MemoryUse> memory() {
        return safekeeping.memory(log);
    }

    /** What is kept on disk stays there when the session ends, complete; {@link Recovery} finds it once the process has ended. */
    public void keepFile() {
        safekeeping.keepFile();
    }

    /**
     * Saves what has happened until now, with what ran and when.
     *
     * @param withSecrets whether passwords are written as they are; if not, stars stand in their place
     * @throws IOException if the file can't be written; one that was there before is still there then
     */
    public void save(Path file, boolean withSecrets) throws IOException {
        SavedTrace.save(log, file, withSecrets, notes);
    }

    /**
     * Why what happens is not kept on disk, though it should be: what the system said. The run goes on.
     */
    public Optional<String> notKept() {
        return safekeeping.failure();
    }

    /** Stops the session and lets it go on. */
    public Gate gate() {
        return gate;
    }

    /** The lines of its clients, and what is ordered on them. */
    public ClientLines lines() {
        return lines;
    }

    /** Time that passed in the world since the session began, in nanoseconds; runs on while the session is stopped. */
    public long elapsed() {
        return platform.clock().elapsed();
    }

    /**
     * Starts a program: each of its clients on a traced thread {@code main} and with a line of its own; {@link #outcome()} tells how
     * they ended.
     */
    public void run(Program program, Settings settings) {
        run(program, settings, List.of());
    }

    /**
     * The same with orders of the user.
     *
     * @param line what is to happen on the line of the program's first client, besides what the program has ordered itself
     */
    public void run(Program program, Settings settings, List<String> line) {
        List<Program.Role> roles = program.roles();
        Outcomes outcomes = new Outcomes(roles.size(), outcome);
        List<Link> links = new ArrayList<>();
        for (Program.Role role : roles) {
            List<String> orders = new ArrayList<>(links.isEmpty() ? line : List.of());
            orders.addAll(role.line()); // of two for the same packet the user's counts
            links.add(lines.open(role.client(), LineOrders.script(orders)));
        }
        platform.every(SKIP_TICK, this::skipWait);
        if (roles.size() == 1) {
            start(roles.get(0), links.get(0), settings, outcomes);
            return;
        }
        platform.start(
                "begin",
                () -> { // on the machine itself, so that a seed decides who goes first
                    for (int i = 0; i < roles.size(); i++) {
                        start(roles.get(i), links.get(i), settings, outcomes);
                    }
                });
    }

    private void start(Program.Role role, Link link, Settings settings, Outcomes outcomes) {
        TracedPlatform traced = new TracedPlatform(platform, link, tracer, role.client());
        platform.start("main", () -> runToTheEnd(role, settings, traced, outcomes));
    }

    /**
     * Says whether the client's waits take time in the world. Skipped are only waits in which nothing can come: every thread waits, the
     * wire has been quiet for 50 ms, and the broker owes no answer; and then only to the next deadline.
     */
    public void skipWaits(boolean skip) {
        skipWaits = skip;
    }

    private void skipWait() {
        long begun = platform.waitsBegun();
        if (skipWaits && lines.quiet(QUIET)) {
            platform.skipWait(begun);
        }
    }

    private void runToTheEnd(Program.Role role, Settings settings, TracedPlatform traced, Outcomes outcomes) {
        Outcome[] result = new Outcome[1];
        try {
            tracer.root("main", role.client(), () -> result[0] = outcome(role.main(), settings, traced));
            outcomes.ended(result[0]);
        } catch (SessionEnded e) {
            outcome.complete(new Outcome(0, Optional.of(Failure.ENDED)));
            throw e;
        } catch (RuntimeException | Error e) {
            outcome.completeExceptionally(e);
            throw e;
        }
    }

    private static Outcome outcome(Program.Main main, Settings settings, TracedPlatform traced) {
        try {
            return new Outcome(main.main(traced, settings), Optional.empty());
        } catch (MqttException e) {
            return new Outcome(0, Optional.of(Failure.of(e)));
        }
    }

    /** How the program ended, if it has; a mistake of ours, which is logged, is told as {@link Failure#OTHER}. Never waits. */
    public Optional<Outcome> outcome() {
        if (outcome.isCompletedExceptionally()) {
            return Optional.of(new Outcome(0, Optional.of(Failure.OTHER)));
        }
        return Optional.ofNullable(outcome.getNow(null));
    }

    /**
     * Waits until the program has ended.
     *
     * @return how it ended, or nothing if it has not in this time
     */
    public Optional<Outcome> awaitOutcome(Duration patience) {
        try {
            return Optional.of(outcome.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /**
     * Waits until the program and all threads that it started have ended.
     *
     * @return whether that was so in time, or the session has ended
     */
    public boolean awaitEndOfProgram(Duration patience) {
        long end = elapsed() + patience.toNanos();
        if (awaitOutcome(patience).isEmpty()) {
            return false;
        }
        while (!platform.clock().ended() && anyThreadAlive()) {
            if (elapsed() >= end) {
                return false;
            }
            pause();
        }
        return true;
    }

    private static void pause() {
        try {
            Thread.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean anyThreadAlive() {
        return threads.at(log.length()).values().stream().anyMatch(Threads.Thread::alive);
    }

    /**
     * Waits until no thread and no connection of the ended session is left.
     *
     * @return whether that was so in time
     */
    public boolean awaitEnd(Duration patience) {
        return platform.awaitEnd(patience) && safekeeping.awaitEnd(patience);
    }

    /** Ends the session, wherever it is. */
    @Override
    public void close() {
        platform.end();
        outcome.complete(new Outcome(0, Optional.of(Failure.ENDED))); // for a program that had not begun
        safekeeping.end();
    }
}
