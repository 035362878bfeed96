package org.mqttxray.ui.lesson;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.mqttxray.ui.Focus;
import org.mqttxray.ui.IntoView;

/** Where the keyboard answers, the whole question is seen, or as much of it as there is room for. A new step is read from its top. */
final class QuestionReveal {
    private final ScrollPane scroll;
    private final Region question;
    private boolean drawing;

    /** Watches the keyboard in a question, which stands in a scrolling place. */
    QuestionReveal(ScrollPane scroll, Region question) {
        this.scroll = scroll;
        this.question = question;
        question.addEventFilter(KeyEvent.KEY_PRESSED, event -> reveal());
        question.focusWithinProperty().addListener((observed, before, now) -> {
            if (now) {
                reveal();
            }
        });
    }

    /** Does something that may move the keyboard, but is no answer: the text stays where it is. */
    void whileDrawing(Runnable draw) {
        drawing = true;
        try {
            draw.run();
        } finally {
            drawing = false;
        }
    }

    private void reveal() {
        if (drawing) {
            return;
        }
        scroll.applyCss();
        scroll.layout();
        IntoView.scroll(scroll, question);
        Node owner = question.getScene().getFocusOwner();
        if (Focus.within(owner, question)) {
            IntoView.scroll(scroll, owner);
        }
    }
}
