package org.mqttxray.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mqttxray.i18n.Language;
import org.mqttxray.lesson.Lesson;
import org.mqttxray.lesson.LessonReader;
import org.mqttxray.workbench.Station;

/** {@code lesson new} makes a lesson that is right, records and prints; nothing that is there is lost. */
class LessonNewCommandTest {
    @TempDir
    private Path temp;

    private Console lesson(String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "lesson";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[all.length - 2] = "--lang";
        all[all.length - 1] = "en";
        return Console.of(all);
    }

    private Console make(String name, String... more) {
        String[] all = new String[more.length + 4];
        all[0] = "new";
        all[1] = name;
        all[2] = "--dir";
        all[3] = temp.resolve("lessons").toString();
        System.arraycopy(more, 0, all, 4, more.length);
        return lesson(all);
    }

    private Lesson read(String name) {
        return new LessonReader(java.util.Set.copyOf(Station.programs()))
                .read(temp.resolve("lessons").resolve(name))
                .lesson()
                .orElseThrow();
    }

    @Test
    void theLessonIsRightRecordsAndPrints() throws IOException {
        Console made = make("18-mine", "--title", "Mine: \"the first\" \\ <one>", "--title-zh", "我的：“第一课”");
        assertEquals(0, made.code(), made.err());
        Lesson mine = read("18-mine");
        assertEquals("Mine: \"the first\" \\ <one>", mine.in(Language.EN).head().title());
        assertEquals("我的：“第一课”", mine.in(Language.ZH).head().title());
        String folder = mine.folder().toString();
        Console recorded = lesson("record", folder);
        assertEquals(0, recorded.code(), recorded.out() + recorded.err());
        Console checked = lesson("check", folder);
        assertEquals(0, checked.code(), checked.out() + checked.err());
        Path page = temp.resolve("page.html");
        Console printed = lesson("print", folder, "--out", page.toString());
        assertEquals(0, printed.code(), printed.err());
        String html = Files.readString(page);
        assertTrue(html.contains("Lesson 18: Mine: &quot;the first&quot; \\ &lt;one&gt;"), html.substring(0, 400));
    }

    @Test
    void withoutATitleEachLanguageHasItsOwn() {
        assertEquals(0, make("18-mine").code());
        assertEquals("A new lesson", read("18-mine").in(Language.EN).head().title());
        assertEquals("新的一课", read("18-mine").in(Language.ZH).head().title());
    }

    @Test
    void nothingThatIsThereIsOverwritten() throws IOException {
        assertEquals(0, make("18-mine").code());
        Path file = temp.resolve("lessons").resolve("18-mine").resolve("lesson.en.md");
        Files.writeString(file, "mine");
        Console again = make("18-mine");
        assertEquals(Terminal.FAILED, again.code());
        assertTrue(again.lastSentence().contains("is there already and stays as it is"), again.err());
        assertEquals("mine", Files.readString(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mine", "1-mine", "18-Mine", "18_mine", "../18-mine", "18-", "18-\u6211"})
    void aBadNameIsRefused(String name) {
        Console console = make(name);
        assertEquals(Terminal.USAGE, console.code());
        assertTrue(console.lastSentence().contains("two digits"), console.err());
        assertFalse(Files.exists(temp.resolve("lessons")));
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "a\nb", "a\u0007b"})
    void aBadTitleIsRefused(String title) {
        assertEquals(Terminal.USAGE, make("18-mine", "--title", title).code());
        assertFalse(Files.exists(temp.resolve("lessons")));
    }

    @ParameterizedTest
    @CsvSource({"GBK, GBK", "GB18030, GBK", "UTF-16, UTF-16"})
    void otherEncodingsAreReadAndUtf8IsAdvised(String charset, String name) throws IOException {
        make("18-mine", "--title-zh", "我的第一课");
        Lesson before = read("18-mine");
        Path chinese = before.folder().resolve("lesson.zh.md");
        Files.write(chinese, Files.readString(chinese).getBytes(Charset.forName(charset)));
        assertEquals(before, read("18-mine"));
        Console checked = lesson("check", before.folder().toString());
        assertEquals(0, checked.code(), checked.out() + checked.err());
        assertTrue(
                checked.out().contains("The text is " + name + ", not UTF-8; it is read all the same."), checked.out());
    }

    @Test
    void latinLettersAreNoChinese() throws IOException {
        make("18-mine");
        Path english = temp.resolve("lessons").resolve("18-mine").resolve("lesson.en.md");
        String text = Files.readString(english).replace("What this lesson", "Caf\u00E9r \u00FCber");
        Files.write(english, text.getBytes(StandardCharsets.ISO_8859_1));
        Console checked = lesson("check", english.getParent().toString());
        assertEquals(Terminal.FAILED, checked.code());
        assertTrue(checked.out().contains("Here is a byte that is no UTF-8"), checked.out());
    }
}
