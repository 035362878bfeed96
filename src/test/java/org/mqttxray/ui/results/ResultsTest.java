package org.mqttxray.ui.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.lesson.Edition;
import org.mqttxray.lesson.Lesson;
import org.mqttxray.lesson.LessonReader;
import org.mqttxray.ui.progress.Answer;
import org.mqttxray.ui.progress.LessonProgress;
import org.mqttxray.ui.progress.Progress;
import org.mqttxray.ui.progress.StepProgress;

/** Results and notes as files. */
class ResultsTest {
    private static final Lesson CONNECT = new LessonReader(Set.of("emqx"))
            .read(Path.of("lessons", "03-connect"))
            .lesson()
            .orElseThrow();

    private static Results results(Language language, String student) {
        Map<String, StepProgress> steps = Map.of(
                "connect",
                        new StepProgress(
                                true,
                                new Answer(Answer.State.RIGHT, OptionalInt.of(1), "", 2, true, 1_000),
                                "先拨号\n\n- 再发报文",
                                5),
                "line",
                        new StepProgress(
                                true,
                                new Answer(Answer.State.SKIPPED, OptionalInt.empty(), "", 0, false, 1_000),
                                "",
                                0));
        Progress progress = new Progress(student, Map.of("03-connect", new LessonProgress("line", 9, false, steps)));
        return new Results(List.of(CONNECT), progress, new Messages(language), ZoneOffset.UTC);
    }

    @Test
    void excelOpensItInChinese() {
        String csv = results(Language.ZH, "小明").csv();
        assertTrue(csv.startsWith("\uFEFF姓名,课,步,问题,给出的答案,第几次答对,"), csv);
        assertTrue(csv.endsWith("\r\n"));
        assertEquals(0, csv.replace("\r\n", "").chars().filter(c -> c == '\n').count());
        String row = csv.lines()
                .filter(line -> line.contains("建立 TCP 连接"))
                .findFirst()
                .orElseThrow();
        assertTrue(row.startsWith("小明,3 打电话给电视台,2 一个函数包办一切,"), row);
        assertTrue(row.endsWith(",B 建立 TCP 连接,2,2,是,否,1970-01-01 00:00:01"), row);
    }

    @Test
    void aNoteOnAQuestionOfTheReviewIsOneToo() {
        StepProgress noted = new StepProgress(true, Answer.NONE, "ask again", 5);
        Progress progress = new Progress(
                "", Map.of("03-connect", new LessonProgress("review/2", 9, false, Map.of("review/2", noted))));
        Results results = new Results(List.of(CONNECT), progress, new Messages(Language.EN), ZoneOffset.UTC);
        assertTrue(results.noted());
        String title = CONNECT.english().review().orElseThrow().title();
        assertTrue(results.notes().contains("### " + title + " 2\n\nask again\n"), results.notes());
    }

    @Test
    void eachQuestionHasARow() {
        Edition edition = CONNECT.english();
        long questions = IntStream.range(0, edition.steps())
                .filter(step -> edition.question(step).isPresent())
                .count();
        List<String> rows = results(Language.EN, "").csv().lines().toList();
        assertEquals(questions + 1, rows.size());
        assertEquals(
                1,
                rows.stream()
                        .filter(row -> row.endsWith(",,0,no,yes,1970-01-01 00:00:01"))
                        .count(),
                rows.toString());
        assertEquals(
                questions - 2,
                rows.stream().filter(row -> row.endsWith(",,,,,")).count());
        assertEquals(
                edition.reviewQuestions().size(),
                rows.stream()
                        .filter(row -> row.contains(
                                "," + edition.review().orElseThrow().title() + " "))
                        .count());
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
        =1+1          | '=1+1
        +1            | '+1
        -1            | '-1
        @x            | '@x
        ` =1`         | `' =1`
        ＝1           | '＝1
        a,b           | "a,b"
        say "x"       | "say ""x""\"
        plain         | plain
        """)
    void noNameIsAFormulaAndNoneBreaksTheTable(String student, String cell) {
        String row =
                results(Language.EN, student).csv().lines().skip(1).findFirst().orElseThrow();
        assertTrue(row.startsWith(cell + ",3 "), row);
    }

    @Test
    void aSpreadsheetDoesNotTakeBytesForADate() {
        Lesson publish = new LessonReader(Set.of("emqx"))
                .read(Path.of("lessons", "07-publish"))
                .lesson()
                .orElseThrow();
        Answer typed = new Answer(Answer.State.WRONG, OptionalInt.empty(), "2-9", 1, false, 1_000);
        Map<String, StepProgress> steps = Map.of("packet", new StepProgress(true, typed, "", 0));
        Progress progress = new Progress("", Map.of("07-publish", new LessonProgress("packet", 4, false, steps)));
        String csv = new Results(List.of(publish), progress, new Messages(Language.EN), ZoneOffset.UTC).csv();
        assertTrue(csv.contains(",offset 2-9,,1,no,no,"), csv);
    }

    @Test
    void theNotesAreMarkdown() {
        Results results = results(Language.ZH, "小明");
        assertTrue(results.noted());
        assertEquals("# MQTT 笔记 · 小明\n\n## 3 打电话给电视台\n\n### 一个函数包办一切\n\n先拨号\n\n- 再发报文\n", results.notes());
    }

    @Test
    void aLessonThatWasNotBegunHasNoRow() {
        Results none = new Results(List.of(CONNECT), Progress.NONE, new Messages(Language.EN), ZoneOffset.UTC);
        assertEquals(1, none.csv().lines().count());
        assertFalse(none.noted());
    }
}
