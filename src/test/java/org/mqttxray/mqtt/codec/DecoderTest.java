package org.mqttxray.mqtt.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mqttxray.mqtt.HexText;
import org.mqttxray.mqtt.packet.Bytes;
import org.mqttxray.mqtt.packet.ConnAck;
import org.mqttxray.mqtt.packet.Connect;
import org.mqttxray.mqtt.packet.ConnectReturnCode;
import org.mqttxray.mqtt.packet.Disconnect;
import org.mqttxray.mqtt.packet.Packet;
import org.mqttxray.mqtt.packet.PingReq;
import org.mqttxray.mqtt.packet.PingResp;
import org.mqttxray.mqtt.packet.ProtocolVersion;
import org.mqttxray.mqtt.packet.ReasonCode;

class DecoderTest {
    private static final List<Packet> CONVERSATION = List.of(
            ConnectCodecTest.full(),
            new ConnAck(true, ConnectReturnCode.ACCEPTED),
            new PingReq(),
            new PingResp(),
            new Disconnect());

    @Test
    void findsTheSamePacketsHoweverTheBytesArrive() {
        byte[] stream = stream();
        for (int length = 1; length <= stream.length; length++) {
            assertEquals(CONVERSATION, packets(Feeding.inPieces(stream, length)));
        }
    }

    @Test
    void findsTheSamePacketsWhereverTheStreamIsCutInTwo() {
        byte[] stream = stream();
        for (int cut = 0; cut <= stream.length; cut++) {
            Decoder decoder = new Decoder();
            List<Decoded> found = new ArrayList<>(decoder.feed(stream, 0, cut));
            found.addAll(decoder.feed(stream, cut, stream.length));
            assertEquals(CONVERSATION, packets(found));
        }
    }

    /** A CONNECT of 212 bytes in two pieces; the middle of the Remaining Length is where others fail. */
    @Test
    void survivesACutWithinTheRemainingLength() {
        byte[] connect = Feeding.concat(
                HexText.bytes("10 D4 01 00 04 4D 51 54 54 04 02 00 3C 00 C8"),
                "n".repeat(200).getBytes());
        for (int cut = 1; cut <= 3; cut++) {
            Decoder decoder = new Decoder();
            assertEquals(List.of(), decoder.feed(connect, 0, cut));
            Packet packet = packets(decoder.feed(connect, cut, connect.length)).get(0);
            assertEquals("n".repeat(200), ((Connect) packet).clientIdentifier());
        }
    }

    @Test
    void goesOnAfterAPacketThatIsWrongInside() {
        Decoder decoder = new Decoder();
        byte[] bytes = HexText.bytes("C1 00 F0 00 30 02 00 00 D0 00");

        assertEquals(
                List.of(
                        new Decoded.Malformed(
                                Bytes.of(bytes, 0, 2),
                                new MalformedPacket(0, Field.FIXED_HEADER_FLAGS, "MQTT-2.2.2-2")),
                        new Decoded.Malformed(
                                Bytes.of(bytes, 2, 4),
                                new MalformedPacket(0, Field.PACKET_TYPE, "3.1.1 section 2.2.1")),
                        new Decoded.Malformed(
                                Bytes.of(bytes, 4, 8), new ProtocolViolation(2, Field.TOPIC_NAME, "MQTT-4.7.3-1")),
                        new Decoded.Whole(Bytes.of(bytes, 8, 10), new PingResp())),
                decoder.feed(bytes, 0, bytes.length));
        assertFalse(decoder.lost());
    }

    @Test
    void hidesNothingOnceFramingIsLost() {
        Decoder decoder = new Decoder();
        byte[] bytes = HexText.bytes("C0 00 30 FF FF FF FF 01 02");
        MalformedPacket error = new MalformedPacket(4, Field.REMAINING_LENGTH, "3.1.1 section 2.2.3");

        assertEquals(
                List.of(
                        new Decoded.Whole(Bytes.of(bytes, 0, 2), new PingReq()),
                        new Decoded.Malformed(Bytes.of(bytes, 2, 9), error)),
                decoder.feed(bytes, 0, bytes.length));
        assertEquals(List.of(new Decoded.Malformed(Bytes.of(bytes, 0, 2), error)), decoder.feed(bytes, 0, 2));
        assertTrue(decoder.lost());
        assertEquals(0, decoder.pending());
    }

    @Test
    void takesPacketsUpToItsMaximum() {
        Decoder decoder = new Decoder(Terms.OF_3_1_1, 3);
        byte[] connAck = HexText.bytes("20 02 00 00");

        assertEquals(
                List.of(new Decoded.Malformed(
                        Bytes.of(connAck),
                        new MalformedPacket(
                                1, Field.REMAINING_LENGTH, "maximum packet size", ReasonCode.PACKET_TOO_LARGE))),
                decoder.feed(connAck, 0, connAck.length));
    }

    private static byte[] stream() {
        return Feeding.concat(CONVERSATION.stream().map(Codec::encode).toArray(byte[][]::new));
    }

    private static List<Packet> packets(List<Decoded> found) {
        return found.stream().map(d -> ((Decoded.Whole) d).packet()).toList();
    }

    /** The rule is one of the version that was announced. */
    @Test
    void whereNobodyKnowsWherePacketsStartTheRuleIsOfTheVersion() {
        for (ProtocolVersion version : List.of(ProtocolVersion.V3_1_1, ProtocolVersion.V5_0)) {
            Decoder decoder = new Decoder(Terms.of(version), Framer.NO_LIMIT);
            byte[] bytes = {0x30, -1, -1, -1, -1};
            Decoded.Malformed lost =
                    (Decoded.Malformed) decoder.feed(bytes, 0, bytes.length).get(0);
            String rule = version.hasProperties() ? "5.0 section 1.5.5" : "3.1.1 section 2.2.3";
            assertEquals(rule, lost.error().rule());
        }
    }
}
