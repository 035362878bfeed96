package org.mqttxray.ui.lesson;

import java.util.List;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.mqttxray.ui.IntoView;

/** The keys with which the text is read on and a question is answered, wherever in the lesson's pane the keyboard is. */
public final class LessonKeys {
    /** So many choices have keys: their numbers are single figures. */
    public static final int MOST = 9;

    private static final List<KeyCode> FIRST = List.of(KeyCode.DIGIT1, KeyCode.NUMPAD1, KeyCode.A);

    private final QuestionView question;
    private final LessonViewModel model;
    private final ScrollPane text;

    LessonKeys(QuestionView question, LessonViewModel model, ScrollPane text) {
        this.question = question;
        this.model = model;
        this.text = text;
    }

    /**
     * Page Up and Down move the text. Keys 1 to 9 and A to I mark, or take back where several are marked; Enter checks. They are read by
     * code, so that they work with an input method on.
     */
    void pressed(KeyEvent event) {
        if (modified(event) || event.getTarget() instanceof TextInputControl) {
            return;
        }
        if (event.getCode() == KeyCode.PAGE_DOWN || event.getCode() == KeyCode.PAGE_UP) {
            IntoView.page(text, event.getCode() == KeyCode.PAGE_DOWN);
            event.consume();
            return;
        }
        int option = choice(event.getCode()) - 1;
        if (question.takesTyping() && hexDigit(event.getCode())) {
            question.type(); // the character itself comes with the next event, where the keyboard is then
        } else if (option >= 0 && !question.takesTyping()) {
            model.select(option);
            question.focus(option); // so that Enter checks it, wherever the keyboard was
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            question.check(event.getTarget());
            event.consume();
        }
    }

    private static boolean hexDigit(KeyCode code) {
        return code.isDigitKey() || code.compareTo(KeyCode.A) >= 0 && code.compareTo(KeyCode.F) <= 0;
    }

    private static boolean modified(KeyEvent event) {
        return event.isControlDown() || event.isAltDown() || event.isMetaDown() || event.isShiftDown();
    }

    private static int choice(KeyCode code) {
        for (KeyCode first : FIRST) {
            int number = code.ordinal() - first.ordinal() + 1;
            if (number >= 1 && number <= MOST) {
                return number;
            }
        }
        return 0;
    }
}
