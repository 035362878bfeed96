package org.mqttxray.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mqttxray.trace.TraceLog;

/** Marking answers. */
class MarkingTest {
    @TempDir
    Path temp;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        00 32      | true  | Yes.
        0032       | true  | Yes.
        0x00, 0x32 | true  | Yes.
        ００３２   | true  | Yes.
        32 00      | false | The high byte comes first.
        32         | false | No.
        00 32 00   | false | No.
        00 33      | false | No.
        """)
    void bytesAreMarkedByTheCodec(String typed, boolean right, String sentence) throws IOException {
        assertEquals(Optional.of(new Marking.Mark(right, sentence)), mark(SmallLesson.lesson(temp), typed));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # 38; in more bytes than it needs, which is forbidden; and something else
        26          | true
        A6 00       | false
        A6 80 00    | false
        27          | false
        80 26       | false
        A6          | false
        """)
    void rightIsWhatIsReadAsTheSame(String typed, boolean right) throws IOException {
        Lesson lesson = SmallLesson.changed(temp, "bytes CONNECT KEEP_ALIVE", "bytes CONNECT REMAINING_LENGTH")
                .lesson()
                .orElseThrow();
        assertEquals(right, mark(lesson, typed).orElseThrow().right());
    }

    @ParameterizedTest
    @CsvSource({"''", "xyz", "0g"})
    void whatIsNoBytesIsNotMarked(String typed) throws IOException {
        assertEquals(Optional.empty(), mark(SmallLesson.lesson(temp), typed));
    }

    private static Optional<Marking.Mark> mark(Lesson lesson, String typed) {
        TraceLog log = SimulatedRuns.of(lesson, 1);
        long moment = Anchors.resolve(lesson, log).event("send").orElseThrow();
        Question.TypeBytes question =
                (Question.TypeBytes) lesson.sections().get(1).question().orElseThrow();
        Optional<Facts.Place> place =
                new Facts(log, moment).place(question.asked().run().orElseThrow());
        return Marking.bytes(question, typed, place);
    }

    @ParameterizedTest
    @CsvSource({"0,true", "0x00,true", "'　０ ',true", "1,false", "-0,true"})
    void valuesAreComparedAsNumbers(String typed, boolean right) throws IOException {
        Question.TypeValue question = (Question.TypeValue)
                SmallLesson.lesson(temp).sections().get(2).question().orElseThrow();
        assertEquals(right, Marking.value(question, typed).orElseThrow().right());
    }

    @Test
    void aKnownMistakeHasItsOwnSentence() throws IOException {
        Lesson lesson = SmallLesson.lesson(temp);
        Question.TypeValue value =
                (Question.TypeValue) lesson.sections().get(2).question().orElseThrow();
        assertEquals(Optional.of(new Marking.Mark(false, "That is a refusal.")), Marking.value(value, "1"));
        assertEquals(Optional.empty(), Marking.value(value, "zero"), "no number");
        Question.Pick pick = (Question.Pick) lesson.sections().get(0).question().orElseThrow();
        assertEquals(new Marking.Mark(false, "It does not exist yet."), Marking.pick(pick, 1));
        assertEquals(new Marking.Mark(true, "Yes."), Marking.pick(pick, pick.rightOption()));
    }
}
