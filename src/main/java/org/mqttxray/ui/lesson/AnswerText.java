package org.mqttxray.ui.lesson;

import java.util.HexFormat;
import org.mqttxray.i18n.Messages;
import org.mqttxray.lesson.Question;

/** The right answer to a question in short, for a teacher or a class. */
public final class AnswerText {
    private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withUpperCase();

    private final Messages messages;

    /** Answers in a language. */
    public AnswerText(Messages messages) {
        this.messages = messages;
    }

    /** The answer in Markdown: the option with its letter, the bytes, the value; for any other kind, what is said to the right answer. */
    public String of(Question question) {
        if (question instanceof Question.Pick pick) {
            int right = pick.rightOption();
            return messages.get(
                    "projector.option",
                    QuestionPage.letter(right + 1),
                    pick.options().get(right).text());
        } else if (question instanceof Question.TypeBytes bytes) {
            return HEX.formatHex(bytes.answer().toArray());
        } else if (question instanceof Question.TypeValue value) {
            return value.answer();
        }
        return question.asked().right();
    }
}
