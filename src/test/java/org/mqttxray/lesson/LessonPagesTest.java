package org.mqttxray.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The two pages that explain how a lesson is written say the same, and say it of the program as it is. */
class LessonPagesTest {
    private static final Path SITE = Path.of("src", "site", "markdown");

    private static List<String> lines(String page, String pattern) throws IOException {
        return found(page, pattern).toList();
    }

    private static Stream<String> found(String page, String pattern) throws IOException {
        return Pattern.compile(pattern, Pattern.MULTILINE)
                .matcher(Files.readString(SITE.resolve(page)))
                .results()
                .map(MatchResult::group);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^#+ ", // headings, by depth
                "^\\| `[^|]*?`(?= \\|)", // first columns that are code
                "^\\|---.*", // tables
                "^ {0,4}```\\w*", // blocks
                "^ {4}(id|thread|at|inside|kind|run):.*", // the section in the example
                "^(form|id|minutes|program|detail|panes|  [a-z-]+): ?[^# \\n]*", // the front matter
                "^lesson .*", // commands
                "`(fn|field|byte|term):[^`]*`"
            })
    void bothPagesHaveTheSame(String pattern) throws IOException {
        List<String> english = lines("lessons.md", pattern);
        assertTrue(english.size() >= 3, english::toString);
        assertEquals(english, lines("lessons.zh.md", pattern));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lessons.md", "lessons.zh.md"})
    void thePageNamesEveryPaneAndEveryKindOfFile(String page) throws IOException {
        String text = Files.readString(SITE.resolve(page));
        Words.PANES.keySet().forEach(pane -> assertTrue(text.contains("`" + pane + "`"), pane));
        assertTrue(text.contains(LessonReader.ENGLISH) && text.contains(LessonReader.CHINESE));
        assertTrue(text.contains("GB18030") && text.contains(Integer.toString(SourceText.MOST_BYTES / 1024)));
    }

    @Test
    void theChinesePageIsChinese() throws IOException {
        List<String> headings = lines("lessons.zh.md", "^#+ .*");
        headings.forEach(heading -> assertTrue(heading.codePoints().anyMatch(Character::isIdeographic), heading));
    }
}
