package org.mqttxray.i18n;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mqttxray.mqtt.codec.Field;
import org.mqttxray.program.Programs;
import org.mqttxray.trace.LinkAct;
import org.mqttxray.trace.TracedFunction;

/** Both languages have the same words, none is missing and none is left over. */
class MessagesTest {
    private static final Pattern KEY_IN_CODE = Pattern.compile("\"([a-z]+(?:[.-][a-z0-9-]+)+)\"");
    private static final Pattern KEY_IN_FXML = Pattern.compile("\"%([a-z0-9.-]+)\"");
    private static final Path CODE = Path.of("src/main/java");
    private static final Path VIEWS = Path.of("src/main/resources/org/mqttxray/ui");

    /** The files of the window; each key of theirs begins with the file's name. */
    private static final List<String> WINDOW_FILES = List.of(
            "fields",
            "reasons",
            "decode",
            "breach",
            "debug",
            "window",
            "learn",
            "stage",
            "sequence",
            "stack",
            "threads",
            "variables",
            "source",
            "packet",
            "timeline",
            "packets",
            "log",
            "state",
            "change",
            "files",
            "bookmarks",
            "progress",
            "glossary",
            "print",
            "results",
            "projector");

    /** What is written alike in both languages: names. */
    private static final Set<String> THE_SAME = Set.of(
            "debug.filter.prompt",
            "debug.names.and",
            "glossary.between",
            "glossary.spoken",
            "debug.form.hits-prompt",
            "debug.rest.and",
            "change.bar.and",
            "files.title",
            "files.today",
            "files.recent",
            "fields.joined",
            "reasons.said",
            "source.c",
            "projector.field.requested-qos",
            "source.java",
            "stage.says",
            "stage.says.next",
            "open.and",
            "stage.register-and",
            "window.strip.and",
            "window.link.of-client",
            "window.strip.of-client",
            "window.thread-of",
            "stage.reporter-says",
            "state.list.asked",
            "state.list.of",
            "state.list.spoken",
            "stage.short-layer.app",
            "stage.short-layer.mqtt",
            "stage.bubble.publish",
            "stage.says.entry",
            "stage.says.and",
            "sequence.and",
            "packets.and",
            "log.broken",
            "sequence.named",
            "sequence.qos",
            "decode.fault",
            "state.spoken",
            "state.tip",
            "window.name",
            "window.english",
            "window.mqtt-version",
            "window.tip",
            "window.target.example",
            "window.settings.intellij",
            "window.settings.vs-code",
            "window.settings.minus",
            "window.settings.plus",
            "projector.option",
            "window.strip.of");

    /**
     * Beginnings of keys that code puts together from an enum's constant, a number or another word. What is left over of the words for
     * what breaks a rule is found by {@code ObjectionTest} and {@code ErrorWordsTest}, which break them all.
     */
    private static final List<String> COMPOSED = List.of(
            "window.program.",
            "window.others.",
            "fields.",
            "debug.where.",
            "debug.problem.",
            "debug.name.",
            "debug.kind.",
            "debug.filter.",
            "decode.kind.",
            "decode.consequence.",
            "breach.",
            "decode.wrong.",
            "decode.rule.",
            "reasons.",
            "packet.byte-of.",
            "packet.part.",
            "packet.bit.",
            "sequence.connack.",
            "packets.mark.",
            "packets.column.",
            "log.kind.",
            "threads.overall.",
            "stage.layer.",
            "stage.short-layer.",
            "stage.bubble.",
            "stage.says.",
            "stage.line.",
            "stage.connack.",
            "stage.failure.",
            "stage.step.",
            "stage.deed.",
            "state.is.",
            "state.item.",
            "log.link.",
            "log.packet.",
            "change.why.",
            "change.missing.",
            "window.verb.",
            "projector.block.",
            "projector.field.",
            "projector.keys-of.",
            "projector.does.",
            "window.link.",
            "window.why.breakpoint-",
            "glossary.term.",
            "progress.mark.",
            "progress.route.");

    /** Of deliver, grant, answer, level of detail, packet, write and read buffer, handler, packet id, silence, malformed packet: not ours. */
    private static final Pattern OTHER_WORDS = Pattern.compile("投递|准许|给予|回应|细节层次|数据包|写缓冲区|读缓冲区|处理函数|报文 ID|静默|格式错误的报文");

    static Stream<String> files() {
        return Stream.concat(Stream.of("messages", "functions", "capture", "lesson", "open"), WINDOW_FILES.stream());
    }

    @ParameterizedTest
    @MethodSource("files")
    void bothLanguagesHaveTheSameKeys(String bundle) throws IOException {
        assertEquals(keys(load(bundle)), keys(load(bundle + "_zh")));
    }

    @ParameterizedTest
    @MethodSource("files")
    void chineseIsChinese(String bundle) throws IOException {
        Properties chinese = load(bundle + "_zh");
        Set<String> without = chinese.stringPropertyNames().stream()
                .filter(key -> chinese.getProperty(key).codePoints().noneMatch(Character::isIdeographic))
                .filter(key -> !THE_SAME.contains(key))
                .collect(Collectors.toSet());
        assertEquals(Set.of(), without);
    }

    /** A thing that lessons and glossary have a word for has no second one; other words may stand as aliases in the glossary. */
    @ParameterizedTest
    @MethodSource("files")
    void chineseHasOneWordForAThing(String bundle) throws IOException {
        Properties chinese = load(bundle + "_zh");
        Set<String> others = chinese.stringPropertyNames().stream()
                .filter(key -> OTHER_WORDS
                        .matcher(chinese.getProperty(key).replaceAll("\\|[^|]*$", ""))
                        .find())
                .collect(Collectors.toSet());
        assertEquals(Set.of(), others);
    }

    @ParameterizedTest
    @MethodSource("files")
    void bothLanguagesFillInTheSame(String bundle) throws IOException {
        Properties english = load(bundle);
        Properties chinese = load(bundle + "_zh");
        for (String key : english.stringPropertyNames()) {
            assertEquals(holes(english.getProperty(key)), holes(chinese.getProperty(key)), key);
        }
    }

    @Test
    void everyTracedFunctionHasASentenceAndNoOtherHas() throws IOException {
        Set<String> wanted = Stream.of(TracedFunction.values())
                .map(function -> "function." + function.cName())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(wanted, keys(load("functions")));
    }

    @ParameterizedTest
    @EnumSource(Field.class)
    void everyFieldHasAName(Field field) throws IOException {
        String key = "field." + field.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        assertTrue(keys(load("messages")).contains(key), key);
    }

    @ParameterizedTest
    @EnumSource(LinkAct.class)
    void everyActOfTheLinkHasASentence(LinkAct act) throws IOException {
        assertTrue(keys(load("messages")).contains("tree.link." + act.label()));
    }

    @Test
    void everyActThatIsOrderedForAPacketHasASentenceInTheLog() throws IOException {
        Set<String> wanted = Stream.of(
                        LinkAct.DROPPED,
                        LinkAct.DELAYED,
                        LinkAct.DELIVERED,
                        LinkAct.REPEATED,
                        LinkAct.CUT,
                        LinkAct.REPLACED,
                        LinkAct.SILENCED,
                        LinkAct.REVIVED)
                .map(act -> "log.link." + act.label())
                .collect(Collectors.toSet());
        Set<String> there = keys(load("log"));
        there.removeIf(key -> !key.startsWith("log.link."));
        assertEquals(wanted, there);
    }

    @Test
    void everyProgramHasASentence() throws IOException {
        Set<String> programs = keys(load("window"));
        programs.removeIf(key -> !key.startsWith("window.program."));
        Set<String> wanted = new TreeSet<>();
        Programs.all().forEach(program -> wanted.add("window.program." + program.name()));
        assertEquals(wanted, new TreeSet<>(programs));
    }

    @Test
    void everyKeyInTheCodeHasWordsAndEveryWordIsUsed() throws IOException {
        Set<String> words = keys(load("messages"));
        Set<String> used = keysInCode();
        Set<String> unused = words.stream()
                .filter(key -> !used.contains(key) && !composed(key))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), unused);
        Set<String> missing = used.stream()
                .filter(key -> key.matches("(error|run|tree|cli)\\..*") && !words.contains(key))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyWordForSavedRunsIsUsedAndNoneIsMissing() throws IOException {
        Set<String> used = keysInCode();
        used.removeIf(key -> !key.startsWith("open."));
        assertEquals(new TreeSet<>(keys(load("open"))), new TreeSet<>(used));
    }

    @Test
    void theKeysOfAWindowFileBeginWithItsName() throws IOException {
        for (String file : WINDOW_FILES) {
            assertTrue(keys(load(file)).stream().allMatch(key -> key.startsWith(file + ".")), file);
        }
    }

    @Test
    void everyKeyOfTheWindowHasWordsAndEveryWordIsUsed() throws IOException {
        Set<String> words = new TreeSet<>();
        for (String file : WINDOW_FILES) {
            words.addAll(keys(load(file)));
        }
        Set<String> used = keysInCode();
        used.addAll(keysInFxml());
        Set<String> unused = new TreeSet<>(words);
        unused.removeIf(key -> used.contains(key) || COMPOSED.stream().anyMatch(key::startsWith));
        assertEquals(Set.of(), unused);
        Set<String> missing = new TreeSet<>(used);
        missing.removeIf(key -> WINDOW_FILES.stream().noneMatch(file -> key.startsWith(file + "."))
                || words.contains(key)
                || COMPOSED.stream().anyMatch(key::startsWith)
                || keysOf("messages").contains(key));
        assertEquals(Set.of(), missing);
    }

    private static Set<String> keysOf(String file) {
        try {
            return keys(load(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> views() throws IOException {
        try (Stream<Path> files = Files.walk(VIEWS)) {
            return files.filter(path -> path.toString().endsWith(".fxml")).toList();
        }
    }

    private static Set<String> keysInFxml() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (Path file : views()) {
            KEY_IN_FXML.matcher(Files.readString(file)).results().forEach(hit -> keys.add(hit.group(1)));
        }
        return keys;
    }

    @Test
    void aSentenceIsFilledIn() {
        String english = new Messages(Language.EN).get("error.unknown-program", "x'y", "a, b");
        assertEquals("There is no program x'y. There are: a, b.", english);
        assertNotEquals(english, new Messages(Language.ZH).get("error.unknown-program", "x'y", "a, b"));
    }

    /** Keys that code puts together from an enum's constant, and those that the command line library looks up. */
    private static boolean composed(String key) {
        return key.matches("(field|return-code|tree\\.link|error\\.connack|error\\.failure|error\\.order)\\..*")
                || key.contains("usage.");
    }

    private static Set<String> keysInCode() throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(CODE)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher matcher = KEY_IN_CODE.matcher(Files.readString(file));
                while (matcher.find()) {
                    keys.add(matcher.group(1));
                }
            }
        }
        return keys;
    }

    private static Set<Integer> holes(String text) {
        return Pattern.compile("\\{(\\d)}")
                .matcher(text)
                .results()
                .map(hole -> Integer.valueOf(hole.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> keys(Properties properties) {
        return new TreeSet<>(properties.stringPropertyNames());
    }

    private static Properties load(String name) throws IOException {
        Properties properties = new Properties();
        try (InputStreamReader reader = new InputStreamReader(
                MessagesTest.class.getResourceAsStream(name + ".properties"), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
