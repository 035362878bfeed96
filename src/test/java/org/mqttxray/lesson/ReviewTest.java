package org.mqttxray.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The questions behind the last step. */
class ReviewTest {
    private static final String HEADING = "\n## Review\n\nOnce more.\n";
    private static final String QUESTION = """

            ```review
            kind: pick
            ask: Who reads the answer?
            run: thread packet-in CONNACK
            options:
              - text: main
                right: true
              - text: nobody
                wrong: Then nobody would know.
            right: Yes.
            ```
            """;

    @TempDir
    Path temp;

    private LessonReader.Reading behind(String english, String chinese) throws IOException {
        return SmallLesson.read(temp, SmallLesson.english() + english, SmallLesson.chinese() + chinese);
    }

    private LessonReader.Reading behind(String text) throws IOException {
        return behind(text, text);
    }

    private static List<Fault> faults(LessonReader.Reading reading) {
        return reading.problems().stream()
                .filter(problem -> problem.file().equals(LessonReader.ENGLISH))
                .map(Problem::fault)
                .toList();
    }

    @Test
    void itIsReadAndIsNoStep() throws IOException {
        LessonReader.Reading reading = behind(HEADING + QUESTION + QUESTION);
        assertEquals(List.of(), reading.problems());
        Edition edition = reading.lesson().orElseThrow().english();
        assertEquals(3, edition.sections().size());
        assertEquals("Review", edition.review().orElseThrow().title());
        assertEquals(
                "Once more.", edition.review().orElseThrow().body().markdown().strip());
        assertEquals(2, edition.reviewQuestions().size());
        assertEquals(
                List.of(),
                new LessonCheck(new SimulatedRuns()).check(reading.lesson().orElseThrow()));
    }

    @Test
    void itIsAskedOfTheWholeRun() throws IOException {
        String wrong = QUESTION.replace("- text: main", "- text: mqtt_yield_thread");
        Lesson lesson = behind(HEADING + wrong).lesson().orElseThrow();
        assertEquals(
                List.of(Fault.ANSWER_DIFFERS),
                LessonCheck.check(lesson, SimulatedRuns.of(lesson, 1)).stream()
                        .filter(problem -> problem.file().equals(LessonReader.ENGLISH))
                        .map(Problem::fault)
                        .toList());
    }

    @Test
    void aSectionBehindItIsTold() throws IOException {
        String section = "\n## Late\n\n```step\nid: late\nthread: main\nat: entered main\n```\n";
        assertEquals(List.of(Fault.REVIEW_NOT_LAST), faults(behind(HEADING + QUESTION + section)));
    }

    @Test
    void twoReviewsAreTold() throws IOException {
        assertEquals(List.of(Fault.REVIEW_NOT_LAST), faults(behind(HEADING + QUESTION + HEADING + QUESTION)));
    }

    @Test
    void itBelongsToNoMoment() throws IOException {
        String step = "\n```step\nid: late\nthread: main\nat: entered main\n```\n";
        assertEquals(List.of(Fault.REVIEW_WITH), faults(behind(HEADING + step + QUESTION)));
    }

    @Test
    void moreThanFiveQuestionsAreTooMany() throws IOException {
        assertEquals(List.of(Fault.REVIEW_COUNT), faults(behind(HEADING + QUESTION.repeat(6))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"byte", "frame"})
    void whatNeedsTheScreenIsTold(String kind) throws IOException {
        String question = """

                ```review
                kind: KIND
                ask: Which?
                run: RUN
                answer: ANSWER
                otherwise: No.
                right: Yes.
                ```
                """.replace("KIND", kind)
                .replace("RUN", kind.equals("byte") ? "offset CONNECT KEEP_ALIVE" : "caller entered mqtt_connect")
                .replace("ANSWER", kind.equals("byte") ? "\"10\"" : "main");
        assertEquals(List.of(Fault.REVIEW_KIND), faults(behind(HEADING + question)));
    }

    @Test
    void aBlockBeforeTheFirstSectionIsTold() throws IOException {
        String edition = SmallLesson.english().replace("Before the first step.", QUESTION.strip());
        LessonReader.Reading reading = SmallLesson.read(temp, edition, SmallLesson.chinese());
        assertEquals(List.of(Fault.BLOCK_OUTSIDE_SECTION), faults(reading));
    }

    @Test
    void bothLanguagesReviewTheSame() throws IOException {
        LessonReader.Reading reading = behind(HEADING + QUESTION + QUESTION, HEADING + QUESTION);
        assertEquals(
                List.of(Fault.DIFFERS),
                reading.problems().stream().map(Problem::fault).toList());
    }
}
