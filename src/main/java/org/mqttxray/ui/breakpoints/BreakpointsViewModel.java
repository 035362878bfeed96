package org.mqttxray.ui.breakpoints;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.BooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.mqttxray.debug.Breakpoint;
import org.mqttxray.debug.Where;
import org.mqttxray.i18n.Messages;
import org.mqttxray.mqtt.packet.ProtocolVersion;
import org.mqttxray.replay.Threads;
import org.mqttxray.ui.model.Bench;
import org.mqttxray.ui.model.ClientTitle;

/** The breakpoints, in words, and what can be done with them. */
public final class BreakpointsViewModel {
    // Properties
    private final ObservableList<Row> rows = FXCollections.observableArrayList();

    private final Bench bench;
    private final Messages messages;
    private final FormViewModel form;
    private boolean changing;

    /**
     * A breakpoint in the list.
     *
     * @param breakpoint which
     * @param place where it stops
     * @param rest what else it wants, in words; empty if nothing
     * @param hits how often it was hit so far; empty as long as that is not known
     */
    public record Row(Breakpoint breakpoint, String place, String rest, String hits) {}

    /** The breakpoints of a bench. */
    public BreakpointsViewModel(Bench bench, Messages messages) {
        this.bench = bench;
        this.messages = messages;
        this.form = new FormViewModel(messages);
        refresh();
        begin();
    }

    /** The rows, in the order of their numbers. */
    ObservableList<Row> rows() {
        return rows;
    }

    /** Whether none of them stops or tells. */
    BooleanProperty mutedProperty() {
        return bench.mutedProperty();
    }

    /** The form in which one is made. */
    FormViewModel form() {
        return form;
    }

    /** The clients for each of which a breakpoint can be, behind none for all. */
    List<Optional<String>> clients() {
        List<Optional<String>> clients = new ArrayList<>(List.of(Optional.empty()));
        bench.moment().threads().values().stream()
                .map(Threads.Thread::client)
                .distinct()
                .forEach(client -> clients.add(Optional.of(client)));
        return clients;
    }

    /** The place in words. */
    String place(Where where) {
        Where.Title title = where.title();
        String place = messages.get("debug.where." + title.label(), title.argument());
        boolean newer = where instanceof Where.Packet packet
                && packet.type().isPresent()
                && packet.direction().isPresent()
                && !packet.type()
                        .get()
                        .isIn(ProtocolVersion.V3_1_1, packet.direction().get());
        return newer ? messages.get("debug.only-5", place) : place;
    }

    // Commands

    /** Takes over what has changed: how often they were hit, and which have switched themselves off. */
    public void refresh() {
        List<Row> now = bench.breakpoints().stream().map(this::row).toList();
        rows.removeIf(row -> now.stream().noneMatch(other -> same(row, other)));
        for (int i = 0; i < now.size(); i++) { // one by one: what is chosen stays chosen
            if (i == rows.size() || !same(rows.get(i), now.get(i))) {
                rows.add(i, now.get(i));
            } else if (!now.get(i).equals(rows.get(i))) {
                rows.set(i, now.get(i));
            }
        }
    }

    private static boolean same(Row one, Row other) {
        return one.breakpoint().number() == other.breakpoint().number();
    }

    private Row row(Breakpoint breakpoint) {
        String hits = bench.hits(breakpoint.number())
                .map(count -> messages.get("debug.hits", count))
                .orElse("");
        return new Row(breakpoint, place(breakpoint.where()), rest(breakpoint), hits);
    }

    private String rest(Breakpoint breakpoint) {
        List<String> rest = new ArrayList<>();
        breakpoint.condition().ifPresent(condition -> rest.add(messages.get("debug.rest.condition", condition.text())));
        if (!breakpoint.hits().text().isEmpty()) {
            rest.add(messages.get("debug.rest.hits", breakpoint.hits().text()));
        }
        breakpoint
                .client()
                .ifPresent(client -> rest.add(messages.get("debug.rest.client", ClientTitle.of(client, messages))));
        breakpoint.after().ifPresent(after -> rest.add(messages.get("debug.rest.after", after)));
        breakpoint.message().ifPresent(message -> rest.add(messages.get("debug.rest.message", message)));
        if (breakpoint.once()) {
            rest.add(messages.get("debug.rest.once"));
        }
        return String.join(messages.get("debug.rest.and"), rest);
    }

    /** Begins a new one in the form. */
    void begin() {
        changing = false;
        form.show(Breakpoint.at(
                bench.nextBreakpoint(), PlaceKind.PACKET_OUT.places().get(0)));
    }

    /** Shows one in the form, to be changed. */
    void edit(Breakpoint breakpoint) {
        changing = true;
        form.show(breakpoint);
    }

    /** Goes on with what stands in the form; what has become of the breakpoints meanwhile does not touch it. */
    void goOn() {
        refresh();
        boolean stillThere = bench.breakpoints().stream().anyMatch(set -> set.number() == form.number());
        if (!(changing && stillThere)) {
            changing = false;
            form.renumber(bench.nextBreakpoint());
        }
    }

    /** Whether the form shows one that is in the list already. */
    boolean editing() {
        return form.madeProperty().get().breakpoint().stream()
                .anyMatch(made -> bench.breakpoints().stream().anyMatch(set -> set.number() == made.number()));
    }

    /** Sets what the form makes, in the place of the one with its number; if two would wait for each other, says so and sets nothing. */
    Optional<String> set() {
        Optional<Breakpoint> made = form.madeProperty().get().breakpoint();
        if (made.isEmpty()) {
            return Optional.empty();
        }
        List<Breakpoint> all = new ArrayList<>(bench.breakpoints());
        all.removeIf(one -> one.number() == made.get().number());
        all.add(made.get());
        if (!bench.set(all)) {
            return Optional.of(
                    messages.get("debug.form.circle", made.get().after().orElse(0)));
        }
        begin();
        refresh();
        return Optional.empty();
    }

    /** Switches one on or off. */
    void enable(Breakpoint breakpoint, boolean enabled) {
        replace(breakpoint.withEnabled(enabled));
    }

    /** Takes one away. */
    void remove(Breakpoint breakpoint) {
        List<Breakpoint> all = new ArrayList<>(bench.breakpoints());
        all.removeIf(one -> one.number() == breakpoint.number());
        bench.set(all);
        refresh();
    }

    private void replace(Breakpoint changed) {
        List<Breakpoint> all = new ArrayList<>(bench.breakpoints());
        all.replaceAll(one -> one.number() == changed.number() ? changed : one);
        bench.set(all);
        refresh();
    }

    /** The others, after which the one in the form could count. */
    List<OptionalInt> others() {
        List<OptionalInt> others = new ArrayList<>(List.of(OptionalInt.empty()));
        int own = form.madeProperty().get().breakpoint().map(Breakpoint::number).orElse(0);
        bench.breakpoints().stream()
                .map(Breakpoint::number)
                .filter(number -> number != own)
                .forEach(number -> others.add(OptionalInt.of(number)));
        return others;
    }
}
