package org.mqttxray.ui.transport;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mqttxray.debug.Breakpoint;
import org.mqttxray.debug.Stop;
import org.mqttxray.debug.Wait;
import org.mqttxray.debug.Where;
import org.mqttxray.i18n.Messages;
import org.mqttxray.replay.Threads;
import org.mqttxray.ui.model.Moment;

/** Which verbs there are at a moment, where the playhead is, and why it stands there. */
public final class TransportViewModel {
    private static final double NANOS_A_MILLI = TimeUnit.MILLISECONDS.toNanos(1);

    // Properties
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>();

    private final Messages messages;
    private final boolean breakpointsTaught;
    private BooleanSupplier classLooksOn = () -> false;
    private BooleanSupplier questionOpen = () -> true;

    /**
     * What the transport shows.
     *
     * @param running whether the client goes on
     * @param forward whether there is something ahead that may be shown
     * @param back whether there is something behind
     * @param event "event 58"; empty before the first
     * @param time "12.418 ms"; empty before the first
     * @param why why the playhead stands here, if it is not simply the end of a step
     * @param whole the same at length
     * @param asks whether a question covers what comes next: only these words tell that here, so they must be readable
     * @param waiting whether a step waits for a held thread, and the others could be let go on
     * @param behind whether the playhead is behind the end of the record
     * @param live whether a client that can go on stands at that end
     * @param breakpoints what the button of the breakpoints says, if it is there
     * @param breakpointSet whether there is one that can hit
     * @param muted whether none of those that are set stops
     */
    public record State(
            boolean running,
            boolean forward,
            boolean back,
            String event,
            String time,
            String why,
            String whole,
            boolean asks,
            boolean waiting,
            boolean behind,
            boolean live,
            Optional<String> breakpoints,
            boolean breakpointSet,
            boolean muted) {}

    /**
     * Nothing yet.
     *
     * @param breakpointsTaught whether breakpoints have been taught; else their button is there only while one is set
     */
    public TransportViewModel(Messages messages, boolean breakpointsTaught) {
        this.messages = messages;
        this.breakpointsTaught = breakpointsTaught;
        show(Moment.NOTHING, false, false);
    }

    /** What is shown. */
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Says whether a class looks on: then only showing it the answer uncovers what a question covers. */
    void setClass(BooleanSupplier looksOn) {
        classLooksOn = looksOn;
    }

    /** Says whether the step's own question is open; else what is covered is what a later step asks for. */
    void setQuestion(BooleanSupplier open) {
        questionOpen = open;
    }

    // Commands

    /**
     * Takes over a moment.
     *
     * @param opening whether what is to be shown is still being started
     * @param muted whether all breakpoints are muted
     */
    public void show(Moment moment, boolean opening, boolean muted) {
        boolean running = moment.playhead().running();
        boolean any = moment.recorded() > 0;
        boolean asks = !running && moment.covered() && moment.atEnd();
        String whole = opening && !any ? messages.get("window.why.opening") : why(moment);
        state.set(new State(
                running,
                !running && any && moment.ahead(),
                !running && moment.events() > 1,
                any ? messages.get("window.event", Math.max(0, moment.events() - 1)) : "",
                any ? String.format(Locale.ROOT, "%.3f ms", moment.timeNanos() / NANOS_A_MILLI) : "",
                asks ? asks() : whole,
                whole,
                asks,
                !running && moment.playhead().stop().waiting().isPresent(),
                !running && !moment.atEnd(),
                moment.playhead().live(),
                breakpoints(moment.breakpoints(), muted),
                moment.breakpoints() > 0,
                muted && moment.breakpoints() > 0));
    }

    private String asks() {
        return askedBy("window.why.asks", "window.why.asks-class", "window.why.asks-later");
    }

    private String askedBy(String step, String stepOfClass, String laterStep) {
        if (!questionOpen.getAsBoolean()) {
            return messages.get(laterStep);
        }
        return messages.get(classLooksOn.getAsBoolean() ? stepOfClass : step);
    }

    private Optional<String> breakpoints(int set, boolean muted) {
        if (set == 0) {
            return breakpointsTaught ? Optional.of(messages.get("window.breakpoints")) : Optional.empty();
        }
        return Optional.of(messages.get(muted ? "window.breakpoints.muted" : "window.breakpoints.set", set));
    }

    private String why(Moment moment) {
        Stop stop = moment.playhead().stop();
        if (moment.playhead().running()) {
            return messages.get("window.why.running");
        } else if (moment.covered() && moment.atEnd()) {
            return askedBy("window.why.covered", "window.why.covered-class", "window.why.covered-later");
        } else if (stop.reason() == Stop.Reason.BREAKPOINT && stop.breakpoint().isPresent()) {
            return why(stop.breakpoint().get(), stop.hit());
        } else if (stop.waiting().isPresent()) {
            return why(moment, stop.waiting().get());
        } else if (stop.missing().isPresent()) {
            return messages.get("window.why.missing");
        } else if (moment.stopped()) {
            return messages.get("window.why.stopped");
        } else if (moment.recorded() > 0 && moment.atEnd() && !moment.ahead()) {
            return messages.get("window.why.ended");
        }
        return !moment.atEnd() ? messages.get("window.why.record") : "";
    }

    private String why(Breakpoint breakpoint, long hit) {
        if (breakpoint.where() instanceof Where.Packet packet
                && packet.type().isPresent()
                && packet.direction().isPresent()) {
            return messages.get(
                    "window.why.breakpoint-" + packet.direction().get().label(),
                    packet.type().get());
        }
        Where.Title title = breakpoint.where().title();
        String where = messages.get("debug.where." + title.label(), title.argument());
        return messages.get("window.why.breakpoint", breakpoint.number(), where, hit == 0 ? "…" : hit);
    }

    private String why(Moment moment, Wait wait) {
        String waiter = name(moment, wait.thread());
        String awaited = name(moment, wait.awaited());
        return wait.lock().isEmpty()
                ? messages.get("window.why.waiting-thread", waiter, awaited)
                : messages.get("window.why.waiting-lock", waiter, wait.lock(), awaited);
    }

    private String name(Moment moment, int thread) {
        Threads.Thread known = moment.threads().get(thread);
        return known == null ? Integer.toString(thread) : moment.title(known, messages);
    }
}
