package org.mqttxray.ui.projector;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.mqttxray.i18n.Messages;
import org.mqttxray.lesson.Question;
import org.mqttxray.ui.lesson.AnswerText;
import org.mqttxray.ui.projector.ProjectorPage.Asking;
import org.mqttxray.ui.projector.ProjectorPage.Choice;

/** Makes of a question what a class is asked. */
final class Askings {
    private final Messages messages;
    private final CodeWords words;

    /**
     * For one moment.
     *
     * @param words what names in a text say at it
     */
    Askings(Messages messages, CodeWords words) {
        this.messages = messages;
        this.words = words;
    }

    /**
     * What a class is asked.
     *
     * @param revealed whether the answer is shown
     * @param hands the hands for as many options as there are
     */
    Asking of(Question question, boolean revealed, IntFunction<Hands> hands) {
        List<Question.Option> options = options(question);
        Hands counted = hands.apply(options.size());
        return new Asking(
                question.asked().text(),
                choices(options, revealed, counted),
                revealed,
                revealed ? answer(question) : "",
                revealed
                        ? words.prose(Explanation.of(question.asked().right(), messages))
                                .sentences()
                        : List.of(),
                counted.total(),
                question instanceof Question.PickByte one ? Optional.of(one.answer()) : Optional.empty());
    }

    private static List<Question.Option> options(Question question) {
        if (question instanceof Question.Pick pick) {
            return pick.options();
        } else if (question instanceof Question.Several several) {
            return several.options();
        } else if (question instanceof Question.Order order) {
            return order.items().stream()
                    .map(item -> new Question.Option(item.text(), item.says(), false, ""))
                    .toList();
        }
        return List.of();
    }

    private static List<Choice> choices(List<Question.Option> options, boolean revealed, Hands counted) {
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < options.size(); i++) {
            boolean right = revealed && options.get(i).right();
            choices.add(new Choice(i + 1, options.get(i).text(), right, counted.of(i), counted.share(i)));
        }
        return List.copyOf(choices);
    }

    /** The items of an order stand above the answer: their letters are enough. */
    private String answer(Question question) {
        if (question instanceof Question.Order order) {
            return order.answer().numbers().stream().map(Question::letter).collect(Collectors.joining(" \u2192 "));
        }
        String text = new AnswerText(messages).of(question);
        return question instanceof Question.TypeBytes ? "`" + text + "`" : text;
    }
}
