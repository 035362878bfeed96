package org.mqttxray.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.mqttxray.i18n.Messages;
import org.mqttxray.trace.Detail;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.workbench.DataFolder;
import org.mqttxray.workbench.Failure;
import org.mqttxray.workbench.RunOptions;
import org.mqttxray.workbench.Session;
import org.mqttxray.workbench.Station;
import org.mqttxray.workbench.StationFailed;
import org.mqttxray.workbench.Target;

/** One run of a program in the terminal, from the choice of the broker to the sentence at the end. */
final class Run {
    private static final Duration POLL = Duration.ofMillis(20);
    private static final int MQTT_PORT = 1883;
    /** What the program has said and saved by then is said and saved, if somebody interrupts it. */
    private static final Duration SAVE_PATIENCE = Duration.ofSeconds(60);

    private final Terminal terminal;
    private final String program;
    private final RunOptions options;
    private final View view;
    private final Optional<Path> save;
    private final UnmetOrders orders;
    private boolean lossSaid;

    /**
     * How a run is shown.
     *
     * @param recorded how much there is to be shown
     * @param detail how much of it
     * @param format in which form
     * @param explain whether each function is explained where it first appears
     * @param bare whether only the calls are shown, without times, threads and bytes
     * @param showSecrets whether passwords are shown
     * @param stops where to print how things stand, instead of everything
     * @param skipWaits whether waits in which nothing can come take no time in the world
     */
    record View(
            Detail recorded,
            Detail detail,
            RunCommand.Format format,
            boolean explain,
            boolean bare,
            boolean showSecrets,
            StopPrinter.Stops stops,
            boolean skipWaits) {}

    /**
     * A run that has not begun.
     *
     * @param save the file for what happened, if there is to be one
     */
    Run(Terminal terminal, String program, RunOptions options, View view, Optional<Path> save) {
        this.save = save;
        this.terminal = terminal;
        this.program = program;
        this.options = options;
        this.orders = new UnmetOrders(options.line());
        this.view = view;
    }

    int on(Target target) {
        try (Station station = Station.open(target, DataFolder.usual())) {
            say(target, station);
            if (!(target instanceof Target.Simulated)) {
                station.warmUp(program);
            }
            return with(station);
        } catch (StationFailed e) {
            return terminal.fail(Terminal.FAILED, "error.built-in-broker", e.getMessage());
        }
    }

    private void say(Target target, Station station) {
        if (target instanceof Target.Simulated simulated) {
            say("run.simulated", simulated.seed(), simulated.behaviour().label());
        } else if (target instanceof Target.ByAddress) {
            say("run.broker", station.address());
        } else {
            boolean other = station.otherPort().isPresent();
            say(other ? "run.built-in-other-port" : "run.built-in", station.address(), MQTT_PORT);
        }
    }

    private void say(String key, Object... arguments) {
        terminal.err().println(terminal.messages().get(key, arguments));
    }

    private int with(Station station) {
        try (Session session = station.session(view.recorded)) {
            session.skipWaits(view.skipWaits);
            station.run(session, program, options);
            CountDownLatch said = new CountDownLatch(1);
            Thread interrupted = new Thread(() -> end(session, said), "interrupted");
            Runtime.getRuntime().addShutdownHook(interrupted);
            try {
                return follow(session, station, interrupted);
            } finally {
                said.countDown();
            }
        }
    }

    /** On Ctrl-C: ends the session and waits until what it had to say is said. */
    private void end(Session session, CountDownLatch said) {
        session.close();
        try {
            Duration patience = save.isPresent() ? SAVE_PATIENCE : Session.END_PATIENCE;
            if (!said.await(patience.toMillis(), TimeUnit.MILLISECONDS) && save.isPresent()) {
                terminal.fail(Terminal.FAILED, "error.trace-not-written", save.get(), "SIGINT");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int follow(Session session, Station station, Thread interrupted) {
        print(session);
        boolean saved = save.isEmpty() || save(session, save.get());
        if (terminal.out().checkError()) {
            return terminal.fail(Terminal.FAILED, "error.output");
        }
        Session.Outcome outcome = session.awaitOutcome(POLL).orElseThrow();
        if (outcome.failure().filter(Failure.ENDED::equals).isEmpty()) {
            Runtime.getRuntime().removeShutdownHook(interrupted);
        }
        int code = conclude(outcome, station.address());
        return saved ? code : Terminal.FAILED;
    }

    private boolean save(Session session, Path file) {
        try {
            session.save(file, view.showSecrets);
            say(
                    view.showSecrets ? "run.saved-secrets" : "run.saved",
                    file,
                    session.log().length(),
                    Files.size(file));
            return true;
        } catch (IOException e) {
            terminal.fail(
                    Terminal.FAILED,
                    "error.trace-not-written",
                    file,
                    e.getClass().getSimpleName());
            return false;
        }
    }

    /** That a run is not kept any more is no reason to stop it, but to say so, once. */
    private void sayLoss(Session session) {
        if (!lossSaid && session.notKept().isPresent()) {
            lossSaid = true;
            say("run.not-kept", session.notKept().get(), DataFolder.usual().path(), DataFolder.PROPERTY);
        }
    }

    /** Prints what is there, again and again, until the program and its threads have ended. */
    private void print(Session session) {
        TraceLog log = session.log();
        EventPrinter printer = printer(session);
        long printed = 0;
        boolean ended;
        do {
            ended = session.awaitEndOfProgram(POLL);
            for (long length = log.length(); printed < length; printed++) {
                Event event = log.event(printed);
                printer.print(event);
                orders.look(event);
            }
            printer.idle();
            sayLoss(session);
        } while (!ended && !terminal.out().checkError());
        printer.finish();
        orders.left().forEach(order -> say("run.order-unmet", order));
    }

    private EventPrinter printer(Session session) {
        Secrets secrets = new Secrets(session.log(), view.showSecrets);
        if (!view.stops.conditions().isEmpty()) {
            return new StopPrinter(terminal, session.log(), secrets, view.stops);
        }
        if (view.format == RunCommand.Format.JSONL) {
            return new JsonLines(terminal.out(), session.log(), secrets, view.detail);
        }
        return new TreePrinter(
                terminal.out(),
                session.log(),
                secrets,
                terminal.messages(),
                new TreePrinter.Style(view.detail, view.explain, view.bare, terminal.colours()),
                session::elapsed);
    }

    private int conclude(Session.Outcome outcome, String broker) {
        if (outcome.failure().isPresent()) {
            String failure = Messages.key(outcome.failure().get());
            return terminal.fail(Terminal.FAILED, "error.failure." + failure, broker);
        }
        if (outcome.returnCode() != 0) {
            return terminal.fail(Terminal.FAILED, "error.connack." + outcome.returnCode(), broker);
        }
        return 0;
    }
}
