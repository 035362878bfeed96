package org.mqttxray.ui.lesson;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.mqttxray.i18n.Messages;
import org.mqttxray.lesson.Question;
import org.mqttxray.ui.lesson.QuestionPage.Choice;
import org.mqttxray.ui.lesson.QuestionPage.Kind;
import org.mqttxray.ui.lesson.QuestionPage.Mark;
import org.mqttxray.ui.lesson.QuestionPage.Notice;
import org.mqttxray.ui.lesson.QuestionPage.Tone;
import org.mqttxray.ui.model.Reply;
import org.mqttxray.ui.theme.Type;

/** Makes the page of a question from what was replied to it. */
final class QuestionPages {
    /** So many columns of Latin letters have room beside the number, where all choices stand in one row. */
    private static final int SHORT = 3;
    /** The same where two stand side by side. */
    private static final int MIDDLE = 11;

    private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withUpperCase();

    private final Messages messages;

    QuestionPages(Messages messages) {
        this.messages = messages;
    }

    /**
     * The page.
     *
     * @param selected the option that would be checked: 0, 1, …
     */
    QuestionPage of(Question question, Reply reply, OptionalInt selected) {
        Question.Asked asked = question.asked();
        List<Choice> choices = choices(question, reply, selected);
        return new QuestionPage(
                kind(question),
                asked.text(),
                choices,
                columns(choices),
                reply.typed(),
                asked.hint().isPresent() && !reply.hintShown() && !reply.done(),
                asked.hint().filter(hint -> reply.hintShown()),
                notice(question, reply),
                reply.done());
    }

    private static Kind kind(Question question) {
        if (question instanceof Question.Pick) {
            return Kind.PICK;
        }
        return question instanceof Question.TypeBytes ? Kind.BYTES : Kind.VALUE;
    }

    private static List<Choice> choices(Question question, Reply reply, OptionalInt selected) {
        List<Choice> choices = new ArrayList<>();
        if (question instanceof Question.Pick pick) {
            for (int i = 0; i < pick.options().size(); i++) {
                boolean chosen = selected.isPresent() && selected.getAsInt() == i && !reply.done();
                choices.add(new Choice(i + 1, pick.options().get(i).text(), chosen, mark(pick, reply, i)));
            }
        }
        return List.copyOf(choices);
    }

    private static Mark mark(Question.Pick pick, Reply reply, int option) {
        if (reply.done()) {
            return option == pick.rightOption() ? Mark.RIGHT : Mark.NONE;
        }
        boolean wrong = reply.state() == Reply.State.WRONG && reply.option().equals(OptionalInt.of(option));
        return wrong ? Mark.WRONG : Mark.NONE;
    }

    /** How many stand side by side, so that each fits in one line. */
    private static int columns(List<Choice> choices) {
        int longest =
                choices.stream().mapToInt(choice -> width(choice.text())).max().orElse(0);
        if (longest <= SHORT) {
            return Math.max(1, choices.size());
        }
        return longest <= MIDDLE && choices.size() % 2 == 0 ? 2 : 1;
    }

    /** In Latin letters, of which a Chinese character takes two. */
    private static int width(String text) {
        return text.codePoints().map(c -> Type.wide(c) ? 2 : 1).sum();
    }

    private Optional<Notice> notice(Question question, Reply reply) {
        return switch (reply.state()) {
            case OPEN -> Optional.empty();
            case WRONG -> Optional.of(new Notice(Tone.WRONG, reply.sentence()));
            case UNREADABLE -> Optional.of(new Notice(Tone.WRONG, unreadable(question)));
            case RIGHT ->
                Optional.of(new Notice(
                        Tone.RIGHT,
                        reply.sentence().isEmpty() ? question.asked().right() : reply.sentence()));
            case SKIPPED -> Optional.of(new Notice(Tone.PLAIN, skipped(question)));
        };
    }

    private String unreadable(Question question) {
        return messages.get(
                question instanceof Question.TypeBytes ? "learn.unreadable-bytes" : "learn.unreadable-value");
    }

    private String skipped(Question question) {
        if (question instanceof Question.TypeBytes bytes) {
            return messages.get("learn.skipped", HEX.formatHex(bytes.answer().toArray()));
        }
        if (question instanceof Question.TypeValue value) {
            return messages.get("learn.skipped", value.answer());
        }
        return messages.get("learn.skipped-pick", QuestionPage.letter(((Question.Pick) question).rightOption() + 1));
    }
}
