package org.mqttxray.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mqttxray.i18n.Messages;

/** What can be wrong with a file is said in both languages. */
class WordsTest {
    private static final Pattern HOLE = Pattern.compile("\\{\\d}");

    @Test
    void bothLanguagesHaveTheSameSentencesWithTheSameHoles() throws IOException {
        Properties english = load("capture.properties");
        Properties chinese = load("capture_zh.properties");
        assertEquals(new TreeSet<>(english.stringPropertyNames()), new TreeSet<>(chinese.stringPropertyNames()));
        for (String key : english.stringPropertyNames()) {
            assertEquals(holes(english.getProperty(key)), holes(chinese.getProperty(key)), key);
        }
    }

    @Test
    void everyFaultHasItsWordsAndNoOtherHas() throws IOException {
        Set<String> wanted = new TreeSet<>(
                Stream.of(TraceFault.values()).map(TraceFault::key).toList());
        Set<String> there = new TreeSet<>(load("capture.properties").stringPropertyNames());
        there.removeIf(key -> !key.startsWith("capture.fault."));
        assertEquals(wanted, there);
    }

    private static List<String> holes(String sentence) {
        return HOLE.matcher(sentence)
                .results()
                .map(MatchResult::group)
                .sorted()
                .distinct()
                .toList();
    }

    private static Properties load(String name) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(Messages.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
