package org.mqttxray.lesson;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compares the two languages of a lesson: all but the words must be the same. */
final class Comparison {
    private Comparison() {}

    /** Tells where they differ and must not; the problems are those of the second. */
    static void compare(Edition one, Edition other, Problems problems) {
        Head titled = other.head().titled(one.head().title());
        if (!one.head().equals(titled)) {
            problems.add(
                    1,
                    Fault.DIFFERS,
                    headDifference(one.head(), titled),
                    one.head().id());
        }
        List<String> ids = one.sections().stream().map(Section::id).toList();
        List<String> otherIds = other.sections().stream().map(Section::id).toList();
        if (!ids.equals(otherIds)) {
            problems.add(1, Fault.SECTIONS_DIFFER, String.join(", ", ids), String.join(", ", otherIds));
            return;
        }
        for (int i = 0; i < ids.size(); i++) {
            compare(one.sections().get(i), other.sections().get(i), problems);
        }
        compareReviews(one, other, problems);
    }

    private static String headDifference(Head one, Head other) {
        Map<String, Boolean> same = new LinkedHashMap<>();
        same.put("id", one.id().equals(other.id()));
        same.put("minutes", one.minutes() == other.minutes());
        same.put("program", one.program().equals(other.program()));
        same.put("settings", one.settings().equals(other.settings()));
        same.put("detail", one.detail() == other.detail());
        same.put("panes", one.panes().equals(other.panes()));
        return String.join(
                ", ",
                same.entrySet().stream()
                        .filter(entry -> !entry.getValue())
                        .map(Map.Entry::getKey)
                        .toList());
    }

    private static void compare(Section one, Section other, Problems problems) {
        if (!one.moment().equals(other.moment())) {
            problems.add(other.line(), Fault.DIFFERS, "at, client, thread, inside, nth, after", one.id());
        }
        boolean sameShown = one.panes().equals(other.panes()) && one.projector().equals(other.projector());
        if (one.core() != other.core() || !sameShown) {
            problems.add(other.line(), Fault.DIFFERS, "core, panes, projector", one.id());
        }
        if (!one.question().map(Comparison::shape).equals(other.question().map(Comparison::shape))) {
            problems.add(
                    other.question().map(question -> question.asked().line()).orElse(other.line()),
                    Fault.DIFFERS,
                    "question",
                    one.id());
        }
    }

    private static void compareReviews(Edition one, Edition other, Problems problems) {
        List<List<Object>> shapes =
                one.reviewQuestions().stream().map(Comparison::shape).toList();
        List<List<Object>> others =
                other.reviewQuestions().stream().map(Comparison::shape).toList();
        if (!shapes.equals(others)) {
            int line = other.review().map(Review::line).orElse(1);
            problems.add(line, Fault.DIFFERS, "review", one.head().id());
        }
    }

    /** What is left of a question without its words. */
    private static List<Object> shape(Question question) {
        List<Object> shape = new ArrayList<>();
        shape.add(question.getClass());
        shape.add(question.asked().run());
        shape.add(question.asked().covers());
        shape.add(question.asked().hint().isPresent());
        if (question instanceof Question.Pick pick) {
            shape.add(options(pick.options()));
        } else if (question instanceof Question.Several several) {
            shape.add(options(several.options()));
        } else if (question instanceof Question.TypeBytes bytes) {
            shape.add(List.of(bytes.answer(), answers(bytes.mistakes())));
        } else if (question instanceof Question.TypeValue value) {
            shape.add(List.of(value.answer(), answers(value.mistakes())));
        } else if (question instanceof Question.PickByte one) {
            shape.add(List.of(one.answer(), answers(one.mistakes())));
        } else if (question instanceof Question.PickFrame frame) {
            shape.add(List.of(frame.answer(), answers(frame.mistakes())));
        } else if (question instanceof Question.Order order) {
            shape.add(List.of(order.answer(), answers(order.mistakes())));
            shape.add(order.items().stream().map(Question.Item::says).toList());
        }
        return shape;
    }

    private static List<Object> options(List<Question.Option> options) {
        return options.stream()
                .<Object>map(option -> List.of(option.right(), option.says()))
                .toList();
    }

    private static List<String> answers(List<Question.Mistake> mistakes) {
        return mistakes.stream().map(Question.Mistake::answer).toList();
    }
}
