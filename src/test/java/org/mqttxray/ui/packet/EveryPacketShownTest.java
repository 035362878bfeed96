package org.mqttxray.ui.packet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.mqtt.HexText;
import org.mqttxray.mqtt.codec.Dissection;
import org.mqttxray.mqtt.codec.Field;
import org.mqttxray.mqtt.codec.Terms;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.mqtt.packet.ProtocolVersion;
import org.mqttxray.replay.Packets;
import org.mqttxray.trace.Range;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.ui.model.SeenPacket;
import org.mqttxray.ui.model.SeenPacket.SeenField;
import org.mqttxray.ui.model.SeenPacket.Sight;

/** Each type of packet of both versions has its rows, and a card for each field. */
class EveryPacketShownTest {
    /** Will and user name of 5.0, with properties before the will and of it. */
    private static final String CONNECT_5 =
            "10 25 00 04 4D 51 54 54 05 C6 00 3C 05 11 00 00 00 0A 00 01 63 05 18 00 00 00 05 "
                    + "00 01 74 00 01 6D 00 01 75 00 01 70";

    static SeenPacket packet(ProtocolVersion version, Direction direction, String hex) {
        byte[] bytes = HexText.bytes(hex);
        Terms terms = Terms.of(version, direction);
        Dissection dissection = Dissection.of(bytes, terms);
        List<SeenField> fields = dissection.leaves().stream()
                .map(leaf -> new SeenField(leaf, Sight.SHOWN))
                .toList();
        boolean out = direction == Direction.C2S;
        return new SeenPacket(
                new Packets.Sighting(0, 0, 0, out, new Range(0, 0, bytes.length)),
                terms,
                Optional.of(PacketType.begunBy(bytes[0])),
                List.of(),
                fields,
                dissection.error(),
                Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # version, direction, bytes
        V3_1_1 , C2S , 30 06 00 01 74 68 69 21
        V3_1_1 , S2C , 3D 06 00 01 74 00 05 21
        V3_1_1 , S2C , 40 02 00 05
        V3_1_1 , S2C , 50 02 00 05
        V3_1_1 , C2S , 62 02 00 05
        V3_1_1 , S2C , 70 02 00 05
        V3_1_1 , C2S , 82 0A 00 02 00 01 61 01 00 01 23 00
        V3_1_1 , S2C , 90 04 00 02 01 80
        V3_1_1 , C2S , A2 08 00 02 00 01 61 00 01 23
        V3_1_1 , S2C , B0 02 00 02
        V3_1_1 , C2S , E0 00
        V5_0   , C2S , 33 15 00 01 74 00 05 0D 01 01 02 00 00 00 3C 26 00 01 6B 00 00 68 69
        V5_0   , S2C , 20 06 00 00 03 21 00 0A
        V5_0   , S2C , 40 04 00 05 10 00
        V5_0   , S2C , 50 03 00 05 87
        V5_0   , C2S , 62 04 00 05 92 00
        V5_0   , S2C , 70 03 00 05 92
        V5_0   , C2S , 82 0A 00 02 02 0B 07 00 01 61 2D
        V5_0   , S2C , 90 05 00 02 00 01 87
        V5_0   , C2S , A2 06 00 02 00 00 01 61
        V5_0   , S2C , B0 04 00 02 00 11
        V5_0   , S2C , E0 02 8E 00
        V5_0   , C2S , F0 0A 18 08 15 00 01 6D 16 00 01 64
        """)
    void eachTypeIsShown(ProtocolVersion version, Direction direction, String hex) {
        SeenPacket packet = packet(version, direction, hex);
        assertFalse(holds(packet, Field.UNDECODED) && packet.error().isEmpty());
        for (Language language : Language.values()) {
            Messages messages = new Messages(language);
            FieldText text = new FieldText(messages);
            for (SeenField field : packet.fields()) {
                assertSpeaks(new FieldCards(messages, text).of(Moment.NOTHING, packet, field, Optional.empty(), false));
                for (Dissection.Bits bits : field.leaf().bits()) {
                    assertSpeaks(
                            new FieldCards(messages, text).of(Moment.NOTHING, packet, field, Optional.of(bits), false));
                }
                FieldRows rows = new FieldRows(messages, text);
                rows.open(field.leaf().field(), true);
                assertTrue(PacketViewModel.row(rows.of(packet, field, false), field, Optional.empty()) > 0);
            }
        }
    }

    private static void assertSpeaks(FieldCard card) {
        assertTrue(card.meaning().length() > 1, card.name());
        assertFalse(card.meaning().contains("{"), card.meaning());
        assertNotEquals("", card.clause(), card.name());
    }

    private static boolean holds(SeenPacket packet, Field field) {
        return packet.fields().stream().anyMatch(one -> one.leaf().field() == field);
    }

    private static FieldCard card(SeenPacket packet, Field field) {
        Messages messages = new Messages(Language.EN);
        SeenField wanted = packet.fields().stream()
                .filter(one -> one.leaf().field() == field && !one.leaf().lengthPrefix())
                .findFirst()
                .orElseThrow();
        return new FieldCards(messages, new FieldText(messages))
                .of(Moment.NOTHING, packet, wanted, Optional.empty(), false);
    }

    @Test
    void whoMustAnswerIsSaid() {
        String publish = "32 06 00 01 74 00 05 21";
        assertEquals(
                "The number of this message until it is answered: the broker must answer with PUBACK 5.",
                card(packet(ProtocolVersion.V3_1_1, Direction.C2S, publish), Field.PACKET_IDENTIFIER)
                        .meaning());
        assertEquals(
                "The number of this message until it is answered: the client must answer with PUBACK 5.",
                card(packet(ProtocolVersion.V3_1_1, Direction.S2C, publish), Field.PACKET_IDENTIFIER)
                        .meaning());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # version, bytes            , code field            , how it is written
        V3_1_1   , 90 03 00 02 80   , SUBACK_RETURN_CODE    , 0x80 Failure
        V5_0     , 90 04 00 02 00 87, SUBSCRIBE_REASON_CODE , 0x87 Not authorized
        V5_0     , 90 04 00 02 00 00, SUBSCRIBE_REASON_CODE , 0x00 Granted QoS 0
        V5_0     , 30 06 00 01 74 02 01 00, PROPERTY_IDENTIFIER, 0x01 Payload Format Indicator
        V3_1_1   , 20 02 00 05      , CONNECT_RETURN_CODE   , '5 Connection Refused, not authorized'
        """)
    void aCodeIsWrittenAsInTheTerminal(ProtocolVersion version, String hex, Field field, String written) {
        SeenPacket packet = packet(version, Direction.S2C, hex);
        FieldText text = new FieldText(new Messages(Language.EN));
        assertEquals(
                List.of(written),
                packet.fields().stream()
                        .filter(one -> one.leaf().field() == field)
                        .map(one -> text.value(packet, one, false))
                        .toList());
    }

    @Test
    void theBitsSayIt() {
        FieldCard card = card(
                packet(ProtocolVersion.V3_1_1, Direction.C2S, "32 06 00 01 74 00 05 21"), Field.PACKET_TYPE_AND_FLAGS);
        assertTrue(
                card.bits().stream()
                        .map(FieldCard.Bit::meaning)
                        .toList()
                        .contains("QoS 1: at least once. For this, the broker must answer with PUBACK 5."),
                card.bits().toString());
    }

    /** A label is the same in each language, a place in the text is told in words. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        MQTT-3.1.2-22        | MQTT-3.1.2-22         | MQTT-3.1.2-22
        3.1.1 section 2.2.3  | MQTT 3.1.1, 2.2.3     | MQTT 3.1.1 第 2.2.3 节
        3.1.1 table 2.4      | MQTT 3.1.1, table 2.4 | MQTT 3.1.1 表 2.4
        """)
    void aRuleIsCitedInTheLanguageOfTheWindow(String rule, String english, String chinese) {
        assertEquals(english, new FieldText(new Messages(Language.EN)).clause(rule));
        assertEquals(chinese, new FieldText(new Messages(Language.ZH)).clause(rule));
    }

    @Test
    void aConnectOf5IsNamedAndExplainedBy5() {
        SeenPacket connect = packet(ProtocolVersion.V3_1_1, Direction.C2S, CONNECT_5);
        assertEquals(Optional.empty(), connect.error());
        assertEquals("Protocol Version", card(connect, Field.PROTOCOL_LEVEL).name());
        assertEquals("MQTT-3.1.2-22", card(connect, Field.KEEP_ALIVE).clause());
        assertTrue(card(connect, Field.USER_NAME).meaning().contains("reason code"));
        assertEquals(
                List.of("MQTT 5.0, 3.1.2.11.2", "MQTT 5.0, 3.1.3.2.2"),
                Stream.of(Field.SESSION_EXPIRY_INTERVAL, Field.WILL_DELAY_INTERVAL)
                        .map(field -> card(connect, field).clause())
                        .toList());
    }

    @Test
    void thePropertiesOfAWillAreInThePayload() {
        Messages messages = new Messages(Language.EN);
        SeenPacket connect = packet(ProtocolVersion.V3_1_1, Direction.C2S, CONNECT_5);
        List<FieldRow> rows = new FieldRows(messages, new FieldText(messages))
                .of(connect, connect.fields().get(0), false);
        assertEquals(
                List.of("Fixed header", "Variable header", "Payload"),
                rows.stream()
                        .filter(row -> row.kind() == FieldRow.Kind.PART)
                        .map(FieldRow::name)
                        .toList());
        assertEquals("offset 29 · payload byte 12", place(connect));
    }

    private static String place(SeenPacket connect) {
        return card(connect, Field.WILL_TOPIC).place();
    }

    @Test
    void aCoveredPacketTypeIsNotGivenAway() {
        SeenPacket puback = packet(ProtocolVersion.V3_1_1, Direction.S2C, "40 02 00 05");
        List<SeenField> fields = puback.fields().stream()
                .map(field -> field.leaf().field() == Field.PACKET_TYPE_AND_FLAGS
                        ? new SeenField(field.leaf(), Sight.COVERED)
                        : field)
                .toList();
        SeenPacket covered = new SeenPacket(
                puback.sighting(),
                puback.terms(),
                Optional.empty(),
                List.of(),
                fields,
                puback.error(),
                puback.growth());
        assertEquals(
                "A number by which both sides know which packet answers which.",
                card(covered, Field.PACKET_IDENTIFIER).meaning());
    }
}
