package org.mqttxray.ui.glossary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.lesson.Edition;
import org.mqttxray.lesson.Lesson;
import org.mqttxray.lesson.LessonReader;
import org.mqttxray.lesson.Section;
import org.mqttxray.lesson.Term;
import org.mqttxray.workbench.Station;

/** The glossary, and where lessons use its terms. */
class GlossaryTest {
    private static final Messages EN = new Messages(Language.EN);
    private static final Messages ZH = new Messages(Language.ZH);
    private static final Pattern ITALICS = Pattern.compile("\\*([^*\n]+)\\*");

    @ParameterizedTest
    @EnumSource(Term.class)
    void eachTermHasANameAndOneSentenceInBothLanguages(Term term) {
        Term.Entry english = term.in(EN);
        Term.Entry chinese = term.in(ZH);
        assertTrue(english.says().endsWith(".") && chinese.says().endsWith("。"), term.id());
        assertTrue(chinese.says().codePoints().filter(Character::isIdeographic).count() >= 5, chinese.says());
        assertFalse(english.name().isBlank() || chinese.name().isBlank());
        assertEquals(term, Term.of(term.id()).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({
        "心跳, KEEP_ALIVE",
        "heartbeat, KEEP_ALIVE",
        "保持连接, KEEP_ALIVE",
        "代理, BROKER",
        "服务端, BROKER",
        "server, BROKER",
        "回调, HANDLER",
        "big-endian, BYTE_ORDER",
        "大端, BYTE_ORDER",
        "mqtt_write_lock, SEND_MUTEX",
        "BACKTRACE, CALL_STACK",
        "命令超时, COMMAND_TIMEOUT",
        "超时, COMMAND_TIMEOUT",
        "mqtt_cmd_timeout, COMMAND_TIMEOUT",
        "timeout, COMMAND_TIMEOUT",
        "level of detail, DETAIL",
        "遗嘱, WILL",
        "message, MESSAGE",
        "订阅, SUBSCRIPTION",
        "竞争, RACE",
        "PUBREL, PUBREL",
        "保留, RETAIN",
        "标志位, FLAGS"
    })
    void aTermIsFoundByItsOtherNamesInBothWindows(String typed, Term term) {
        for (Messages messages : List.of(EN, ZH)) {
            assertEquals(
                    term,
                    new Glossary(messages).matching(typed).get(0).term(),
                    messages.language().toString());
        }
    }

    @Test
    void namesStandFirst() {
        assertEquals(Term.BROKER, new Glossary(EN).matching("brok").get(0).term());
        assertEquals(List.of(), new Glossary(EN).matching("no such thing"));
        assertEquals(Term.values().length, new Glossary(ZH).matching("").size());
    }

    @Test
    void noTwoTermsShareAName() {
        for (Messages messages : List.of(EN, ZH)) {
            Set<String> names = new HashSet<>();
            new Glossary(messages).rows().forEach(row -> assertTrue(names.add(row.name()), row.name()));
        }
    }

    @Test
    void theFirstUseInATextIsFound() {
        TermUse use = new TermUse(EN);
        List<TermUse.Use> found =
                use.in("Brokers know a broker. The CONNECT is not to connect; a topic filter is no topic name.");
        assertEquals(
                List.of(Term.BROKER, Term.CONNECT, Term.TOPIC_FILTER, Term.TOPIC_NAME),
                found.stream().map(TermUse.Use::term).toList());
        assertEquals(0, found.get(0).from());
        assertEquals("Brokers".length(), found.get(0).to());
        assertEquals(List.of(), use.in("unbrokered packetize"));
    }

    @Test
    void aLongerNameOfAnotherTermIsNotCutUp() {
        TermUse use = new TermUse(EN);
        assertEquals(
                List.of(Term.PACKET_ID),
                use.in("its Packet Identifier").stream().map(TermUse.Use::term).toList());
    }

    @Test
    void aNameWithinALongerOneIsNotMeant() {
        TermUse use = new TermUse(ZH);
        assertEquals(
                List.of(Term.PACKET_ID, Term.PACKET),
                use.in("报文标识符让报文对上号").stream().map(TermUse.Use::term).toList());
    }

    /** Words in italics are terms where a lesson explains them; the others are what a button or a menu says, and what a call is like. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void whatALessonWritesInItalicsIsInTheGlossary(Language language) {
        Messages messages = new Messages(language);
        Glossary glossary = new Glossary(messages);
        Set<String> others =
                Set.of("Next", "Run", "call", "下一步", "运行", "接通", "接受", "打通", messages.get("stack.detail.client"));
        Set<String> unknown = new TreeSet<>();
        for (Lesson lesson : lessons()) {
            Edition edition = lesson.in(language);
            Stream<String> texts = Stream.concat(
                            Stream.of(edition.introduction()),
                            edition.sections().stream().map(Section::body))
                    .map(body -> body.markdown().replaceAll("(?s)<!--.*?-->", ""));
            texts.flatMap(text -> ITALICS.matcher(text).results())
                    .map(hit -> hit.group(1))
                    .filter(word -> !others.contains(word))
                    .filter(word -> !known(glossary, word))
                    .forEach(unknown::add);
        }
        assertEquals(Set.of(), unknown);
    }

    private static boolean known(Glossary glossary, String word) {
        return glossary.rows().stream()
                .flatMap(row -> Stream.concat(Stream.of(row.name().split("（")[0]), row.aliases().stream()))
                .anyMatch(name -> word.equalsIgnoreCase(name) || word.equals(name + "s"));
    }

    private static List<Lesson> lessons() {
        LessonReader reader = new LessonReader(Set.copyOf(Station.programs()));
        return reader.readAll(Path.of("lessons")).stream()
                .map(reading -> reading.lesson().orElseThrow())
                .toList();
    }

    @Test
    void eachTermIsNewInOneStepOfALessonAtMost() {
        TermUse use = new TermUse(ZH);
        for (Lesson lesson : lessons()) {
            Edition edition = lesson.in(Language.ZH);
            List<Term> all = new ArrayList<>();
            for (int step = 0; step < edition.sections().size(); step++) {
                all.addAll(use.newIn(edition, step));
            }
            assertEquals(new HashSet<>(all).size(), all.size(), lesson.id());
            assertTrue(all.size() >= 5, lesson.id() + " explains " + all);
        }
    }
}
