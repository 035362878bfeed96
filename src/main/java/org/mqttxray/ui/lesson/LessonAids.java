package org.mqttxray.ui.lesson;

import static org.mqttxray.ui.Presence.shown;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mqttxray.i18n.Messages;

/** What stands below a step: the user's note; at the beginning of the course what it takes for granted, at a lesson's end its page. */
final class LessonAids extends VBox {
    private static final double GAP = 8;

    private final NoteBox note;
    private final Button basics = new Button();
    private final Button print = new Button();
    private Supplier<String> kept = () -> "";
    private Consumer<String> keep = words -> {};
    private boolean showing;

    /** Nothing that can be done yet. */
    LessonAids(Messages messages) {
        super(GAP);
        note = new NoteBox(messages, words -> {
            if (!showing) { // what is shown is not what the user writes
                keep.accept(words);
            }
        });
        basics.setText(messages.get("learn.basics"));
        basics.setGraphic(new FontIcon("mdi2h-help-circle-outline"));
        basics.setId("lesson-basics");
        print.setText(messages.get("print.button"));
        print.setGraphic(new FontIcon("mdi2p-printer-outline"));
        print.setId("lesson-print");
        for (Button button : new Button[] {basics, print}) {
            button.getStyleClass().addAll("ghost", "small");
        }
        getChildren().setAll(note, basics, print);
        shown(this, false);
    }

    /**
     * Lets the user note something on each step.
     *
     * @param keptNote the note of the step that is shown
     * @param keepNote keeps it
     */
    void setNotes(Supplier<String> keptNote, Consumer<String> keepNote) {
        kept = keptNote;
        keep = keepNote;
        shown(this, true);
        showNote();
    }

    /** Offers what lies beside the lesson. */
    void set(Runnable openBasics, Runnable openPage) {
        basics.setOnAction(event -> openBasics.run());
        print.setOnAction(event -> openPage.run());
    }

    /** Shows the note of another step. */
    void showNote() {
        showing = true;
        note.show(kept.get());
        showing = false;
    }

    /**
     * Shows what belongs to a step.
     *
     * @param begins whether the lesson is the first of the course
     */
    void show(LessonPage page, boolean begins) {
        shown(basics, page.first() && begins);
        shown(print, page.last() && page.recording());
    }

    /** Lets the user write. */
    void edit() {
        note.edit();
    }
}
