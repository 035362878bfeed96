package org.mqttxray.ui.lesson;

import static org.mqttxray.ui.Presence.shown;

import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.util.Duration;

/** A bar and a few words about what takes its time; what is over soon is not worth a word. */
final class BusyLine {
    private static final Duration PATIENCE = Duration.millis(300);

    private final ProgressBar bar;
    private final Label words;
    private final PauseTransition before = new PauseTransition(PATIENCE);

    BusyLine(ProgressBar bar, Label words) {
        this.bar = bar;
        this.words = words;
        before.setOnFinished(event -> show(true));
    }

    /** What is being done, if anything is. */
    void show(Optional<String> busy) {
        words.setText(busy.orElse(""));
        if (busy.isEmpty()) {
            before.stop();
            show(false);
        } else if (!bar.isVisible()) {
            before.play();
        }
    }

    private void show(boolean busy) {
        bar.setVisible(busy);
        bar.setProgress(busy ? ProgressBar.INDETERMINATE_PROGRESS : 0);
        shown(words, busy);
    }
}
