package org.mqttxray.ui.model;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mqttxray.i18n.Language;
import org.mqttxray.lesson.Edition;
import org.mqttxray.lesson.Facts;
import org.mqttxray.lesson.Lesson;
import org.mqttxray.lesson.Section;

/** The step at which a lesson stands; without a lesson there is one step, which asks nothing. */
final class LessonStep {
    // Properties
    private final ReadOnlyObjectWrapper<Optional<Lesson>> lesson = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyIntegerWrapper number = new ReadOnlyIntegerWrapper();

    private final Supplier<Language> language;
    private Optional<Section> read = Optional.empty();
    private Set<String> named = Set.of();

    /**
     * No lesson.
     *
     * @param language of the window, in which questions are asked
     */
    LessonStep(Supplier<Language> language) {
        this.language = language;
    }

    ReadOnlyObjectProperty<Optional<Lesson>> lessonProperty() {
        return lesson.getReadOnlyProperty();
    }

    /** Which step: 0, 1, …; behind the sections come the questions of the review. */
    ReadOnlyIntegerProperty numberProperty() {
        return number.getReadOnlyProperty();
    }

    Optional<Lesson> lesson() {
        return lesson.get();
    }

    int number() {
        return number.get();
    }

    // Commands

    /** To another lesson, or to none; the step stays. */
    void open(Optional<Lesson> newLesson) {
        lesson.set(newLesson);
    }

    /** To a step: 0, 1, …; one too large is the last. */
    void goTo(int wanted) {
        number.set(within(wanted));
    }

    /** Whether there is a step so many steps away. */
    boolean has(int away) {
        return within(number() + away) != number();
    }

    private int within(int wanted) {
        return Math.max(0, Math.min(wanted, steps() - 1));
    }

    private int steps() {
        return lesson().map(one -> one.english().steps()).orElse(1);
    }

    private int sections() {
        return lesson().map(one -> one.sections().size()).orElse(1);
    }

    /** The C names of the functions that its text names; a question of the review has none. */
    Set<String> functions() {
        Optional<Section> now = review() ? Optional.empty() : section(number());
        if (!now.equals(read)) {
            read = now;
            named = now.map(one -> one.body().functions()).orElse(Set.of());
        }
        return named;
    }

    /** The id of the step; empty without a lesson. */
    String id() {
        return lesson().map(one -> one.english().stepId(number())).orElse("");
    }

    /** The section to whose moment the step belongs: the last one, if it is a question of the review. */
    int section() {
        return Math.min(number(), sections() - 1);
    }

    /** Whether it is a question of the review. */
    boolean review() {
        return number() >= sections();
    }

    // The question

    /**
     * The question of the step, if it has one.
     *
     * @param place looks where the bytes that it asks for lie, if it asks for bytes
     */
    Optional<Quiz.Asked> asked(Supplier<Optional<Facts.Place>> place) {
        return edition()
                .flatMap(one -> one.question(number()))
                .map(question ->
                        new Quiz.Asked(lessonKey() + id(), question, review() ? Optional.empty() : place.get()));
    }

    /** The key of the question of any step, if it has one. */
    Optional<String> key(int at) {
        return edition().filter(one -> one.question(at).isPresent()).map(one -> lessonKey() + one.stepId(at));
    }

    /** The sections behind the step at which the lesson stands. */
    IntStream later() {
        return IntStream.range(number() + 1, sections());
    }

    /** What the keys of the lesson's questions begin with. */
    String lessonKey() {
        return lesson().map(Lesson::id).orElse("") + "/";
    }

    private Optional<Section> section(int at) {
        return edition().map(one -> one.sections().get(at));
    }

    private Optional<Edition> edition() {
        return lesson().map(one -> one.in(language.get()));
    }
}
