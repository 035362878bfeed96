package org.mqttxray.ui.lesson;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.mqttxray.lesson.Question;
import org.mqttxray.lesson.Sequence;
import org.mqttxray.ui.lesson.QuestionPage.Choice;
import org.mqttxray.ui.lesson.QuestionPage.Mark;
import org.mqttxray.ui.model.Reply;

/** Makes the choices of a question, marked as far as they have been checked. */
final class Choices {
    private final Reply reply;
    private final Draft draft;

    /** The choices of a question to which something was replied, and to which something else may have been chosen since. */
    Choices(Reply reply, Draft draft) {
        this.reply = reply;
        this.draft = draft;
    }

    /**
     * The choices, in the order in which they are shown.
     *
     * @param frames the functions that can be picked, if a frame is asked for
     */
    List<Choice> of(Question question, List<String> frames) {
        if (question instanceof Question.Pick pick) {
            return options(pick.options(), number -> reply.option().orElse(-1) == number - 1);
        } else if (question instanceof Question.Several several) {
            List<Integer> checked = numbers(several.options().size());
            return options(
                    several.options(),
                    number -> checked.contains(number)
                            && !several.options().get(number - 1).right());
        } else if (question instanceof Question.PickFrame frame) {
            return frames(frame, frames);
        } else if (question instanceof Question.Order order) {
            return order(order);
        }
        return List.of();
    }

    private List<Choice> options(List<Question.Option> options, IntPredicate wrong) {
        return choices(
                options.size(),
                number -> options.get(number - 1).text(),
                number -> options.get(number - 1).right(),
                wrong);
    }

    private List<Choice> frames(Question.PickFrame frame, List<String> frames) {
        return choices(
                frames.size(),
                number -> frames.get(number - 1),
                number -> frames.get(number - 1).equals(frame.answer().cName()),
                number -> frames.get(number - 1).equals(reply.typed()));
    }

    private List<Choice> choices(int count, IntFunction<String> text, IntPredicate right, IntPredicate wrong) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> {
                    boolean chosen = draft.numbers().contains(number) && !reply.done();
                    return new Choice(number, text.apply(number), chosen, mark(right.test(number), wrong.test(number)));
                })
                .toList();
    }

    private Mark mark(boolean right, boolean wrong) {
        if (reply.done()) {
            return right ? Mark.RIGHT : Mark.NONE;
        }
        return wrong && reply.state() == Reply.State.WRONG ? Mark.WRONG : Mark.NONE;
    }

    /** What was checked is marked as long as it stands so. */
    private List<Choice> order(Question.Order order) {
        List<Integer> answer = order.answer().numbers();
        List<Integer> shown = reply.done() ? answer : draft.numbers();
        boolean checked = shown.equals(numbers(order.items().size()));
        return IntStream.range(0, shown.size())
                .mapToObj(place -> {
                    int number = shown.get(place);
                    boolean wrong = checked && number != answer.get(place);
                    String text = order.items().get(number - 1).text();
                    return new Choice(number, text, !reply.done(), mark(true, wrong));
                })
                .toList();
    }

    private List<Integer> numbers(int most) {
        return Optional.of(reply.typed())
                .flatMap(typed -> Sequence.of(typed, most))
                .map(Sequence::numbers)
                .orElse(List.of());
    }
}
