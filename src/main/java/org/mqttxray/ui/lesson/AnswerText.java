package org.mqttxray.ui.lesson;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    /** The answer in Markdown: options with their letters, a byte, a function, bytes, a value. */
    public String of(Question question) {
        if (question instanceof Question.Pick pick) {
            return right(pick.options());
        } else if (question instanceof Question.Several several) {
            return right(several.options());
        } else if (question instanceof Question.Order order) {
            return order.answer().numbers().stream()
                    .map(number -> option(number, order.items().get(number - 1).text()))
                    .collect(Collectors.joining("; "));
        } else if (question instanceof Question.PickByte one) {
            return messages.get("projector.offset", one.answer());
        } else if (question instanceof Question.PickFrame frame) {
            return "`" + frame.answer().cName() + "`";
        } else if (question instanceof Question.TypeBytes bytes) {
            return HEX.formatHex(bytes.answer().toArray());
        }
        return ((Question.TypeValue) question).answer();
    }

    private String right(List<Question.Option> options) {
        return IntStream.range(0, options.size())
                .filter(at -> options.get(at).right())
                .mapToObj(at -> option(at + 1, options.get(at).text()))
                .collect(Collectors.joining("; "));
    }

    private String option(int number, String text) {
        return messages.get("projector.option", Question.letter(number), text);
    }
}
