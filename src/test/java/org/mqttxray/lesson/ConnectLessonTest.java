package org.mqttxray.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mqttxray.i18n.Language;
import org.mqttxray.trace.TraceLog;

/** The lesson of the first call is right in every run. */
class ConnectLessonTest {
    private static final Lesson LESSON = read();

    private static Lesson read() {
        LessonReader.Reading reading = SmallLesson.READER.read(Path.of("lessons/03-connect"));
        assertEquals(List.of(), reading.problems());
        return reading.lesson().orElseThrow();
    }

    @Test
    void everyMomentIsFoundAndEveryAnswerIsWhatTheRunSays() {
        assertEquals(List.of(), new LessonCheck(new SimulatedRuns()).check(LESSON));
    }

    @Test
    void itsIdsStay() {
        assertEquals(
                List.of("settings", "connect", "down", "line", "packet", "out", "wait", "connack", "running"),
                LESSON.sections().stream().map(Section::id).toList());
        assertEquals(3, LESSON.number());
    }

    @Test
    void itAsksSixQuestionsThatARunChecks() {
        List<Question> questions = LESSON.sections().stream()
                .flatMap(section -> section.question().stream())
                .toList();
        assertEquals(6, questions.size());
        assertTrue(
                questions.stream().allMatch(question -> question.asked().run().isPresent()));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everySectionNamesItsSource(Language language) {
        for (Section section : LESSON.in(language).sections()) {
            assertTrue(section.body().markdown().contains("<!--"), section.id());
        }
    }

    @Test
    void nothingOfAnAnswerIsLeftUncovered() {
        TraceLog log = SimulatedRuns.of(LESSON, 1);
        Anchors anchors = Anchors.resolve(LESSON, log);
        for (Section section : LESSON.sections()) {
            section.question().ifPresent(question -> {
                long moment = anchors.event(section.id()).orElseThrow();
                Facts facts = new Facts(log, moment);
                Facts.Found found =
                        facts.find(question.asked().run().orElseThrow()).orElseThrow();
                Cover cover = Cover.of(question, log, moment);
                assertTrue(cover.hidesEvent(found.position()) || !cover.bytes().isEmpty(), section.id());
            });
        }
    }
}
