package org.mqttxray.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mqttxray.i18n.Language;
import org.mqttxray.trace.TraceLog;

/** Every lesson is right in every run. */
class CourseTest {
    private static final int FEWEST_QUESTIONS = 60;

    static List<Lesson> lessons() {
        return Course.lessons();
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void everyMomentIsFoundAndEveryAnswerIsWhatTheRunSays(Lesson lesson) {
        assertEquals(List.of(), new LessonCheck(new SimulatedRuns()).check(lesson));
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void everySectionNamesItsSource(Lesson lesson) {
        for (Language language : Language.values()) {
            for (Section section : lesson.in(language).sections()) {
                assertTrue(section.body().markdown().contains("<!--"), lesson.id() + " " + section.id());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void nothingOfAnAnswerIsLeftUncovered(Lesson lesson) {
        TraceLog log = SimulatedRuns.of(lesson, 1);
        Anchors anchors = Anchors.resolve(lesson, log);
        for (Section section : lesson.sections()) {
            section.question()
                    .filter(question -> question.asked().run().isPresent())
                    .ifPresent(question -> {
                        long moment = anchors.event(section.id()).orElseThrow();
                        Facts facts = new Facts(log, moment);
                        Facts.Found found =
                                facts.find(question.asked().run().get()).orElseThrow();
                        Cover cover = Cover.of(question, log, moment);
                        boolean covered = cover.hidesEvent(found.position())
                                || cover.hidesValue(found.position())
                                || !cover.bytes().isEmpty()
                                || !cover.layouts().isEmpty()
                                || cover.arguments().containsKey(found.position())
                                || !cover.fields().isEmpty();
                        assertTrue(covered, lesson.id() + " " + section.id());
                    });
        }
    }

    @Test
    void theShortRouteHasTheStepsOfTheDesign() {
        assertEquals(
                List.of(2, 1, 3, 2, 1, 1, 2, 1, 1),
                lessons().stream()
                        .map(lesson -> (int)
                                lesson.sections().stream().filter(Section::core).count())
                        .toList());
    }

    @Test
    void theCourseAsksOften() {
        long questions = lessons().stream()
                .flatMap(lesson -> lesson.sections().stream())
                .filter(section -> section.question().isPresent())
                .count();
        assertTrue(questions >= FEWEST_QUESTIONS, () -> questions + " questions");
    }

    @ParameterizedTest
    @ValueSource(
            classes = {Question.Several.class, Question.PickByte.class, Question.PickFrame.class, Question.Order.class})
    void eachKindIsAskedFourTimesAtLeast(Class<? extends Question> kind) {
        long asked = lessons().stream()
                .map(Lesson::english)
                .flatMap(edition -> Stream.concat(
                        edition.sections().stream().flatMap(section -> section.question().stream()),
                        edition.reviewQuestions().stream()))
                .filter(kind::isInstance)
                .count();
        assertTrue(asked >= 4, () -> asked + " of " + kind.getSimpleName());
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void eachLessonEndsWithThreeQuestions(Lesson lesson) {
        assertEquals(3, lesson.english().reviewQuestions().size());
    }

    @Test
    void eachLessonAsksFiveToEightTimes() {
        Set<String> wrong = lessons().stream()
                .filter(lesson -> {
                    long asked = lesson.sections().stream()
                            .filter(section -> section.question().isPresent())
                            .count();
                    return asked < 5 || asked > 8;
                })
                .map(Lesson::id)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), wrong);
    }
}
