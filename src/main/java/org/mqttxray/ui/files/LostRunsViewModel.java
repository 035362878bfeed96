package org.mqttxray.ui.files;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.model.TraceFiles;
import org.mqttxray.workbench.Recovery;

/** The runs that were not closed, in words, and what can be done with them. */
public final class LostRunsViewModel {
    private final TraceFiles files;
    private final Messages messages;
    /** The one that is thrown away if that is said once more. */
    private Optional<Path> doubted = Optional.empty();

    /** Those that files know. */
    public LostRunsViewModel(TraceFiles files, Messages messages) {
        this.files = files;
        this.messages = messages;
    }

    ReadOnlyObjectProperty<List<Recovery.Found>> runsProperty() {
        return files.lost().runsProperty();
    }

    /** "Run emqx of 18:02, 1,204 events, was not closed". */
    String says(Recovery.Found run) {
        String when = FileTime.said(run.written(), messages);
        if (run.refused().isPresent()) {
            String why =
                    messages.get(run.refused().get().key(), run.refused().get().arguments(messages::get));
            return messages.get("files.lost.unreadable", when, why);
        }
        String events = String.format(Locale.ROOT, "%,d", run.events());
        return run.program()
                .map(program -> messages.get("files.lost.run", program, when, events))
                .orElseGet(() -> messages.get("files.lost.some-run", when, events));
    }

    /** Whether there is anything in it to be opened or saved. */
    boolean readable(Recovery.Found run) {
        return run.refused().isEmpty();
    }

    /** How it is called as a file of the user's. */
    static String name(Recovery.Found run) {
        return run.program().orElse("run") + TraceFiles.SUFFIX;
    }

    // Commands

    void open(Recovery.Found run) {
        files.open(run.file());
    }

    /**
     * Throws it away, if that is said for the second time.
     *
     * @return whether it is to be said once more
     */
    boolean throwAway(Recovery.Found run) {
        boolean sure = doubted.filter(run.file()::equals).isPresent();
        doubted = sure ? Optional.empty() : Optional.of(run.file());
        if (sure) {
            files.lost().throwAway(run.file());
        }
        return !sure;
    }
}
