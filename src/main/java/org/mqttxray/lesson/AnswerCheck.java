package org.mqttxray.lesson;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mqttxray.trace.Detail;

/** Compares the answer of one question with what a run says. */
final class AnswerCheck {
    private final Question question;
    private final Facts facts;
    private final long moment;
    private final Problems problems;
    private final int line;

    AnswerCheck(Question question, Facts facts, long moment, Problems problems) {
        this.question = question;
        this.facts = facts;
        this.moment = moment;
        this.problems = problems;
        this.line = question.asked().line();
    }

    /**
     * Tells what does not fit.
     *
     * @param detail at which frames can be picked
     */
    void check(Detail detail) {
        for (Fact cover : question.asked().covers()) {
            if (facts.find(cover).isEmpty()) {
                problems.add(line, Fault.NO_FACT, cover.text());
            }
        }
        if (question instanceof Question.PickFrame frame) {
            frames(frame, facts.frames(detail));
        }
        question.asked().run().ifPresent(this::answer);
    }

    /** All that is right or said to be wrong can be picked. */
    private void frames(Question.PickFrame frame, List<String> stack) {
        Stream.concat(
                        Stream.of(frame.answer().cName()),
                        frame.mistakes().stream().map(Question.Mistake::answer))
                .filter(name -> !stack.contains(name))
                .forEach(name -> problems.add(line, Fault.NOT_ON_STACK, name, String.join(", ", stack)));
    }

    private void answer(Fact run) {
        Optional<Facts.Found> found = facts.find(run);
        if (found.isEmpty()) {
            problems.add(line, Fault.NO_FACT, run.text());
            return;
        }
        if (Facts.ofTheFuture(run) && found.get().position() <= moment) {
            problems.add(line, Fault.ANSWER_SHOWN, run.text());
        }
        compare(run, found.get().value());
    }

    private void compare(Fact run, String value) {
        if (question instanceof Question.Pick pick) {
            options(pick.options(), run, value, List.of(value));
        } else if (question instanceof Question.Several several) {
            options(several.options(), run, value, parts(value));
        } else if (question instanceof Question.TypeValue typed) {
            same(run, value, typed.answer());
        } else if (question instanceof Question.TypeBytes typed) {
            bytes(typed, run, value);
        } else if (question instanceof Question.PickByte one) {
            offsets(one, run, value);
        } else if (question instanceof Question.PickFrame frame) {
            same(run, value, frame.answer().cName());
        } else if (question instanceof Question.Order order) {
            same(run, value, said(order));
        }
    }

    private static List<String> parts(String value) {
        return value.isEmpty()
                ? List.of()
                : Arrays.stream(value.split("\\|")).map(String::strip).toList();
    }

    private void same(Fact run, String value, String answer) {
        if (!Typed.same(answer, value)) {
            problems.add(line, Fault.ANSWER_DIFFERS, run.text(), value, answer);
        }
    }

    private static String said(Question.Order order) {
        return String.join(
                Fact.STROKE,
                order.answer().numbers().stream()
                        .map(number -> order.items().get(number - 1))
                        .map(item -> item.says().orElse(item.text()))
                        .toList());
    }

    private void bytes(Question.TypeBytes typed, Fact run, String value) {
        Optional<Facts.Place> place = facts.place(run);
        if (!right(typed, typed.answer().toString(), place)) {
            problems.add(
                    line,
                    Fault.ANSWER_DIFFERS,
                    run.text(),
                    value,
                    typed.answer().toString());
        }
        for (Question.Mistake mistake : typed.mistakes()) {
            if (right(typed, mistake.answer(), place)) {
                problems.add(line, Fault.WRONG_IS_RIGHT, mistake.answer());
            }
        }
    }

    private static boolean right(Question.TypeBytes question, String typed, Optional<Facts.Place> place) {
        return Marking.bytes(question, typed, place).map(Marking.Mark::right).orElse(false);
    }

    /** Right is the whole field, or the first of its bytes. */
    private void offsets(Question.PickByte one, Fact run, String value) {
        Offsets answer = one.answer();
        boolean first = Offsets.of(value)
                .filter(field -> answer.from() == field.from() && answer.to() == field.from() + 1)
                .isPresent();
        if (!first) {
            same(run, value, answer.toString());
        }
    }

    private void options(List<Question.Option> options, Fact run, String value, List<String> said) {
        for (Question.Option option : options) {
            String says = option.says().orElse(option.text());
            boolean same = said.stream().anyMatch(one -> Typed.same(says, one));
            if (option.right() && !same) {
                problems.add(line, Fault.ANSWER_DIFFERS, run.text(), value, says);
            } else if (!option.right() && same) {
                problems.add(line, Fault.TWO_RIGHT, run.text(), option.text());
            }
        }
    }
}
