package org.mqttxray.ui.projector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.lesson.Lesson;
import org.mqttxray.lesson.LessonReader;
import org.mqttxray.workbench.Station;

/** A class is told why, and not that it was right. */
class ExplanationTest {
    private static final Messages ENGLISH = new Messages(Language.EN);
    private static final Messages CHINESE = new Messages(Language.ZH);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Yes. Type 2 is CONNACK.               | Type 2 is CONNACK.
            Yes: the type alone. Second the length. | The type alone. Second the length.
            Right, none is sent.                  | None is sent.
            Yes, mqtt_yield_thread. It waits.     | mqtt_yield_thread. It waits.
            Yes, 46, in hexadecimal 2E.           | 46, in hexadecimal 2E.
            None. The thread lives on.            | None. The thread lives on.
            Yesterday it was 4.                   | Yesterday it was 4.
            """)
    void praiseIsLeftOut(String right, String explanation) {
        assertEquals(explanation, Explanation.of(right, ENGLISH));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            对。类型 2 是 CONNACK。                 | 类型 2 是 CONNACK。
            对，还是 4。                           | 还是 4。
            对面先说话。                           | 对面先说话。
            """)
    void praiseInChineseIsLeftOut(String right, String explanation) {
        assertEquals(explanation, Explanation.of(right, CHINESE));
    }

    @Test
    void nothingButPraiseExplainsNothing() {
        assertEquals("", Explanation.of("Yes.", ENGLISH));
        assertEquals("", Explanation.of("对。", CHINESE));
    }

    @ParameterizedTest
    @MethodSource
    void noLessonPraisesAClass(Path folder) {
        Lesson lesson = new LessonReader(Set.copyOf(Station.programs()))
                .read(folder)
                .lesson()
                .orElseThrow();
        for (Language language : Language.values()) {
            IntStream.range(0, lesson.english().steps())
                    .mapToObj(step -> lesson.in(language).question(step))
                    .flatMap(question -> question.stream())
                    .map(question -> Explanation.of(question.asked().right(), new Messages(language)))
                    .forEach(said -> assertFalse(said.matches("(?s)(Yes|Right|对)\\b.*|对[。，：].*"), said));
        }
    }

    static List<Path> noLessonPraisesAClass() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("lessons"))) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }
}
