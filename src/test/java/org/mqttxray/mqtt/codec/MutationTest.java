package org.mqttxray.mqtt.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mqttxray.mqtt.HexText;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.Packet;
import org.mqttxray.mqtt.packet.ProtocolVersion;

/** Whatever arrives: no crash, nothing hidden, and nothing accepted that is not what it seems. */
class MutationTest {
    private static final int ROUNDS = 100_000;
    private static final List<byte[]> SEEDS = List.of(
            Codec.encode(ConnectCodecTest.full()),
            HexText.bytes("10 0F 00 04 4D 51 54 54 04 02 00 3C 00 03 61 62 63"),
            HexText.bytes("10 11 00 06 4D 51 49 73 64 70 03 02 00 0A 00 03 61 62 63"),
            HexText.bytes("20 02 01 00"),
            HexText.bytes("C0 00"),
            HexText.bytes("E0 80 00"),
            HexText.bytes("30 06 00 03 61 2F 62 78"),
            HexText.bytes("3B 0A 00 03 61 2F 62 12 34 01 02 78"),
            HexText.bytes("34 0F 00 03 61 2F 62 12 34 06 23 00 05 0B 81 01 78"),
            HexText.bytes("40 02 12 34"),
            HexText.bytes("40 03 12 34 10"),
            HexText.bytes("62 0A 12 34 92 06 1F 00 03 62 61 64"),
            HexText.bytes("82 0E 00 01 00 03 61 2F 62 01 00 02 2B 23 02 00"),
            HexText.bytes("82 0B 00 01 02 0B 01 00 03 61 2F 23 2D"),
            HexText.bytes("90 05 00 01 00 01 80"),
            HexText.bytes("90 06 00 01 00 01 80 A2"),
            HexText.bytes("A2 08 00 01 00 00 03 61 2F 62"),
            HexText.bytes("B0 05 00 01 00 00 11"),
            HexText.bytes("E0 07 04 05 11 00 00 00 0A"),
            HexText.bytes("F0 0B 18 09 15 00 01 6D 16 00 02 01 02"),
            HexText.bytes("20 0A 00 00 07 21 00 0A 26 00 00 00 00"),
            HexText.bytes("10 2A 00 04 4D 51 54 54 05 2E 00 0A 05 11 00 00 00 0A 00 01 63 06 18 00 00 00 05 01 01"
                    + " 00 01 74 00 01 6D"));
    private static final List<Terms> TERMS = List.of(
            Terms.OF_3_1_1,
            Terms.OF_5_0,
            Terms.of(ProtocolVersion.V3_1_1, Direction.C2S),
            Terms.of(ProtocolVersion.V5_0, Direction.C2S),
            Terms.of(ProtocolVersion.V5_0, Direction.S2C));

    private final Random random = seeded();

    private static Random seeded() {
        long seed = Long.getLong("mqtt.seed", System.nanoTime());
        System.out.println("MutationTest: -Dmqtt.seed=" + seed);
        return new Random(seed);
    }

    @Test
    void nothingIsAcceptedThatIsWrittenDifferently() {
        int accepted = 0;
        for (int round = 0; round < ROUNDS; round++) {
            byte[] bytes = mutant();
            Terms terms = TERMS.get(random.nextInt(TERMS.size()));
            Dissection dissection = Dissection.of(bytes, terms);
            Feeding.assertCovers(bytes.length, dissection);
            assertTrue(dissection.packet().isPresent() != dissection.error().isPresent(), HexText.text(bytes));
            dissection.packet().ifPresent(packet -> assertSame(bytes, packet, terms));
            accepted += dissection.packet().isPresent() ? 1 : 0;
        }
        assertTrue(accepted > 0 && accepted < ROUNDS, "accepted " + accepted);
    }

    @Test
    void noByteOfAStreamIsHidden() {
        for (int round = 0; round < ROUNDS / 100; round++) {
            byte[] stream = Feeding.concat(mutant(), mutant(), mutant(), mutant());
            Decoder decoder = new Decoder();
            List<byte[]> raw = new ArrayList<>();
            for (int from = 0, to; from < stream.length; from = to) {
                to = Math.min(stream.length, from + 1 + random.nextInt(9));
                decoder.feed(stream, from, to).forEach(d -> raw.add(d.raw().toArray()));
            }
            Feeding.assertSameBytes(Arrays.copyOf(stream, stream.length - decoder.pending()), raw);
        }
    }

    private static void assertSame(byte[] bytes, Packet packet, Terms terms) {
        assertEquals(HexText.text(bytes), HexText.text(Codec.encode(packet, terms.version())));
    }

    private byte[] mutant() {
        byte[] bytes = SEEDS.get(random.nextInt(SEEDS.size())).clone();
        for (int i = random.nextInt(4); i > 0; i--) {
            bytes = mutated(bytes);
        }
        return bytes;
    }

    private byte[] mutated(byte[] bytes) {
        if (bytes.length == 0) {
            return bytes;
        }
        int at = random.nextInt(bytes.length);
        switch (random.nextInt(5)) {
            case 0:
                bytes[at] = (byte) random.nextInt();
                return bytes;
            case 1:
                bytes[at] ^= (byte) (1 << random.nextInt(Byte.SIZE));
                return bytes;
            case 2:
                return Arrays.copyOf(bytes, at);
            case 3:
                byte[] more = Feeding.concat(
                        Arrays.copyOf(bytes, at),
                        new byte[] {(byte) random.nextInt()},
                        Arrays.copyOfRange(bytes, at, bytes.length));
                more[more.length > 1 ? 1 : 0]++;
                return more;
            default:
                return Feeding.concat(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, at + 1, bytes.length));
        }
    }
}
