package org.mqttxray.ui.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mqttxray.workbench.Recovery;

/** Runs whose process is gone without having closed them: it crashed, or was killed. */
public final class LostRuns {
    // Properties
    private final ReadOnlyObjectWrapper<List<Recovery.Found>> runs = new ReadOnlyObjectWrapper<>(List.of());

    private final Recovery recovery;
    private final Worker worker;
    private boolean looked;

    LostRuns(Recovery recovery, Worker worker) {
        this.recovery = recovery;
        this.worker = worker;
    }

    /** The last one first, as far as they were looked for. */
    public ReadOnlyObjectProperty<List<Recovery.Found>> runsProperty() {
        return runs.getReadOnlyProperty();
    }

    // Commands

    /** Looks for them, once: that reads each of them. They are known in a later frame. */
    public void look() {
        if (!looked) {
            looked = true;
            worker.run(this::find, runs::set, e -> runs.set(List.of()));
        }
    }

    /** Those in which nothing had happened yet are of no use to anybody. */
    private List<Recovery.Found> find() throws IOException {
        recovery.tidy();
        List<Recovery.Found> useful = new ArrayList<>();
        for (Recovery.Found found : recovery.find()) {
            boolean nothing = found.events() == 0 && found.refused().isEmpty() || Files.size(found.file()) == 0;
            if (nothing) {
                recovery.delete(found);
            } else {
                useful.add(found);
            }
        }
        return useful;
    }

    /** Removes one for good. */
    public void throwAway(Path file) {
        worker.run(
                () -> {
                    for (Recovery.Found run : recovery.find()) {
                        if (run.file().toAbsolutePath().equals(file.toAbsolutePath())) {
                            recovery.delete(run);
                        }
                    }
                    return find();
                },
                runs::set,
                e -> {}); // it stays where it is, and is offered again
    }
}
