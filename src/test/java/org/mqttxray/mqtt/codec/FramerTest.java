package org.mqttxray.mqtt.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mqttxray.mqtt.Hex;
import org.mqttxray.mqtt.HexText;
import org.mqttxray.mqtt.packet.ProtocolVersion;
import org.mqttxray.mqtt.packet.ReasonCode;

class FramerTest {
    /** Three packets; the second has a Remaining Length of two bytes, and no packet knows what it is. */
    private static final byte[] STREAM =
            Feeding.concat(HexText.bytes("C0 00"), HexText.bytes("30 80 01"), new byte[128], HexText.bytes("F0 01 07"));

    @Test
    void cutsAtTheSamePlacesHoweverTheBytesArrive() {
        for (int length = 1; length <= STREAM.length; length++) {
            Framer framer = new Framer();
            List<Integer> lengths = new ArrayList<>();
            for (byte[] piece : feedInPieces(framer, STREAM, length)) {
                lengths.add(piece.length);
            }
            assertEquals(List.of(2, 131, 3), lengths);
            assertEquals(0, framer.pending());
        }
    }

    @Test
    void keepsTheBytesAsTheyAre() {
        for (int length = 1; length <= STREAM.length; length++) {
            Feeding.assertSameBytes(STREAM, feedInPieces(new Framer(), STREAM, length));
        }
    }

    @Test
    void knowsHowMuchOfAPacketIsThere() {
        Framer framer = new Framer();
        List<Integer> pending = new ArrayList<>();
        byte[] bytes = HexText.bytes("20 02 00 00 C0");
        for (int i = 0; i < bytes.length; i++) {
            framer.feed(bytes, i, i + 1);
            pending.add(framer.pending());
        }
        assertEquals(List.of(1, 2, 3, 0, 1), pending);
        assertEquals("C0", HexText.text(framer.rest()));
        assertFalse(framer.lost());
    }

    @Test
    void takesOnlyThePartItIsGiven() {
        byte[] bytes = HexText.bytes("FF C0 00 FF");

        assertEquals("C0 00", HexText.text(new Framer().feed(bytes, 1, 3).get(0)));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # first packet, what loses it, offset, field           , rule
        C0 00         , 00           , 0     , PACKET_TYPE     , 3.1.1 section 2.2.1
        C0 00         , 0A C0        , 0     , PACKET_TYPE     , 3.1.1 section 2.2.1
        20 02 00 00   , 30 80 80 80 80, 4    , REMAINING_LENGTH, 3.1.1 section 2.2.3
        D0 00         , 30 FF FF FF FF 01 61, 4, REMAINING_LENGTH, 3.1.1 section 2.2.3
        C0 00         , 30 81 01     , 1     , REMAINING_LENGTH, maximum packet size
        """)
    void passesBytesOnAsTheyComeOnceItIsLost(
            @Hex byte[] packet, @Hex byte[] damage, int offset, Field field, String rule) {
        Framer framer = new Framer(130);
        byte[] bytes = Feeding.concat(packet, damage);

        List<byte[]> pieces = framer.feed(bytes, 0, bytes.length);
        assertEquals(List.of(HexText.text(packet), HexText.text(damage)), texts(pieces));
        ReasonCode code = rule.startsWith("maximum") ? ReasonCode.PACKET_TOO_LARGE : ReasonCode.MALFORMED_PACKET;
        assertEquals(Optional.of(new MalformedPacket(offset, field, rule, code)), framer.loss(ProtocolVersion.V3_1_1));
        assertEquals(List.of(HexText.text(packet)), texts(framer.feed(packet, 0, packet.length)));
        assertEquals(List.of(), framer.feed(packet, 0, 0));
        assertEquals(0, framer.pending());
        assertTrue(framer.lost());
    }

    @Test
    void takesPacketsUpToItsMaximum() {
        byte[] largest = Feeding.concat(HexText.bytes("30 7F"), new byte[127]);

        assertEquals(1, new Framer(129).feed(largest, 0, largest.length).size());
        Framer smaller = new Framer(128);
        smaller.feed(largest, 0, 2);
        assertTrue(smaller.lost());
    }

    /** A thousand times 256 MB: a framer that believed the claim would be out of memory. */
    @Test
    void believesNoClaimBeforeItSeesTheBytes() {
        byte[] claim = HexText.bytes("30 FF FF FF 7F");
        List<Framer> framers = Stream.generate(Framer::new).limit(1000).toList();

        framers.forEach(framer -> framer.feed(claim, 0, claim.length));
        assertEquals(5000, framers.stream().mapToInt(Framer::pending).sum());
    }

    @Test
    void holdsALargePacketThatComesInManyPieces() {
        byte[] bytes = Arrays.copyOf(HexText.bytes("30 80 80 40"), 4 + (1 << 20));

        Feeding.assertSameBytes(bytes, feedInPieces(new Framer(), bytes, 1000));
    }

    @Test
    void aCopyHoldsTheSameAndGoesItsOwnWay() {
        Framer framer = new Framer();
        framer.feed(HexText.bytes("C0 00 20 02"), 0, 4);
        Framer copy = framer.copy();

        assertEquals(List.of("20 02 00 05"), texts(copy.feed(HexText.bytes("00 05 D0"), 0, 3)));
        assertEquals(2, framer.pending());
        assertEquals("D0", HexText.text(copy.rest()));
        assertEquals(List.of("20 02 01 00", "D0 00"), texts(framer.feed(HexText.bytes("01 00 D0 00"), 0, 4)));
        assertEquals(0, framer.copy().pending());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # beginning, length
        C0 00             , 2
        C0 00 30          , 2
        30 7F 61          , 129
        30 80 01          , 131
        30 FF FF FF 7F    , 268435460
        30                ,
        30 80             ,
        30 FF FF FF       ,
        30 FF FF FF FF    , 0
        00                , 0
        0A C0             , 0
        """)
    void theFixedHeaderTellsTheLength(@Hex byte[] beginning, Integer length) {
        OptionalInt told = Framer.length(beginning);

        assertEquals(length == null ? OptionalInt.empty() : OptionalInt.of(length), told);
    }

    private static List<byte[]> feedInPieces(Framer framer, byte[] bytes, int length) {
        List<byte[]> pieces = new ArrayList<>();
        for (int from = 0; from < bytes.length; from += length) {
            pieces.addAll(framer.feed(bytes, from, Math.min(bytes.length, from + length)));
        }
        return pieces;
    }

    private static List<String> texts(List<byte[]> pieces) {
        return pieces.stream().map(HexText::text).toList();
    }
}
