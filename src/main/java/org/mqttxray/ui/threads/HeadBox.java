package org.mqttxray.ui.threads;

import static org.mqttxray.ui.Presence.shown;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.Icons;
import org.mqttxray.ui.Styles;

/** A thread in one line: whether its frames are shown, its name, what it is at and waits for. */
final class HeadBox extends HBox {
    private final Messages messages;
    private final FontIcon chevron = new FontIcon();
    private final Label name = new Label();
    private final Label state = new Label();
    private final Label waits = new Label();
    private final Tooltip tip = new Tooltip();
    private String spoken = "";

    HeadBox(Messages messages) {
        this.messages = messages;
        getStyleClass().add("thread-head");
        name.getStyleClass().add("name");
        name.setMinWidth(USE_PREF_SIZE);
        state.getStyleClass().add("tag");
        state.setMinWidth(USE_PREF_SIZE);
        waits.getStyleClass().add("waits");
        waits.setMinWidth(0);
        getChildren().setAll(new Label("", chevron), name, state, waits);
    }

    /** What is done when it is clicked. */
    void onClick(Runnable action) {
        setOnMouseClicked((MouseEvent event) -> action.run());
    }

    void show(ThreadsContent.ThreadRow thread) {
        Icons.show(chevron, thread.open() ? "mdi2c-chevron-down" : "mdi2c-chevron-right");
        chevron.setVisible(thread.frames() > 0);
        name.setText(thread.name());
        state.setText(words(thread));
        Styles.mark(state, "stopped", thread.standing() == ThreadsContent.Standing.STOPPED_HERE);
        Styles.mark(state, "acting", thread.standing() == ThreadsContent.Standing.ACTS);
        String waitsFor = thread.lock().map(this::words).orElse(thread.open() ? "" : thread.at());
        waits.setText(waitsFor);
        shown(waits, !waitsFor.isEmpty());
        String all = thread.name() + ", " + state.getText();
        String whole = thread.lock().map(this::words).orElse(thread.at());
        tip.setText(whole.isEmpty() ? all : all + "\n" + whole);
        String folds = messages.get(thread.open() ? "threads.spoken-open" : "threads.spoken-closed", thread.frames());
        spoken = tip.getText().replace("\n", ", ") + (thread.frames() > 0 ? ", " + folds : "");
    }

    private String words(ThreadsContent.ThreadRow thread) {
        return switch (thread.standing()) {
            case STOPPED_HERE -> messages.get("threads.stopped-here");
            case ACTS -> messages.get("stack.acting");
            case HELD -> messages.get("threads.held");
            case DOES -> thread.doing().words(messages);
        };
    }

    private String words(ThreadsContent.LockRow lock) {
        return lock.owner()
                .map(owner -> messages.get("threads.lock-of", lock.name(), owner))
                .orElse(lock.name());
    }

    Tooltip tip() {
        return tip;
    }

    String spoken() {
        return spoken;
    }
}
