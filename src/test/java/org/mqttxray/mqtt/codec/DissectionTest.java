package org.mqttxray.mqtt.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mqttxray.mqtt.HexText;

class DissectionTest {
    @Test
    void ofAConnectHasALeafPerFieldAndTwoPerString() {
        Dissection dissection = Dissection.of(Codec.encode(ConnectCodecTest.full()));

        assertEquals(
                List.of(
                        "mqtt.hdrflags 0..1 = 16, TYPE",
                        "mqtt.len 1..2 = 36, LENGTH",
                        "mqtt.proto_len 2..4 = 4, LENGTH",
                        "mqtt.protoname 4..8 = MQTT, VALUE",
                        "mqtt.ver 8..9 = 4, VALUE",
                        "mqtt.conflags 9..10 = 238, TYPE",
                        "mqtt.kalive 10..12 = 60, VALUE",
                        "mqtt.clientid_len 12..14 = 3, LENGTH",
                        "mqtt.clientid 14..17 = abc, ID",
                        "mqtt.willtopic_len 17..19 = 3, LENGTH",
                        "mqtt.willtopic 19..22 = a/b, TOPIC",
                        "mqtt.willmsg_len 22..24 = 4, LENGTH",
                        "mqtt.willmsg 24..28 = 676f6e65, PAYLOAD",
                        "mqtt.username_len 28..30 = 2, LENGTH",
                        "mqtt.username 30..32 = me, ID",
                        "mqtt.passwd_len 32..34 = 4, LENGTH",
                        "mqtt.passwd 34..38 = 00ff7077, ID"),
                leaves(dissection));
        assertEquals(Optional.empty(), dissection.error());
    }

    @Test
    void showsTheBitsOfAByte() {
        Dissection dissection = Dissection.of(Codec.encode(ConnectCodecTest.full()));

        assertEquals(
                List.of(
                        "mqtt.conflag.uname & 80 = 1",
                        "mqtt.conflag.passwd & 40 = 1",
                        "mqtt.conflag.retain & 20 = 1",
                        "mqtt.conflag.qos & 18 = 1",
                        "mqtt.conflag.willflag & 4 = 1",
                        "mqtt.conflag.cleansess & 2 = 1",
                        "mqtt.conflag.reserved & 1 = 0"),
                bits(dissection.leaves().get(5)));
        assertEquals(
                List.of("mqtt.msgtype & f0 = 1", "mqtt.hdr_reserved & f = 0"),
                bits(dissection.leaves().get(0)));
    }

    @Test
    void ofAConnAckShowsTheSession() {
        Dissection dissection = Dissection.of(HexText.bytes("20 02 01 00"));

        assertEquals(
                List.of(
                        "mqtt.hdrflags 0..1 = 32, TYPE",
                        "mqtt.len 1..2 = 2, LENGTH",
                        "mqtt.conack.flags 2..3 = 1, TYPE",
                        "mqtt.conack.val 3..4 = 0, VALUE"),
                leaves(dissection));
        assertEquals(
                List.of("mqtt.conack.flags.reserved & fe = 0", "mqtt.conack.flags.sp & 1 = 1"),
                bits(dissection.leaves().get(2)));
    }

    /** Nobody knows what a version puts behind a level that nobody knows. */
    @Test
    void goesAsFarAsTheLayoutIsKnown() {
        Dissection dissection = Dissection.of(HexText.bytes("10 0F 00 04 4D 51 54 54 06 02 00 3C 00 03 61 62 63"));

        assertEquals(
                List.of("mqtt.ver 8..9 = 6, VALUE", "_ws.malformed 9..17 = 02003c0003616263, PAYLOAD"),
                leaves(dissection).subList(4, 6));
    }

    @Test
    void goesOnBehindAFaultThatLeavesTheLayoutClear() {
        Dissection dissection = Dissection.of(HexText.bytes("10 0F 00 04 4D 51 54 54 04 03 00 3C 00 03 61 62 63"));

        assertEquals("mqtt.clientid 14..17 = abc, ID", leaves(dissection).get(8));
        assertEquals(
                Optional.of(new MalformedPacket(9, Field.CONNECT_FLAGS_RESERVED, "MQTT-3.1.2-3")), dissection.error());
    }

    @Test
    void ofAPacketWithASurplusLeavesIt() {
        assertEquals(
                List.of(
                        "mqtt.hdrflags 0..1 = 192, TYPE",
                        "mqtt.len 1..2 = 0, LENGTH",
                        "_ws.malformed 2..4 = d000, PAYLOAD"),
                leaves(Dissection.of(HexText.bytes("C0 00 D0 00"))));
    }

    /** The bytes look like a return code, but the packet ended before them. */
    @Test
    void readsNothingBehindTheRemainingLength() {
        assertEquals(
                List.of("mqtt.conack.flags 2..3 = 0, TYPE", "_ws.malformed 3..4 = 00, PAYLOAD"),
                leaves(Dissection.of(HexText.bytes("20 01 00 00"))).subList(2, 4));
    }

    @Test
    void readsALengthOfSeveralBytesAsOneNumber() {
        assertEquals(
                "mqtt.len 1..4 = 0, LENGTH",
                leaves(Dissection.of(HexText.bytes("C0 80 80 00"))).get(1));
    }

    /** Each packet, broken off anywhere. */
    @Test
    void ofAnUnfinishedPacketCoversWhatIsThere() {
        byte[] whole = Codec.encode(ConnectCodecTest.full());
        for (int length = 0; length < whole.length; length++) {
            byte[] part = Arrays.copyOf(whole, length);
            Dissection dissection = Dissection.of(part);
            Feeding.assertCovers(length, dissection);
            assertEquals(Optional.empty(), dissection.packet());
        }
    }

    private static List<String> leaves(Dissection dissection) {
        return dissection.leaves().stream()
                .map(leaf -> leaf.wireshark() + " " + leaf.from() + ".." + leaf.to() + " = " + leaf.value() + ", "
                        + leaf.tint())
                .toList();
    }

    private static List<String> bits(Dissection.Leaf leaf) {
        return leaf.bits().stream()
                .map(bits -> bits.field().wireshark() + " & "
                        + Integer.toHexString(bits.field().mask()) + " = " + bits.value())
                .toList();
    }
}
