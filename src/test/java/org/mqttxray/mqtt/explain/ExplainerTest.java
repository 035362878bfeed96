package org.mqttxray.mqtt.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.mqtt.HexText;
import org.mqttxray.mqtt.codec.Dissection;
import org.mqttxray.mqtt.codec.Dissection.Bits;
import org.mqttxray.mqtt.codec.Dissection.Leaf;
import org.mqttxray.mqtt.codec.Field;
import org.mqttxray.mqtt.codec.Terms;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.ProtocolVersion;

/** Which sentence is chosen for what lies in a packet. */
class ExplainerTest {
    private static List<Leaf> leaves(Seen packet, Field field, boolean lengthPrefix) {
        return packet.leaves().stream()
                .filter(leaf -> leaf.field() == field && leaf.lengthPrefix() == lengthPrefix)
                .toList();
    }

    private static Seen seen(String hex, Terms terms) {
        return Seen.of(Dissection.of(HexText.bytes(hex), terms), terms);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # packet                                     , field            , length, sentence            , clause
        10 17 00 04 4D 51 54 54 04 C2 00 3C 00 03 61 62 63 00 01 75 00 03 70 77 64, CLIENT_IDENTIFIER, 3, fields.length, 3.1.1 section 1.5.3
        10 17 00 04 4D 51 54 54 04 C2 00 3C 00 03 61 62 63 00 01 75 00 03 70 77 64, PASSWORD, 3, fields.length-binary, 3.1.1 section 3.1.3
        10 14 00 04 4D 51 54 54 05 42 00 3C 00 00 03 61 62 63 00 02 70 77, CLIENT_IDENTIFIER, 3, fields.length, 5.0 section 1.5.4
        10 14 00 04 4D 51 54 54 05 42 00 3C 00 00 03 61 62 63 00 02 70 77, PASSWORD, 2, fields.length-binary, 5.0 section 1.5.6
        """)
    void aLengthIsThatOfTheFieldBehindIt(String hex, Field field, long length, String sentence, String clause) {
        Seen packet = seen(hex, Terms.OF_3_1_1);
        Leaf prefix = leaves(packet, field, true).get(0);
        Explainer explainer = new Explainer(packet);
        Saying name = explainer.name(field);
        assertEquals(Saying.of("fields.length-of", name), explainer.name(prefix));
        assertEquals(name, explainer.name(leaves(packet, field, false).get(0)));
        assertEquals(Saying.of(sentence, length, name), explainer.meaning(prefix));
        assertEquals(clause, new Clauses(packet).of(prefix));
    }

    @Test
    void eachCodeOfASubAckSaysWhichItIs() {
        Seen subAck = seen("90 06 00 01 00 00 01 A2", Terms.OF_5_0);
        List<Object> ordinals = leaves(subAck, Field.SUBSCRIBE_REASON_CODE, false).stream()
                .map(leaf ->
                        (Saying) new Explainer(subAck).meaning(leaf).arguments().get(1))
                .map(said -> said.arguments().get(3))
                .toList();
        assertEquals(List.of(1, 2, 3), ordinals);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # a filter, its sentence
        61        , fields.topic-filter
        2B        , fields.topic-filter.wildcards
        23        , fields.topic-filter.wildcards
        23 2F 61  , fields.topic-filter.misplaced
        61 2B     , fields.topic-filter.misplaced
        2B 2F 61  , fields.topic-filter.wildcards
        24 73 68 61 72 65 2F 78, fields.topic-filter
        """)
    void aFilterWithAWildcardIsSpecial(String filter, String sentence) {
        int length = HexText.bytes(filter).length;
        Seen subscribe = seen(String.format("82 %02X 00 01 00 %02X %s 00", length + 5, length, filter), Terms.OF_3_1_1);
        Saying saying = new Explainer(subscribe)
                .meaning(leaves(subscribe, Field.TOPIC_FILTER, false).get(0));
        assertEquals(
                sentence,
                saying.keys().stream()
                        .filter(key -> key.startsWith("fields.topic-filter") && !key.contains("subscribe"))
                        .findFirst()
                        .orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # flags, field    , the best sentence there is
        00, WILL_QOS   , fields.will-qos.no-will
        00, WILL_RETAIN, fields.will-retain.no-will
        28, WILL_QOS   , fields.will-qos.no-will
        28, WILL_RETAIN, fields.will-retain.no-will
        04, WILL_QOS   , fields.will-qos.0
        04, WILL_RETAIN, fields.will-retain.0
        """)
    void withoutAWillItsBitsAreNotExplainedAsIfThereWereOne(String flags, Field field, String sentence) {
        Seen connect = seen("10 0C 00 04 4D 51 54 54 04 " + flags + " 00 3C 00 00", Terms.OF_3_1_1);
        Bits bits = leaves(connect, Field.CONNECT_FLAGS, false).get(0).bits().stream()
                .filter(one -> one.field() == field)
                .findFirst()
                .orElseThrow();
        assertEquals(sentence, words(new Explainer(connect).meaning(bits)));
    }

    @ParameterizedTest
    @CsvSource({"30 00, fields.remaining-length", "30 01 00, fields.remaining-length.one"})
    void oneByteIsNotSeveral(String hex, String sentence) {
        Seen packet = seen(hex, Terms.OF_3_1_1);
        Leaf length = leaves(packet, Field.REMAINING_LENGTH, false).get(0);
        assertEquals(sentence, words(new Explainer(packet).meaning(length)));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # packet                                   , version, field              , sentence
        30 02 00 00                                , V3_1_1, APPLICATION_MESSAGE , fields.application-message.empty
        30 FF FF FF 7F 00 01 61                    , V3_1_1, APPLICATION_MESSAGE , fields.application-message.to-come
        31 FF FF FF 7F 00 01 61                    , V3_1_1, APPLICATION_MESSAGE , fields.application-message.to-come
        30 FF FF FF 7F 00 01 61 62                 , V3_1_1, APPLICATION_MESSAGE , fields.application-message.begun
        30 04 00 01 61 62                          , V3_1_1, APPLICATION_MESSAGE , fields.application-message.one
        10 0C 00 04 4D 51 54 54 04 02 00 3C 00 00  , V3_1_1, CLIENT_IDENTIFIER   , fields.client-identifier.empty
        10 0C 00 04 4D 51 54 54 04 00 00 3C 00 00  , V3_1_1, CLIENT_IDENTIFIER   , fields.client-identifier.empty-and-kept
        10 0D 00 04 4D 51 54 54 05 00 00 3C 00 00 00, V5_0 , CLIENT_IDENTIFIER   , fields.client-identifier.empty.v5
        10 0E 00 06 4D 51 49 73 64 70 03 02 00 3C 00 00, V3_1_1, CLIENT_IDENTIFIER, fields.client-identifier.empty-in-3-1
        10 0F 00 06 4D 51 49 73 64 70 03 02 00 3C 00 01 61, V3_1_1, CLIENT_IDENTIFIER, fields.client-identifier
        10 26 00 06 4D 51 49 73 64 70 03 02 00 0A 00 18 616161616161616161616161616161616161616161616161, V3_1_1, CLIENT_IDENTIFIER, fields.client-identifier.long-in-3-1
        E0 00                                      , V5_0  , REMAINING_LENGTH    , fields.remaining-length.disconnect.no-code
        E0 00                                      , V3_1_1, REMAINING_LENGTH    , fields.remaining-length
        F0 00                                      , V5_0  , REMAINING_LENGTH    , fields.remaining-length.auth.no-code
        40 02 00 05                                , V5_0  , REMAINING_LENGTH    , fields.remaining-length.puback.no-code
        40 02 00 05                                , V3_1_1, REMAINING_LENGTH    , fields.remaining-length
        40 03 00 05 10                             , V5_0  , REMAINING_LENGTH    , fields.remaining-length.no-properties
        40 04 00 05 10 00                          , V5_0  , REMAINING_LENGTH    , fields.remaining-length
        E0 01 04                                   , V5_0  , REMAINING_LENGTH    , fields.remaining-length.no-properties
        C0 00                                      , V5_0  , REMAINING_LENGTH    , fields.remaining-length
        F0 01 18                                   , V5_0  , REMAINING_LENGTH    , fields.remaining-length.one
        82 05 00 01 00 00 00                       , V3_1_1, TOPIC_FILTER        , fields.topic-filter.empty
        A2 04 00 01 00 00                          , V3_1_1, TOPIC_FILTER        , fields.topic-filter.empty
        82 0F 00 01 00 00 09 24 73 68 61 72 65 2F 2F 61 00, V5_0, TOPIC_FILTER   , fields.topic-filter.no-share-name
        82 10 00 01 00 00 0A 24 73 68 61 72 65 2F 2B 2F 61 00, V5_0, TOPIC_FILTER, fields.topic-filter.wildcard-in-share-name
        82 0E 00 01 00 00 08 24 73 68 61 72 65 2F 78 00, V5_0, TOPIC_FILTER      , fields.topic-filter.no-filter-to-share
        82 0F 00 01 00 00 09 24 73 68 61 72 65 2F 78 2F 00, V5_0, TOPIC_FILTER   , fields.topic-filter.no-filter-to-share
        82 10 00 01 00 00 0A 24 73 68 61 72 65 2F 78 2F 61 00, V5_0, TOPIC_FILTER, fields.topic-filter.subscribe.shared
        30 07 00 01 61 02 01 01 62                 , V5_0  , PAYLOAD_FORMAT_INDICATOR, fields.payload-format-indicator.1
        30 07 00 01 61 02 01 01 FF                 , V5_0  , PAYLOAD_FORMAT_INDICATOR, fields.payload-format-indicator.no-text
        30 08 00 01 61 02 01 01 FF                 , V5_0  , PAYLOAD_FORMAT_INDICATOR, fields.payload-format-indicator.1
        10 17 00 04 4D 51 54 54 05 06 00 3C 00 00 01 61 02 01 01 00 01 74 00 01 FF, V5_0, PAYLOAD_FORMAT_INDICATOR, fields.payload-format-indicator.no-text
        30 05 00 03 61 EF BF                       , V3_1_1, TOPIC_NAME          , fields.not-utf-8
        30 06 00 04 61 EF BF BF                    , V3_1_1, TOPIC_NAME          , fields.unwanted
        30 05 00 03 EF B7 90                       , V3_1_1, TOPIC_NAME          , fields.unwanted
        30 05 00 03 EF B7 B0                       , V3_1_1, TOPIC_NAME          , fields.topic-name
        30 03 00 01 00                             , V3_1_1, TOPIC_NAME          , fields.topic-name
        20 02 01 00                                , V3_1_1, CONNECT_ACKNOWLEDGE_FLAGS, fields.connect-acknowledge-flags.yes
        20 02 01 00                                , V3_1  , CONNECT_ACKNOWLEDGE_FLAGS, fields.connect-acknowledge-flags.unused-in-3-1
        20 02 00 05                                , V3_1  , CONNECT_ACKNOWLEDGE_FLAGS, fields.connect-acknowledge-flags.unused-in-3-1
        """)
    void theSentenceFitsTheRestOfThePacket(String hex, ProtocolVersion version, Field field, String sentence) {
        Seen packet = seen(hex, Terms.of(version));
        assertEquals(
                sentence,
                words(new Explainer(packet).meaning(leaves(packet, field, false).get(0))));
    }

    /** Its password is not seen, but it is there: the packet is not cut. */
    @ParameterizedTest
    @CsvSource(textBlock = """
        # packet   , version, field                             , bits                     , sentence
        20 02 01 00, V3_1_1 , CONNECT_ACKNOWLEDGE_FLAGS         , SESSION_PRESENT          , fields.session-present.1
        20 02 01 00, V3_1   , CONNECT_ACKNOWLEDGE_FLAGS         , SESSION_PRESENT          , fields.session-present.unused-in-3-1
        20 02 00 00, V3_1   , CONNECT_ACKNOWLEDGE_FLAGS         , CONNECT_ACKNOWLEDGE_FLAGS_RESERVED, fields.connect-acknowledge-flags-reserved.unused-in-3-1
        F0 00      , V5_0   , PACKET_TYPE_AND_FLAGS             , PACKET_TYPE              , fields.packet-type
        F0 00      , V3_1_1 , PACKET_TYPE_AND_FLAGS             , PACKET_TYPE              , fields.packet-type.reserved
        00 00      , V5_0   , PACKET_TYPE_AND_FLAGS             , PACKET_TYPE              , fields.packet-type.reserved
        """)
    void someBitsMeanSomethingElseInAnotherVersion(
            String hex, ProtocolVersion version, Field field, Field bits, String sentence) {
        Seen packet = seen(hex, Terms.of(version));
        Dissection.Bits some = leaves(packet, field, false).get(0).bits().stream()
                .filter(one -> one.field() == bits)
                .findFirst()
                .orElseThrow();
        assertEquals(sentence, words(new Explainer(packet).meaning(some)));
    }

    @Test
    void aPacketThatEndsInASecretIsWhole() {
        Seen all = seen(
                "10 1D 00 04 4D 51 54 54 05 C6 00 3C 00 00 01 61 02 01 01 00 01 74 00 01 FF 00 01 75 00 01 70",
                Terms.OF_5_0);
        Seen masked = new Seen(
                all.terms(),
                all.length(),
                all.leaves().stream()
                        .filter(leaf -> leaf.field() != Field.PASSWORD || leaf.lengthPrefix())
                        .toList());
        Leaf format = leaves(masked, Field.PAYLOAD_FORMAT_INDICATOR, false).get(0);
        assertEquals(31, all.length());
        assertEquals("fields.payload-format-indicator.no-text", words(new Explainer(masked).meaning(format)));
    }

    /** Success in a PUBACK is told as one; what only a SUBACK may say is no grant of a CONNACK. */
    @ParameterizedTest
    @CsvSource({
        "20 03 00 01 00, CONNECT_REASON_CODE, reasons.misplaced",
        "40 03 00 05 01, PUBACK_REASON_CODE, reasons.misplaced",
        "40 03 00 05 00, PUBACK_REASON_CODE, reasons.success.puback",
        "90 04 00 05 00 01, SUBSCRIBE_REASON_CODE, reasons.granted-qos-1"
    })
    void aCodeOfAnotherPacketMeansNothingHere(String hex, Field field, String sentence) {
        Seen packet = seen(hex, Terms.OF_5_0);
        Saying said = new Explainer(packet).meaning(leaves(packet, field, false).get(0));
        assertEquals(sentence, words((Saying) said.arguments().get(1)));
    }

    /** The key of the words that are taken. */
    private static String words(Saying saying) {
        return saying.keys().stream()
                .filter(new Messages(Language.EN)::has)
                .findFirst()
                .orElseThrow();
    }

    /** What could turn the line around or break it is not shown. */
    @Test
    void controlsAreReplaced() {
        Seen publish = seen("30 08 00 06 61 0A E2 80 AE 62", Terms.OF_3_1_1);
        Saying saying = new Explainer(publish)
                .meaning(leaves(publish, Field.TOPIC_NAME, false).get(0));
        assertEquals("U+000A", saying.arguments().get(1));
        assertEquals("a..b", ((Saying) saying.arguments().get(0)).arguments().get(0));
    }

    @Test
    void theSidesAreNamedIfTheyAreKnown() {
        Terms fromServer = Terms.of(ProtocolVersion.V3_1_1, Direction.S2C);
        Seen publish = seen("30 04 00 01 61 78", fromServer);
        List<Object> arguments = new Explainer(publish)
                .meaning(leaves(publish, Field.TOPIC_NAME, false).get(0))
                .arguments();
        assertEquals(List.of(Saying.of("fields.who.server"), Saying.of("fields.who.client")), arguments.subList(1, 3));
    }
}
