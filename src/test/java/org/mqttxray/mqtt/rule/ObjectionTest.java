package org.mqttxray.mqtt.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.mqttxray.mqtt.codec.Codec;
import org.mqttxray.mqtt.codec.CodecException;
import org.mqttxray.mqtt.codec.Terms;
import org.mqttxray.mqtt.explain.Objection;
import org.mqttxray.mqtt.explain.Saying;
import org.mqttxray.mqtt.packet.Direction;

/** What breaks a rule is told in words of its own, in both languages. */
class ObjectionTest {
    private static final String GENERAL = "decode\\.wrong\\.(malformed|protocol|warning)";
    private static final List<Messages> LANGUAGES =
            Stream.of(Language.values()).map(Messages::new).toList();

    /**
     * A breach that a conversation shows.
     *
     * @param packet the bytes that it is about
     */
    private record Shown(Breach breach, byte[] packet) {
        /** Whether nothing is wrong with the packet in itself. */
        private boolean good() {
            try {
                Codec.decode(packet, Terms.of(breach.version(), breach.direction()), null);
                return true;
            } catch (CodecException e) {
                return false;
            }
        }
    }

    private static Stream<Breach> breaches() {
        return shown().map(Shown::breach);
    }

    private static Stream<Shown> shown() {
        return Stream.concat(JudgeTest.cases(), FortyViolationsTest.rows()).flatMap(one -> shown(one.conversation()));
    }

    private static Stream<Shown> shown(String conversation) {
        Judge judge = new Judge();
        Map<Direction, ByteArrayOutputStream> sent = new EnumMap<>(Direction.class);
        List<Shown> shown = new ArrayList<>();
        for (Talk.Step step : Talk.steps(conversation)) {
            sent.computeIfAbsent(step.direction(), direction -> new ByteArrayOutputStream())
                    .writeBytes(step.bytes());
            for (Breach breach : judge.feed(step.direction(), step.nanos(), step.bytes())) {
                byte[] all = sent.get(breach.direction()).toByteArray();
                shown.add(new Shown(breach, Arrays.copyOfRange(all, (int) breach.from(), (int) breach.to())));
            }
        }
        return shown.stream();
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

    /** What is wrong with where a good packet stands is told by no words about a packet that is wrong in itself. */
    @Test
    void aBreachByAGoodPacketHasWordsOfItsOwn() {
        for (Messages words : LANGUAGES) {
            Set<String> others = shown().filter(Shown::good)
                    .filter(one -> !key(words, Objection.what(one.breach())).startsWith("breach."))
                    .map(one -> Objection.what(one.breach()).keys().get(0))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(Set.of(), others);
        }
        assertTrue(shown().filter(Shown::good).count() > 50);
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

    private static Set<String> keys(String file) throws IOException {
        Properties all = new Properties();
        try (InputStream in = Messages.class.getResourceAsStream(file + ".properties")) {
            all.load(in);
        }
        return all.stringPropertyNames();
    }

    /** What the broker does about a fault is the same whether it is told of a packet or of a conversation. */
    @Test
    void whatTheOtherSideDoesOfItsOwnIsToldInAConversationToo() throws IOException {
        String consequence = "decode.consequence.";
        Set<String> rules = keys("decode").stream()
                .filter(key -> key.startsWith(consequence))
                .map(key -> key.substring(consequence.length()))
                .filter(rule -> !Set.of("v3", "v5").contains(rule))
                .collect(Collectors.toCollection(TreeSet::new));
        assertFalse(rules.isEmpty());
        rules.removeIf(rule -> LANGUAGES.get(0).has("breach.fault.client." + rule));
        assertEquals(Set.of(), rules);
    }

    @Test
    void noWordsAreLeftOver() throws IOException {
        Set<String> used = breaches()
                .flatMap(breach -> Stream.of(
                        Objection.what(breach),
                        Objection.who(breach),
                        Objection.placed(breach),
                        Objection.afterOrders(breach)))
                .map(saying -> key(LANGUAGES.get(0), saying))
                .filter(key -> key.startsWith("breach."))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> leftOver = new TreeSet<>(keys("breach"));
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
            keys(file).stream().filter(one -> one.matches(key)).forEach(forBoth::add);
        }
        assertEquals(Set.of(), forBoth);
    }
}
