package org.mqttxray.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every fault has its two sentences in both languages. */
class FaultTest {
    @ParameterizedTest
    @ValueSource(strings = {"lesson", "lesson_zh"})
    void everyFaultHasTwoSentencesAndNothingElseHas(String bundle) throws IOException {
        Set<String> wanted = Stream.of(Fault.values())
                .flatMap(fault -> Stream.of(fault.wrong(), fault.mend()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(wanted, new TreeSet<>(words(bundle).stringPropertyNames()));
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void theSentencesTakeWhatTheFaultGives(Fault fault) throws IOException {
        for (String bundle : new String[] {"lesson", "lesson_zh"}) {
            String both =
                    words(bundle).getProperty(fault.wrong()) + words(bundle).getProperty(fault.mend());
            Set<Integer> holes = Pattern.compile("\\{(\\d)}")
                    .matcher(both)
                    .results()
                    .map(hole -> Integer.valueOf(hole.group(1)))
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<Integer> given =
                    IntStream.range(0, fault.arguments()).boxed().collect(Collectors.toCollection(TreeSet::new));
            assertEquals(given, holes, bundle);
            assertEquals(
                    -1,
                    new MessageFormat(both).format(new Object[] {1, 2, 3, 4}).indexOf("{"),
                    bundle);
        }
    }

    @Test
    void chineseIsChinese() throws IOException {
        Properties chinese = words("lesson_zh");
        for (String key : chinese.stringPropertyNames()) {
            assertTrue(chinese.getProperty(key).codePoints().anyMatch(Character::isIdeographic), key);
        }
    }

    private static Properties words(String bundle) throws IOException {
        Properties properties = new Properties();
        try (InputStreamReader reader = new InputStreamReader(
                FaultTest.class.getResourceAsStream("/org/mqttxray/i18n/" + bundle + ".properties"),
                StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
