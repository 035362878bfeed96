package org.mqttxray.mqtt.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mqttxray.mqtt.Hex;
import org.mqttxray.mqtt.HexText;
import org.mqttxray.mqtt.packet.Disconnect;
import org.mqttxray.mqtt.packet.PingReq;
import org.mqttxray.mqtt.packet.PingResp;

/** 3.1.1 section 2.2, and the packets that are nothing else. */
class FixedHeaderTest {
    @Test
    void isAllOfPingAndDisconnect() throws CodecException {
        Feeding.assertIs(HexText.bytes("C0 00"), new PingReq());
        Feeding.assertIs(HexText.bytes("D0 00"), new PingResp());
        Feeding.assertIs(HexText.bytes("E0 00"), new Disconnect());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # bytes    , rule
        C0 01 00   , 3.1.1 section 3.12
        D0 02 00 00, 3.1.1 section 3.13
        E0 01 FF   , 3.1.1 section 3.14
        """)
    void isFollowedByNothingInPingAndDisconnect(@Hex byte[] bytes, String rule) {
        Feeding.assertBreaks(bytes, new MalformedPacket(2, Field.REMAINING_LENGTH, rule));
    }

    /** Each first byte there can be, and nothing after the length. */
    @Test
    void hasATypeThatExistsAndTheFlagsOfIt() {
        List<String> accepted = new ArrayList<>();
        for (int first = 0; first <= 0xFF; first++) {
            byte[] bytes = {(byte) first, 0};
            String outcome = outcome(bytes);
            assertEquals(expected(first), outcome, HexText.text(bytes));
            Feeding.assertCovers(bytes.length, Dissection.of(bytes));
            if (outcome.equals("read")) {
                accepted.add(HexText.text(bytes));
            }
        }
        assertEquals(List.of("C0 00", "D0 00", "E0 00"), accepted);
    }

    private static String outcome(byte[] bytes) {
        try {
            Codec.decode(bytes, null);
            return "read";
        } catch (CodecException e) {
            return e.getMessage();
        }
    }

    private static String expected(int first) {
        int type = first >> 4;
        int flags = first & 0x0F;
        if (type == 0 || type == 15) {
            return "PACKET_TYPE at byte 0: 3.1.1 section 2.2.1";
        }
        boolean flagged = type == 6 || type == 8 || type == 10;
        if (type != 3 && flags != (flagged ? 2 : 0)) {
            boolean own = flagged || type == 14;
            return "FIXED_HEADER_FLAGS at byte 0: " + (own ? "MQTT-3." + type + ".1-1" : "MQTT-2.2.2-2");
        }
        if (type == 3 && (flags & 6) == 6) {
            return "QOS at byte 0: MQTT-3.3.1-4";
        }
        if (type == 3 && (flags & 0xE) == 8) {
            return "DUP at byte 0: MQTT-3.3.1-2";
        }
        return switch (type) {
            case 1 -> "PROTOCOL_NAME at byte 2: 3.1.1 section 1.5.3";
            case 2 -> "CONNECT_ACKNOWLEDGE_FLAGS at byte 2: 3.1.1 section 2.2.3";
            case 12, 13, 14 -> "read";
            case 3 -> "TOPIC_NAME at byte 2: MQTT-3.3.2-1";
            default -> "PACKET_IDENTIFIER at byte 2: 3.1.1 section 2.2.3";
        };
    }

    @Test
    void ofNoBytesLacksTheFirst() {
        MalformedPacket expected = new MalformedPacket(0, Field.PACKET_TYPE_AND_FLAGS, "3.1.1 section 2.2.3");

        assertEquals(expected, assertThrows(CodecException.class, () -> Codec.decode(new byte[0], null)));
        assertEquals(List.of(), Dissection.of(new byte[0]).leaves());
    }

    @Test
    void withTwoFaultsIsBlamedForTheFirst() {
        MalformedPacket flags = new MalformedPacket(0, Field.FIXED_HEADER_FLAGS, "MQTT-2.2.2-2");

        Feeding.assertBreaks(HexText.bytes("C1 01 00"), flags);
        assertEquals(
                flags, assertThrows(CodecException.class, () -> Codec.decode(HexText.bytes("C1 80 80 80 80"), null)));
    }
}
