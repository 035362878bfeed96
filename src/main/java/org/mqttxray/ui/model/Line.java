package org.mqttxray.ui.model;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mqttxray.workbench.DataFolder;
import org.mqttxray.workbench.Station;
import org.mqttxray.workbench.StationFailed;
import org.mqttxray.workbench.Target;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whom the programs call: the built-in broker, started when it is first needed, or another one by its address. */
public final class Line implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Line.class);

    /** The built-in broker, open to everybody. */
    public static final Target BUILT_IN = new Target.BuiltIn(Map.of());

    // Properties
    private final ReadOnlyObjectWrapper<Target> target = new ReadOnlyObjectWrapper<>(BUILT_IN);
    private final Worker worker;
    private final Set<String> warm = new HashSet<>();
    /** Those that run; only the worker's thread changes them. */
    private final Map<Target, Station> stations = new ConcurrentHashMap<>();

    private Optional<String> address = Optional.empty();

    /** A line on which nobody was called yet. */
    public Line(Worker worker) {
        this.worker = worker;
    }

    /** Whom the programs call. */
    public ReadOnlyObjectProperty<Target> targetProperty() {
        return target.getReadOnlyProperty();
    }

    /** The address that is called, as far as it is known. */
    public Optional<String> address() {
        if (target.get() instanceof Target.ByAddress other) {
            return Optional.of(other.text());
        }
        return address;
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
    public void open(String program, Consumer<Station> then, Consumer<Exception> failed) {
        Target called = target.get();
        worker.run(() -> ready(called), opened -> warmUp(called, opened, program, then, failed), failed);
    }

    /** On the worker's thread, which does one thing after the other: so no station is started twice. */
    private Station ready(Target called) throws StationFailed {
        Station known = stations.get(called);
        if (known != null) {
            return known;
        }
        Station opened = Station.open(called, DataFolder.usual());
        stations.put(called, opened);
        return opened;
    }

    private void warmUp(
            Target called, Station opened, String program, Consumer<Station> then, Consumer<Exception> failed) {
        if (!called.equals(target.get())) {
            return; // another broker was chosen meanwhile, and is what is waited for
        }
        address = Optional.of(opened.address());
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

    private void hangUp() {
        address = Optional.empty();
        worker.run(
                () -> {
                    closeAll();
                    return "";
                },
                nothing -> {},
                e -> LOG.error("the built-in broker does not stop", e));
    }

    /** Those that stop are forgotten even if one does not. */
    private void closeAll() {
        List<Station> open = List.copyOf(stations.values());
        stations.clear();
        open.forEach(Station::close);
    }

    /** Stops the built-in broker, and waits for it. To be called when the worker does nothing more. */
    @Override
    public void close() {
        closeAll();
    }
}
