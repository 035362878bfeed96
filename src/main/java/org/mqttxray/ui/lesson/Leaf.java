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
public record Leaf(Edition edition, int step) {
    /** A step that is not there is the nearest that is. */
    public Leaf {
        step = Math.max(0, Math.min(step, edition.steps() - 1));
    }

    /** Which question of the review it is, if it is one: 0, 1, … */
    public OptionalInt review() {
        int behind = step - edition.sections().size();
        return behind < 0 ? OptionalInt.empty() : OptionalInt.of(behind);
    }

    /** Whether nothing comes behind it. */
    public boolean last() {
        return step == edition.steps() - 1;
    }

    /** Of the step, or of the whole review. */
    public String title() {
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

    /** What it asks, if it asks anything. */
    public Optional<Question> question() {
        return edition.question(step);
    }

    /** The step, if it is one. */
    public Optional<Section> section() {
        return review().isPresent()
                ? Optional.empty()
                : Optional.of(edition.sections().get(step));
    }

    private Review whole() {
        return edition.review().orElseThrow();
    }
}
