package org.mqttxray.ui.lesson;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.Presence;

/** The user's own note on a step: a button, or the words once there are some. */
final class NoteBox extends VBox {
    private static final int ROWS = 4;
    private static final int LONGEST = 20_000;

    private final Button open = new Button();
    private final Label title = new Label();
    private final TextArea words = new TextArea();

    /**
     * No note.
     *
     * @param keep is told each change
     */
    NoteBox(Messages messages, Consumer<String> keep) {
        open.setText(messages.get("results.note-button"));
        open.setGraphic(new FontIcon("mdi2n-note-edit-outline"));
        open.getStyleClass().addAll("ghost", "small");
        open.setId("note-open");
        open.setOnAction(event -> edit());
        title.setText(messages.get("results.note"));
        title.getStyleClass().add("eyebrow");
        title.setLabelFor(words);
        words.setPromptText(messages.get("results.note-prompt"));
        words.setAccessibleText(messages.get("results.note"));
        words.setWrapText(true);
        words.setPrefRowCount(ROWS);
        words.setId("note");
        words.textProperty().addListener((observed, before, now) -> {
            if (now.length() > LONGEST) {
                words.setText(now.substring(0, LONGEST));
            } else {
                keep.accept(now);
            }
        });
        getStyleClass().add("note-box");
        setSpacing(4);
        getChildren().setAll(open, title, words);
    }

    /** Shows the note of a step. */
    void show(String note) {
        if (!words.getText().equals(note)) {
            words.setText(note);
        }
        there(!note.isBlank());
    }

    /** Lets the user write. */
    void edit() {
        there(true);
        words.requestFocus();
        words.end();
    }

    private void there(boolean note) {
        Presence.shown(open, !note);
        Presence.shown(title, note);
        Presence.shown(words, note);
    }
}
