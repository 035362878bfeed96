package org.mqttxray.ui.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mqttxray.debug.Breakpoint;
import org.mqttxray.debug.Missing;
import org.mqttxray.debug.Stop;
import org.mqttxray.debug.Where;
import org.mqttxray.debug.filter.Subjects;
import org.mqttxray.i18n.Messages;
import org.mqttxray.replay.Announced;
import org.mqttxray.replay.Packets;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.Range;
import org.mqttxray.ui.model.Bench;
import org.mqttxray.ui.model.InFlight;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.workbench.Incoming;
import org.mqttxray.workbench.PacketChange;

/** Why the client stands, what is held, and what has not happened yet. */
public final class StopBarViewModel {
    /** Events that are looked at in one frame to find out which rule is broken: less than a frame's time. */
    private static final int EVENTS_A_FRAME = 10_000;

    // Properties
    private final ReadOnlyObjectWrapper<Optional<State>> state = new ReadOnlyObjectWrapper<>(Optional.empty());

    private final Bench bench;
    private final InFlight inFlight;
    private final Messages messages;
    private Moment moment = Moment.NOTHING;
    /** Whether it is not found out yet which rule is broken. */
    private boolean behind;

    /**
     * What the bar says.
     *
     * @param atBreakpoint whether a breakpoint stopped it
     * @param title "Stopped before sending"
     * @param reason which breakpoint, what happened there, its condition and hit, or what is not there; empty if none
     * @param held what is held and what has not happened yet; empty if nothing is held
     * @param incoming what the link holds before the client gets it; empty if nothing
     * @param change what the button says that opens the editor of what the link holds
     * @param letGo what the button says that lets it go on
     * @param order what is to happen to what the client holds; empty if nothing was ordered
     * @param damage that the link does not keep the connection up any more; empty if it does
     */
    public record State(
            boolean atBreakpoint,
            String title,
            String reason,
            String held,
            String incoming,
            String change,
            String letGo,
            String order,
            String damage) {
        /** All of it, for who cannot see it. */
        String spoken() {
            return String.join(" ", title, reason, held, incoming, order, damage)
                    .strip();
        }
    }

    /** Nothing stands. */
    public StopBarViewModel(Bench bench, InFlight inFlight, Messages messages) {
        this.bench = bench;
        this.inFlight = inFlight;
        this.messages = messages;
    }

    /** What is said; nothing if the client neither stands at a breakpoint nor holds a packet, and the link keeps the connection up. */
    public ReadOnlyObjectProperty<Optional<State>> stateProperty() {
        return state.getReadOnlyProperty();
    }

    // Commands

    /** Takes over a moment. Which rule is broken follows from all events before; it is told as soon as they have been looked at. */
    public void show(Moment newMoment) {
        moment = newMoment;
        behind = false;
        state.set(said());
    }

    /** Looks at a little more, if something is not found out yet. */
    void goOn() {
        if (behind) {
            show(moment);
        }
    }

    private Optional<State> said() {
        Stop stop = moment.playhead().stop();
        Optional<Packets.Sighting> held = moment.held();
        boolean hit = stop.breakpoint().isPresent() && !moment.playhead().running();
        boolean damaged = moment.clientStands() && inFlight.damaged();
        Optional<Incoming> incoming = inFlight.incoming();
        Optional<Missing> missing =
                stop.missing().filter(one -> !moment.playhead().running());
        if (!hit && held.isEmpty() && !damaged && incoming.isEmpty() && missing.isEmpty()) {
            return Optional.empty();
        }
        Optional<PacketChange> order = held.flatMap(inFlight::ordered);
        boolean both = held.isPresent(); // the buttons don't mean what the client has written
        String type = incoming.map(PacketTitle::type).orElse("");
        return Optional.of(new State(
                hit,
                missing.isPresent()
                        ? messages.get("change.missing.title")
                        : title(held.isPresent(), incoming.isPresent() && !hit),
                hit
                        ? reason(stop.breakpoint().get(), stop.hit())
                        : missing.map(this::missing).orElse(""),
                held.map(this::held).orElse(""),
                incoming.map(this::incoming).orElse(""),
                messages.get(both ? "change.bar.change-arriving" : "change.bar.change", type),
                messages.get(both ? "change.bar.let-go-arriving" : "change.bar.let-go", type),
                order.map(one -> new OrderWords(messages).of(one, Announced.terms(moment.log(), range(held))))
                        .orElse(""),
                damaged ? messages.get("change.bar.damaged") : damage(order)));
    }

    private String title(boolean beforeWrite, boolean beforeClient) {
        if (beforeWrite) {
            return messages.get("change.bar.before-write");
        } else if (beforeClient) {
            return messages.get("change.bar.before-client");
        }
        return messages.get(moment.playhead().running() ? "change.bar.running" : "change.bar.stopped");
    }

    private String incoming(Incoming incoming) {
        return messages.get("change.bar.incoming", new PacketTitle(messages).of(incoming));
    }

    private static Range range(Optional<Packets.Sighting> packet) {
        return packet.orElseThrow().range();
    }

    private String missing(Missing missing) {
        String packet = Packets.at(moment.packets(), missing.packet())
                .map(one -> new PacketTitle(messages).of(one, bench, moment))
                .orElse("?");
        return messages.get("change.missing." + Messages.key(missing.what()), packet);
    }

    private String reason(Breakpoint breakpoint, long hit) {
        List<String> parts = new ArrayList<>();
        Where.Title where = breakpoint.where().title();
        boolean packet = breakpoint.where() instanceof Where.Packet;
        parts.add(messages.get(packet ? "change.bar.packet-breakpoint" : "change.bar.breakpoint", breakpoint.number()));
        parts.add(messages.get("debug.where." + where.label(), where.argument()));
        Optional.of(happened(breakpoint))
                .filter(happened -> !happened.isEmpty())
                .ifPresent(parts::add);
        breakpoint.condition().ifPresent(condition -> parts.add(condition.text()));
        if (hit > 0) { // else it is still being counted
            parts.add(messages.get("change.bar.hit", Long.toString(hit)));
        }
        return String.join(messages.get("change.bar.and"), parts);
    }

    private String happened(Breakpoint breakpoint) {
        Optional<Event> event = moment.lastEvent();
        return breakpoint.where() instanceof Where.Rule
                ? event.map(this::rules).orElse("")
                : event.map(one -> new Happened(messages).words(one, moment)).orElse("");
    }

    private String rules(Event event) {
        Optional<Subjects> subjects = bench.subjects();
        Optional<Subjects> known = subjects.filter(one -> one.followRules(event.position() + 1, EVENTS_A_FRAME));
        behind = subjects.isPresent() && known.isEmpty();
        return known.stream()
                .flatMap(one -> one.rules(event))
                .distinct()
                .collect(Collectors.joining(messages.get("change.bar.and")));
    }

    private String held(Packets.Sighting packet) {
        String what = new PacketTitle(messages).of(packet, bench, moment);
        return messages.get("change.bar.held", what);
    }

    private String damage(Optional<PacketChange> order) {
        return order.filter(PacketChange::damages).isPresent() ? messages.get("change.bar.damages") : "";
    }
}
