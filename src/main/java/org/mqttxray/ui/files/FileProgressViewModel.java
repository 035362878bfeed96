package org.mqttxray.ui.files;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.model.FileTask;
import org.mqttxray.ui.model.TraceFiles;
import org.mqttxray.workbench.Progress;

/** How far a file has come, once that takes long enough to be worth a word. */
public final class FileProgressViewModel {
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final double PERCENT = 100;

    private final TraceFiles files;
    private final Messages messages;

    /**
     * How far it is.
     *
     * @param share 0 to 1
     * @param says what is done, and how much of it
     */
    public record State(double share, String says) {}

    /** The progress of what is done with files. */
    public FileProgressViewModel(TraceFiles files, Messages messages) {
        this.files = files;
        this.messages = messages;
    }

    /** What is to be seen; nothing as long as it takes no time. */
    Optional<State> state() {
        return files.taskProperty()
                .get()
                .filter(task -> task.progress().elapsed().compareTo(SHORT) >= 0)
                .map(this::state);
    }

    /** How a task stands. */
    State state(FileTask task) {
        Progress.Reached reached = task.progress().reached();
        String name = String.valueOf(task.file().getFileName());
        String says = task.kind() == FileTask.Kind.OPEN
                ? messages.get("files.opening", name, Math.round(reached.share() * PERCENT))
                : messages.get("files.saving", name, grouped(reached.done()), grouped(reached.of()));
        return new State(reached.share(), says);
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** Gives it up. */
    void cancel() {
        files.cancel();
    }
}
