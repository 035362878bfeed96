package org.mqttxray.mqtt.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.mqtt.explain.Objection;
import org.mqttxray.mqtt.explain.Saying;

/** What breaks a rule is told in words of its own, in both languages. */
class ObjectionTest {
    private static final String GENERAL = "decode\\.wrong\\.(malformed|protocol|warning)";
    private static final List<Messages> LANGUAGES =
            Stream.of(Language.values()).map(Messages::new).toList();

    private static Stream<Breach> breaches() {
        return Stream.concat(JudgeTest.cases(), FortyViolationsTest.rows()).flatMap(one -> {
            Judge judge = new Judge();
            return Talk.steps(one.conversation()).stream()
                    .flatMap(step -> judge.feed(step.direction(), step.nanos(), step.bytes()).stream());
        });
    }

    private static String key(Messages words, Saying saying) {
        return saying.keys().stream().filter(words::has).findFirst().orElse("no words: " + saying.keys());
    }

    @Test
    void eachBreachIsTold() {
        for (Messages words : LANGUAGES) {
            breaches().forEach(breach -> {
                assertFalse(key(words, Objection.what(breach)).matches(GENERAL + "|no words.*"), breach::toString);
                assertFalse(key(words, Objection.who(breach)).startsWith("no words"), breach::toString);
            });
        }
    }

    @Test
    void ofAnUnknownVersionNobodySaysThatTheConnectionStaysOpen() {
        Breach level = breaches()
                .filter(breach -> breach.fault().rule().equals("MQTT-3.1.2-2"))
                .findFirst()
                .orElseThrow();

        String who = Objection.who(level).in(LANGUAGES.get(Language.EN.ordinal())::get);

        assertTrue(who.contains("the broker closes the connection") && who.contains("return code 1"), who);
    }

    @Test
    void noWordsAreLeftOver() throws IOException {
        Properties all = new Properties();
        try (InputStream in = Messages.class.getResourceAsStream("breach.properties")) {
            all.load(in);
        }
        Set<String> used = breaches()
                .flatMap(breach -> Stream.of(Objection.what(breach), Objection.who(breach)))
                .map(saying -> key(LANGUAGES.get(0), saying))
                .filter(key -> key.startsWith("breach."))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> leftOver = new TreeSet<>(all.stringPropertyNames());
        leftOver.removeAll(used);
        assertEquals(Set.of(), leftOver);
    }

    static Stream<String> labels() {
        return Labels.ofTwoMeanings().stream().sorted();
    }

    /** Words by which one of the two would be told what only the other forbids. */
    @ParameterizedTest
    @MethodSource("labels")
    void aLabelOfTwoMeaningsHasWordsForEachVersionOnly(String label) throws IOException {
        String key = "(decode\\.rule|breach)\\." + Pattern.quote(label.toLowerCase(Locale.ROOT)) + "(\\.[a-z-]+)?";
        Set<String> forBoth = new TreeSet<>();
        for (String file : List.of("decode", "breach")) {
            Properties all = new Properties();
            try (InputStream in = Messages.class.getResourceAsStream(file + ".properties")) {
                all.load(in);
            }
            all.stringPropertyNames().stream().filter(one -> one.matches(key)).forEach(forBoth::add);
        }
        assertEquals(Set.of(), forBoth);
    }
}
