package org.mqttxray.lesson.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.lesson.Lesson;
import org.mqttxray.lesson.LessonReader;
import org.mqttxray.workbench.RecordingFailed;
import org.mqttxray.workbench.Station;

/** A lesson on paper. */
class PrintedLessonTest {
    @TempDir
    private Path temp;

    private static Lesson lesson(Path folder) {
        return new LessonReader(Set.copyOf(Station.programs()))
                .read(folder)
                .lesson()
                .orElseThrow();
    }

    private static String page(String lesson, Language language) throws RecordingFailed {
        return new PrintedLesson(lesson(Path.of("lessons", lesson)), new Messages(language)).html();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theCallsTheStepsAndTheBytesAreThere(Language language) throws RecordingFailed {
        String html = page("03-connect", language);
        Lesson connect = lesson(Path.of("lessons", "03-connect"));
        connect.in(language)
                .sections()
                .forEach(section -> assertTrue(html.contains(Html.text(section.title())), section.title()));
        assertTrue(html.contains("<b class=\"platform\">platform_net_socket_connect</b>"));
        assertTrue(html.contains("20 02 00 00"), "the CONNACK");
        assertTrue(html.contains("mqttclient.c:"));
        assertEquals(
                9, Pattern.compile("class=\"step\"").matcher(html).results().count());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void thePageIsWholeAndHoldsNoScript(Language language) throws RecordingFailed {
        String html = page("07-publish", language);
        assertTrue(html.startsWith("<!DOCTYPE html>") && html.endsWith("</html>\n"));
        assertFalse(Pattern.compile("(?i)<script|<link|<img|src=|href=|url\\(|@import|\\son\\w+=")
                .matcher(html)
                .find());
        for (String element :
                new String[] {"div", "section", "table", "tr", "td", "pre", "ol", "li", "b", "i", "span"}) {
            assertEquals(
                    Pattern.compile("<" + element + "[ >]")
                            .matcher(html)
                            .results()
                            .count(),
                    Pattern.compile("</" + element + ">")
                            .matcher(html)
                            .results()
                            .count(),
                    element);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "EN, PUBLISH · Packet type 3 · DUP flag 0 · QoS level 1 · RETAIN 0",
        "EN, 0 Connection Accepted",
        "EN, 50 s",
        "EN, &quot;welcome to mqttclient",
        "ZH, 0 接受连接"
    })
    void valuesSayWhatTheyMean(Language language, String value) throws RecordingFailed {
        String html = page("07-publish", language);
        assertTrue(html.contains("<td>" + value), value);
    }

    @Test
    void thePasswordIsMasked() throws RecordingFailed {
        String html = page("04-connect-bytes", Language.EN);
        assertTrue(html.contains("** ** **"), "the bytes");
        assertTrue(html.contains("<td class=\"\">******</td>") || html.contains("<td>******</td>"), "the field");
    }

    @Test
    void everyTextIsEscaped() {
        assertEquals("&lt;a href=&quot;x&quot; onclick=&#39;y&#39;&gt;&amp;", Html.text("<a href=\"x\" onclick='y'>&"));
        assertEquals("a\uFFFDb\uFFFD", Html.text("a\u0007b\u202E"));
    }

    @Test
    void withoutARecordingThereIsNoPage() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("03-connect"));
        for (String file : new String[] {"lesson.en.md", "lesson.zh.md"}) {
            Files.copy(Path.of("lessons", "03-connect", file), folder.resolve(file));
        }
        PrintedLesson printed = new PrintedLesson(lesson(folder), new Messages(Language.EN));
        org.junit.jupiter.api.Assertions.assertThrows(RecordingFailed.class, printed::html);
    }
}
