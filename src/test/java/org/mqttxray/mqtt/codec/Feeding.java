package org.mqttxray.mqtt.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mqttxray.mqtt.HexText;
import org.mqttxray.mqtt.packet.Bytes;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.Packet;
import org.mqttxray.mqtt.packet.PingReq;
import org.mqttxray.mqtt.packet.PingResp;

/** The ways in which the bytes of a packet can reach us; all must lead to the same. */
final class Feeding {
    private static final byte[] PINGREQ = HexText.bytes("C0 00");
    private static final byte[] PINGRESP = HexText.bytes("D0 00");

    private Feeding() {}

    /** These bytes are this packet, which is these bytes. */
    static void assertIs(byte[] bytes, Packet packet) throws CodecException {
        assertIs(Terms.OF_3_1_1, bytes, packet);
    }

    /** These bytes are this packet, which is these bytes. */
    static void assertIs(Terms terms, byte[] bytes, Packet packet) throws CodecException {
        assertEquals(HexText.text(bytes), HexText.text(Codec.encode(packet, terms.version())));
        assertEquals(bytes.length, Codec.packetLength(Codec.remainingLength(packet, terms.version(), null)));
        assertReads(terms, bytes, packet);
    }

    /** These bytes are read as this packet. */
    private static void assertReads(Terms terms, byte[] bytes, Packet packet) throws CodecException {
        assertEquals(packet, Codec.decode(bytes, terms, null));
        assertHoweverFed(terms, bytes, new Decoded.Whole(Bytes.of(bytes), packet));
        Dissection dissection = Dissection.of(bytes, terms);
        assertEquals(Optional.of(packet), dissection.packet());
        assertCovers(bytes.length, dissection);
    }

    /** These bytes, one whole packet, break a rule. */
    static void assertBreaks(byte[] bytes, CodecException error) {
        assertBreaks(Terms.OF_3_1_1, bytes, error);
    }

    /** These bytes, one whole packet, break a rule. */
    static void assertBreaks(Terms terms, byte[] bytes, CodecException error) {
        assertEquals(error, assertThrows(CodecException.class, () -> Codec.decode(bytes, terms, null)));
        assertHoweverFed(terms, bytes, new Decoded.Malformed(Bytes.of(bytes), error));
        Dissection dissection = Dissection.of(bytes, terms);
        assertEquals(Optional.of(error), dissection.error());
        assertCovers(bytes.length, dissection);
    }

    /** Every byte belongs to exactly one leaf. */
    static void assertCovers(int length, Dissection dissection) {
        int position = 0;
        for (Dissection.Leaf leaf : dissection.leaves()) {
            assertEquals(position, leaf.from(), dissection::toString);
            position = leaf.to();
        }
        assertEquals(length, position, dissection::toString);
    }

    /** What a decoder finds when each feed brings at most that many bytes. */
    static List<Decoded> inPieces(byte[] bytes, int length) {
        return inPieces(Terms.OF_3_1_1, bytes, length);
    }

    private static List<Decoded> inPieces(Terms terms, byte[] bytes, int length) {
        Decoder decoder = new Decoder(terms);
        List<Decoded> found = new ArrayList<>();
        for (int from = 0; from < bytes.length; from += length) {
            found.addAll(decoder.feed(bytes, from, Math.min(bytes.length, from + length)));
        }
        return found;
    }

    private static void assertHoweverFed(Terms terms, byte[] bytes, Decoded expected) {
        assertEquals(List.of(expected), inPieces(terms, bytes, bytes.length));
        assertEquals(List.of(expected), inPieces(terms, bytes, 1));
        assertWithTrailingBytes(terms, bytes, expected);
    }

    private static void assertWithTrailingBytes(Terms terms, byte[] bytes, Decoded expected) {
        Decoder decoder = new Decoder(terms);
        boolean server = terms.sent(Direction.S2C);
        byte[] sign = server ? PINGRESP : PINGREQ;
        byte[] more = concat(bytes, sign, sign);
        Decoded ping = new Decoded.Whole(Bytes.of(sign), server ? new PingResp() : new PingReq());
        assertEquals(List.of(expected, ping), decoder.feed(more, 0, more.length - 1));
        assertEquals(1, decoder.pending());
        assertEquals(List.of(ping), decoder.feed(more, more.length - 1, more.length));
        byte[] onePacketTooLong = Arrays.copyOf(bytes, bytes.length + 1);
        assertThrows(CodecException.class, () -> Codec.decode(onePacketTooLong, terms, null));
    }

    static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    static void assertSameBytes(byte[] expected, List<byte[]> pieces) {
        assertArrayEquals(expected, concat(pieces.toArray(new byte[0][])));
    }
}
