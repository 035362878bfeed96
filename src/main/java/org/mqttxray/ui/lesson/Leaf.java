package org.mqttxray.ui.lesson;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.mqttxray.lesson.Body;
import org.mqttxray.lesson.Edition;
import org.mqttxray.lesson.Question;
import org.mqttxray.lesson.Review;
import org.mqttxray.lesson.Section;

/**
 * What is read at one place of a lesson: a step, or behind the steps a question of the review.
 *
 * @param edition the lesson in a language
 * @param step 0, 1, …; behind the last section come the questions of the review
 */
record Leaf(Edition edition, int step) {
    Leaf {
        int count = edition.sections().size() + edition.reviewQuestions().size();
        step = Math.max(0, Math.min(step, count - 1));
    }

    /** Which question of the review it is, if it is one: 0, 1, … */
    OptionalInt review() {
        int behind = step - edition.sections().size();
        return behind < 0 ? OptionalInt.empty() : OptionalInt.of(behind);
    }

    boolean last() {
        return step == edition.sections().size() + edition.reviewQuestions().size() - 1;
    }

    String title() {
        return section().map(Section::title).orElseGet(() -> whole().title());
    }

    /** What there is to read; the introduction stands before the first step's text, the review's before its first question. */
    List<String> texts() {
        Stream<Body> introduction = step == 0 ? Stream.of(edition.introduction()) : Stream.empty();
        boolean first = review().isPresent() && review().getAsInt() == 0;
        Stream<Body> own = section()
                .map(one -> Stream.of(one.body()))
                .orElseGet(() -> first ? Stream.of(whole().body()) : Stream.empty());
        return Stream.concat(introduction, own)
                .map(Body::markdown)
                .filter(text -> !text.isBlank())
                .toList();
    }

    Optional<Question> question() {
        return review().isPresent()
                ? Optional.of(edition.reviewQuestions().get(review().getAsInt()))
                : section().flatMap(Section::question);
    }

    private Optional<Section> section() {
        return review().isPresent()
                ? Optional.empty()
                : Optional.of(edition.sections().get(step));
    }

    private Review whole() {
        return edition.review().orElseThrow();
    }
}
