package org.mqttxray.i18n;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mqttxray.mqtt.codec.Dissection.Bits;
import org.mqttxray.mqtt.codec.Dissection.Leaf;
import org.mqttxray.mqtt.codec.Field;
import org.mqttxray.mqtt.codec.FieldKind;
import org.mqttxray.mqtt.codec.Part;
import org.mqttxray.mqtt.codec.Terms;
import org.mqttxray.mqtt.explain.Clauses;
import org.mqttxray.mqtt.explain.Explainer;
import org.mqttxray.mqtt.explain.Saying;
import org.mqttxray.mqtt.explain.Seen;
import org.mqttxray.mqtt.packet.Bytes;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.mqtt.packet.PropertyName;
import org.mqttxray.mqtt.packet.ProtocolVersion;
import org.mqttxray.mqtt.packet.ReasonCode;

/** Each field and each enumerated value has its sentence in both languages, whatever the packet, and no sentence is left over. */
class ExplanationsTest {
    private static final List<Messages> LANGUAGES = List.of(new Messages(Language.EN), new Messages(Language.ZH));
    /** What was put into words already: doing it again would take minutes. */
    private static final Set<List<String>> TOLD = new HashSet<>();

    /** Which of the keys of a sentence has words: looking for it in all files again and again would take most of the time. */
    private static final Map<List<String>, String> KEYS = new HashMap<>();

    private static final Map<Field, List<Field>> PARTS = Stream.of(Field.values())
            .filter(field -> field.within().isPresent())
            .collect(Collectors.groupingBy(field -> field.within().orElseThrow()));
    private static final Map<Field, Set<String>> SENTENCES = new HashMap<>();
    private static final Set<Field> RESERVED = Set.of(
            Field.FIXED_HEADER_FLAGS,
            Field.CONNECT_FLAGS_RESERVED,
            Field.CONNECT_ACKNOWLEDGE_FLAGS_RESERVED,
            Field.REQUESTED_QOS_RESERVED,
            Field.SUBSCRIPTION_OPTIONS_RESERVED);

    private static final int LENGTH = 2;

    private static final Leaf NO_WILL = leaf(Field.CONNECT_FLAGS, 0L);
    private static final Leaf ALIAS = leaf(Field.TOPIC_ALIAS, 3L);
    private static final Leaf NO_TOPIC = leaf(Field.TOPIC_NAME, "");
    private static final Leaf NO_MESSAGE = leaf(Field.APPLICATION_MESSAGE, Bytes.EMPTY);
    private static final Leaf ACCEPTED = leaf(Field.CONNECT_RETURN_CODE, 0L);
    /** The packet should have more bytes than it has. */
    private static final Leaf CUT = leaf(Field.REMAINING_LENGTH, 5L);

    private static final Leaf NO_TEXT = leaf(Field.APPLICATION_MESSAGE, Bytes.of((byte) 0xFF));
    private static final Leaf NOT_AUTHORIZED = leaf(Field.CONNECT_REASON_CODE, 135L);

    private static List<Terms> terms() {
        List<Terms> all = new ArrayList<>();
        for (ProtocolVersion version : ProtocolVersion.values()) {
            all.add(Terms.of(version));
            for (Direction direction : Direction.values()) {
                all.add(Terms.of(version, direction));
            }
        }
        return all;
    }

    private static Leaf leaf(Field field, Object value) {
        List<Bits> bits = new ArrayList<>();
        for (Field part : value instanceof Long ? PARTS.getOrDefault(field, List.of()) : List.<Field>of()) {
            bits.add(new Bits(part, part.in(((Long) value).intValue())));
        }
        return new Leaf(field, field.part(), false, LENGTH, LENGTH, value, bits);
    }

    /** Packets of a type in which a field may be, each with other fields that matter for it. */
    private static List<Seen> packets(Field field, Object value, PacketType type, Terms terms) {
        Leaf tested = leaf(field, value);
        List<Seen> packets = new ArrayList<>();
        if (type == PacketType.RESERVED) { // of which nobody knows the type: once is enough
            packets.add(new Seen(terms, LENGTH, List.of(tested)));
        }
        int lastFlags = type == PacketType.PUBLISH ? 7 : 0;
        for (int flags = 0; flags <= lastFlags; flags++) {
            Leaf first = leaf(Field.PACKET_TYPE_AND_FLAGS, (long) type.number() << 4 | flags);
            packets.add(new Seen(terms, LENGTH, List.of(first, tested)));
            packets.add(new Seen(terms, LENGTH, List.of(first, tested, ALIAS)));
            packets.add(new Seen(terms, LENGTH, List.of(first, NO_WILL, tested)));
            packets.add(new Seen(terms, LENGTH, List.of(first, NO_TOPIC, tested)));
            packets.add(new Seen(terms, LENGTH, List.of(first, tested, NO_MESSAGE)));
            packets.add(new Seen(terms, LENGTH, List.of(first, tested, ACCEPTED)));
            packets.add(new Seen(terms, LENGTH, List.of(first, tested, NOT_AUTHORIZED)));
            packets.add(new Seen(terms, LENGTH, List.of(first, CUT, tested)));
            packets.add(new Seen(terms, LENGTH, List.of(first, tested, NO_TEXT)));
        }
        return packets;
    }

    private static Stream<Object> values(Field field) {
        if (field == Field.PACKET_TYPE_AND_FLAGS) {
            return Stream.of(PacketType.values()).map(type -> (long) type.number() << 4);
        }
        return switch (field.kind()) {
            case UINT8 ->
                Stream.concat(
                                Stream.of(0, 1, 2, 3, 4, 5, 6, 0x42, 0xFF),
                                Stream.of(ReasonCode.values()).map(ReasonCode::number))
                        .distinct()
                        .map(Integer::longValue);
            case UINT16, VARIABLE_BYTE_INTEGER -> Stream.of(0L, 1L, 2L, 3L, 5L, 65_535L);
            case UINT32 -> Stream.of(0L, 1L, 0xFFFF_FFFFL);
            case UTF8_STRING ->
                Stream.of(
                        "",
                        "MQTT",
                        "MQIsdp",
                        "a/b",
                        "a/+/#",
                        "a#",
                        "$share/g/a",
                        "$share//a",
                        "$share/+/a",
                        "$share/g",
                        "a\u0007",
                        "a".repeat(24),
                        Bytes.of((byte) 0xFF));
            default -> Stream.of(Bytes.EMPTY, Bytes.of((byte) 1), Bytes.of((byte) 1, (byte) 2));
        };
    }

    private static String key(Saying saying) {
        return KEYS.computeIfAbsent(
                saying.keys(),
                keys -> keys.stream().filter(LANGUAGES.get(0)::has).findFirst().orElse("no words: " + keys));
    }

    private static String plain(String key) {
        return key.endsWith(".v5") ? key.substring(0, key.length() - 3) : key;
    }

    private static String text(Messages words, Saying saying) {
        Object[] arguments = saying.arguments().stream()
                .map(argument -> argument instanceof Saying one ? text(words, one) : argument)
                .toArray();
        return words.get(saying.keys(), arguments);
    }

    /** Checks a sentence in both languages; adds its key and those of the sayings in it. */
    private static void check(Saying saying, Set<String> keys) {
        if (TOLD.add(saying.keys())) {
            for (Messages words : LANGUAGES) {
                String text = text(words, saying);
                assertFalse(text.isBlank() || text.contains("{") && !text.contains("\"{"), text);
            }
        }
        add(keys, saying);
    }

    private static void add(Set<String> keys, Saying saying) {
        keys.add(key(saying));
        for (Object argument : saying.arguments()) {
            if (argument instanceof Saying one) {
                add(keys, one);
            }
        }
    }

    private static Set<String> sentences(Field field) {
        return SENTENCES.computeIfAbsent(field, ExplanationsTest::walk);
    }

    private static Set<String> walk(Field field) {
        Set<String> keys = new HashSet<>();
        for (Terms terms : terms()) {
            for (PacketType type : PacketType.values()) {
                if (field.kind() == FieldKind.BITS) {
                    addBits(keys, field, type, terms);
                } else {
                    values(field).forEach(value -> addValue(keys, leaf(field, value), type, terms));
                }
            }
        }
        return keys;
    }

    private static void addValue(Set<String> keys, Leaf leaf, PacketType type, Terms terms) {
        for (Seen packet : packets(leaf.field(), leaf.value(), type, terms)) {
            check(new Explainer(packet).meaning(leaf), keys);
        }
    }

    private static void addBits(Set<String> keys, Field field, PacketType type, Terms terms) {
        List<Seen> packets = packets(Field.PACKET_IDENTIFIER, 5L, type, terms);
        for (int value = 0; value <= field.in(0xFF); value++) {
            Bits bits = new Bits(field, value);
            for (Seen packet : packets) {
                Saying saying = new Explainer(packet).meaning(bits);
                check(saying, keys);
                if (field != Field.PACKET_TYPE && !RESERVED.contains(field)) {
                    String ending = plain(key(saying));
                    assertTrue(
                            ending.endsWith("." + value)
                                    || ending.endsWith("-" + value)
                                    || ending.endsWith(".no-will")
                                    || ending.endsWith(".unused-in-3-1"),
                            field + " " + value + ": " + ending);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Field.class)
    void everyFieldAndValueIsExplained(Field field) {
        assertNotEquals(Set.of(), sentences(field));
    }

    @Test
    void noSentenceIsLeftOver() throws IOException {
        Set<String> used = new TreeSet<>(Set.of("fields.covered", "fields.length", "fields.length-binary"));
        used.add("fields.length-of");
        for (Field field : Field.values()) {
            used.addAll(sentences(field));
        }
        used.removeIf(key -> key.startsWith("field."));
        Set<String> written = new TreeSet<>();
        for (String file : List.of("fields", "reasons")) {
            Properties words = new Properties();
            words.load(new InputStreamReader(
                    ExplanationsTest.class.getResourceAsStream(file + ".properties"), StandardCharsets.UTF_8));
            written.addAll(words.stringPropertyNames());
        }
        written.removeAll(used);
        written.removeIf(key -> key.startsWith("reasons.name."));
        assertEquals(Set.of(), written);
    }

    @ParameterizedTest
    @EnumSource(ReasonCode.class)
    void everyReasonCodeHasItsSentenceWhereItMayStand(ReasonCode code) {
        for (PacketType type : PacketType.values()) {
            if (code.allowedIn(type)) {
                String key = innerKey(reasonField(type), code.number(), type);
                String ofCode = "reasons." + Messages.key(code);
                assertTrue(Set.of(ofCode, ofCode + "." + Messages.key(type)).contains(key), type + " " + key);
            }
        }
    }

    /** Its number may have a name of its own in a packet; the name stands in Chinese too, beside the translation. */
    @ParameterizedTest
    @EnumSource(ReasonCode.class)
    void everyReasonCodeHasItsName(ReasonCode code) {
        for (PacketType type : PacketType.values()) {
            String key = "reasons.name." + Messages.key(code);
            List<String> keys = List.of(key + "." + Messages.key(type), key);
            String words = LANGUAGES.get(0).get(keys);
            boolean ownName = code == ReasonCode.SUCCESS
                    && Set.of(PacketType.SUBACK, PacketType.DISCONNECT).contains(type);
            String constant = words.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
            assertEquals(!ownName, constant.equals(code.name()), type + " " + words);
            assertTrue(LANGUAGES.get(1).get(keys).matches(words + "（[^（）]+）"), key);
        }
    }

    @Test
    void aNumberThatIsNoReasonCodeIsSaidToBeNone() {
        assertEquals("reasons.other", innerKey(Field.PUBACK_REASON_CODE, 0x42, PacketType.PUBACK));
    }

    private static String innerKey(Field field, int number, PacketType type) {
        Leaf leaf = leaf(field, (long) number);
        Seen packet = new Seen(
                Terms.OF_5_0, LENGTH, List.of(leaf(Field.PACKET_TYPE_AND_FLAGS, (long) type.number() << 4), leaf));
        Saying said = new Explainer(packet).meaning(leaf);
        return key((Saying) said.arguments().get(1));
    }

    private static Field reasonField(PacketType type) {
        return switch (type) {
            case CONNACK -> Field.CONNECT_REASON_CODE;
            case PUBACK -> Field.PUBACK_REASON_CODE;
            case PUBREC -> Field.PUBREC_REASON_CODE;
            case PUBREL -> Field.PUBREL_REASON_CODE;
            case PUBCOMP -> Field.PUBCOMP_REASON_CODE;
            case SUBACK -> Field.SUBSCRIBE_REASON_CODE;
            case UNSUBACK -> Field.UNSUBSCRIBE_REASON_CODE;
            case DISCONNECT -> Field.DISCONNECT_REASON_CODE;
            default -> Field.AUTHENTICATE_REASON_CODE;
        };
    }

    @ParameterizedTest
    @EnumSource(PropertyName.class)
    void everyPropertyIsNamedByItsNumber(PropertyName name) {
        Leaf leaf = leaf(Field.PROPERTY_IDENTIFIER, (long) name.number());
        Saying saying = new Explainer(new Seen(Terms.OF_5_0, LENGTH, List.of(leaf))).meaning(leaf);
        String text = text(LANGUAGES.get(0), saying);
        assertTrue(text.contains(name.words()) && text.contains(Integer.toString(name.number())), text);
    }

    @ParameterizedTest
    @EnumSource(Field.class)
    void everyFieldHasANameThatIsTheSpecifications(Field field) {
        for (ProtocolVersion version : ProtocolVersion.values()) {
            Saying name = new Explainer(new Seen(Terms.of(version), LENGTH, List.of())).name(field);
            assertFalse(text(LANGUAGES.get(1), name).isBlank());
            if (!Set.of(Field.PACKET_TYPE, Field.UNDECODED).contains(field)) { // those that we call otherwise
                assertEquals(field.word(version), text(LANGUAGES.get(0), name));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Field.class)
    void everyFieldHasAClause(Field field) {
        for (Terms terms : terms()) {
            for (PacketType type : PacketType.values()) {
                for (Seen packet : packets(field, 0L, type, terms)) {
                    String clause = new Clauses(packet).of(leaf(field, 0L));
                    assertTrue(
                            clause.matches("MQTT-\\d[-.]\\d+(\\.\\d+)?-\\d+|(3\\.1|3\\.1\\.1|5\\.0) section [\\d.]*\\d")
                                    || field == Field.UNDECODED,
                            field + " " + clause);
                }
            }
        }
    }

    @Test
    void aPropertyOfAWillHasItsOwnParagraph() {
        Seen connect = new Seen(Terms.OF_5_0, LENGTH, List.of(leaf(Field.PACKET_TYPE_AND_FLAGS, 0x10L)));
        Leaf inWill = new Leaf(Field.CONTENT_TYPE, Part.PAYLOAD, false, 0, 1, "a", List.of());
        Leaf misplaced = new Leaf(Field.CONTENT_TYPE, Part.VARIABLE_HEADER, false, 0, 1, "a", List.of());
        Leaf neverInWill = new Leaf(Field.TOPIC_ALIAS, Part.PAYLOAD, false, 0, 2, 1L, List.of());
        Leaf length = new Leaf(Field.CONTENT_TYPE, Part.PAYLOAD, true, 0, 2, 1L, List.of());
        assertEquals(
                List.of("5.0 section 3.1.3.2.5", "5.0 section 2.2.2.2", "5.0 section 2.2.2.2", "5.0 section 1.5.4"),
                Stream.of(inWill, misplaced, neverInWill, length)
                        .map(new Clauses(connect)::of)
                        .toList());
    }

    @Test
    void whatCouldDisturbALineIsReplacedAndWhatIsLongIsCut() {
        Leaf topic = leaf(Field.TOPIC_NAME, "a\n" + "b".repeat(100));
        String text =
                text(LANGUAGES.get(0), new Explainer(new Seen(Terms.OF_5_0, LENGTH, List.of(topic))).meaning(topic));
        assertTrue(text.contains("\"a." + "b".repeat(58) + "…\""), text);
    }
}
