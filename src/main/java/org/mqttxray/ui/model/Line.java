package org.mqttxray.ui.model;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mqttxray.workbench.Station;
import org.mqttxray.workbench.StationFailed;
import org.mqttxray.workbench.Target;

/** Whom the programs call: the built-in broker, started when it is first needed, or another one by its address. */
public final class Line implements AutoCloseable {
    /** The built-in broker, open to everybody. */
    public static final Target BUILT_IN = new Target.BuiltIn(Map.of());

    // Properties
    private final ReadOnlyObjectWrapper<Target> target = new ReadOnlyObjectWrapper<>(BUILT_IN);
    private final ReadOnlyObjectWrapper<Optional<Station>> station = new ReadOnlyObjectWrapper<>(Optional.empty());

    private final Worker worker;
    private final Set<String> warm = new HashSet<>();
    private boolean closed;

    /** A line on which nobody was called yet. */
    public Line(Worker worker) {
        this.worker = worker;
    }

    /** Whom the programs call. */
    public ReadOnlyObjectProperty<Target> targetProperty() {
        return target.getReadOnlyProperty();
    }

    /** The station, once it was needed. */
    public ReadOnlyObjectProperty<Optional<Station>> stationProperty() {
        return station.getReadOnlyProperty();
    }

    /** The address that is called, as far as it is known. */
    public Optional<String> address() {
        if (target.get() instanceof Target.ByAddress other) {
            return Optional.of(other.text());
        }
        return station.get().map(Station::address);
    }

    // Commands

    /** Calls another one from now on. */
    public void choose(Target newTarget) {
        if (newTarget.equals(target.get())) {
            return;
        }
        hangUp();
        target.set(newTarget);
    }

    /**
     * Gets the station ready for a program.
     *
     * @param then gets it, in a later frame
     * @param failed is told if the built-in broker can't start
     */
    public void open(String program, Consumer<Station> then, Consumer<StationFailed> failed) {
        Target called = target.get();
        Optional<Station> known = station.get();
        worker.run(
                () -> known.isPresent() ? known.get() : Station.open(called),
                opened -> warmUp(called, opened, program, then),
                e -> failed.accept((StationFailed) e));
    }

    private void warmUp(Target called, Station opened, String program, Consumer<Station> then) {
        if (closed || !called.equals(target.get())) {
            worker.run(() -> close(opened), nothing -> {}, e -> {});
            return;
        }
        station.set(Optional.of(opened));
        if (!warm.add(program)) {
            then.accept(opened);
            return;
        }
        worker.run(
                () -> {
                    opened.warmUp(program);
                    return opened;
                },
                then,
                e -> then.accept(opened)); // what is wrong will be seen in the run itself
    }

    private static Object close(Station station) {
        station.close();
        return station;
    }

    private void hangUp() {
        station.get().ifPresent(open -> worker.run(() -> close(open), nothing -> {}, e -> {}));
        station.set(Optional.empty());
    }

    /** Stops the built-in broker, and waits for it. */
    @Override
    public void close() {
        closed = true;
        station.get().ifPresent(Station::close);
        station.set(Optional.empty());
    }
}
