package org.mqttxray.mqtt.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mqttxray.mqtt.HexText;
import org.mqttxray.mqtt.packet.Bytes;
import org.mqttxray.mqtt.packet.Packet;

/** Whatever arrives: no crash, nothing hidden, and nothing accepted that is not what it seems. */
class MutationTest {
    private static final int ROUNDS = 100_000;
    private static final List<byte[]> SEEDS = List.of(
            Codec.encode(ConnectCodecTest.full()),
            HexText.bytes("10 0F 00 04 4D 51 54 54 04 02 00 3C 00 03 61 62 63"),
            HexText.bytes("10 11 00 06 4D 51 49 73 64 70 03 02 00 0A 00 03 61 62 63"),
            HexText.bytes("20 02 01 00"),
            HexText.bytes("C0 00"),
            HexText.bytes("E0 80 00"));

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
            Dissection dissection = Dissection.of(bytes);
            Feeding.assertCovers(bytes.length, dissection);
            assertTrue(dissection.packet().isPresent() != dissection.error().isPresent(), HexText.text(bytes));
            dissection.packet().ifPresent(packet -> assertSame(bytes, packet));
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

    /** The bytes are what we would write, but for a length that is written longer than it needs. */
    private static void assertSame(byte[] bytes, Packet packet) {
        int lengthEnd = VariableByteInteger.end(bytes, 1);
        int remainingLength = bytes.length - lengthEnd;
        byte[] rest = Arrays.copyOfRange(bytes, lengthEnd, bytes.length);
        byte[] written = Codec.encode(packet);
        assertEquals(bytes[0], written[0]);
        assertEquals(remainingLength, VariableByteInteger.read(bytes, 1, bytes.length));
        assertEquals(Bytes.of(rest), Bytes.of(written, written.length - remainingLength, written.length));
        assertEquals(Codec.packetLength(remainingLength), written.length);
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
