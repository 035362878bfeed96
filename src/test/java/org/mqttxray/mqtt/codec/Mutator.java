package org.mqttxray.mqtt.codec;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.mqttxray.mqtt.HexText;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.ProtocolVersion;

/**
 * Packets that are nearly right. A packet is cut into its fields; some are changed, doubled, left out or put elsewhere; then most lengths
 * are counted anew, so that what is wrong lies deep within and not at the first length.
 */
final class Mutator {
    private static final List<Sample> SEEDS = Sample.all();
    private static final List<List<Chunk>> CHUNKS =
            SEEDS.stream().map(Mutator::chunks).toList();
    private static final List<byte[]> VALUES = List.of(
            HexText.bytes("00"),
            HexText.bytes("01"),
            HexText.bytes("02"),
            HexText.bytes("7F"),
            HexText.bytes("80"),
            HexText.bytes("FF"),
            HexText.bytes("00 00"),
            HexText.bytes("00 01"),
            HexText.bytes("FF FF"),
            HexText.bytes("80 00"),
            HexText.bytes("80 01"),
            HexText.bytes("FF FF FF 7F"),
            HexText.bytes("FF FF FF FF 01"),
            HexText.bytes("C0 80"),
            HexText.bytes("ED A0 80"),
            HexText.bytes("F4 90 80 80"),
            HexText.bytes("EF BB BF"),
            utf8("\uFFFF"),
            utf8("a\u0000b"),
            utf8("\u0001"),
            utf8("😀"),
            utf8("a/+/#"),
            utf8("#/a"),
            utf8("a+"),
            utf8("$share/g/a"),
            utf8("$share//a"),
            utf8("$share/g"),
            utf8("MQIsdp"),
            new byte[0]);
    /** Each property in its form; the last byte of most can be anything. */
    private static final List<List<Chunk>> PROPERTIES = properties();

    private final Random random;

    /** A field, or the length before it, and the bytes that stand for it. */
    private record Chunk(Field field, boolean lengthPrefix, byte[] bytes) {
        boolean inProperties() {
            return field.tint() == Tint.PROPERTY || field == Field.PROPERTY_IDENTIFIER;
        }

        boolean isPropertyLength() {
            return field == Field.PROPERTY_LENGTH || field == Field.WILL_PROPERTY_LENGTH;
        }

        Chunk with(byte... others) {
            return new Chunk(field, lengthPrefix, others);
        }
    }

    Mutator(Random random) {
        this.random = random;
    }

    /** A packet that may be anything. */
    Sample next() {
        int seed = random.nextInt(SEEDS.size());
        Terms terms = SEEDS.get(seed).terms();
        byte[] bytes = random.nextInt(8) == 0 ? SEEDS.get(seed).bytes().clone() : assembled(CHUNKS.get(seed));
        for (int i = random.nextInt(8) - 5; i > 0; i--) {
            bytes = scratched(bytes);
        }
        return new Sample(random.nextInt(8) == 0 ? anyTerms() : terms, bytes);
    }

    private Terms anyTerms() {
        ProtocolVersion version = random.nextBoolean() ? ProtocolVersion.V3_1_1 : ProtocolVersion.V5_0;
        return random.nextBoolean()
                ? Terms.of(version)
                : Terms.of(version, random.nextBoolean() ? Direction.C2S : Direction.S2C);
    }

    // Fields

    private static List<Chunk> chunks(Sample sample) {
        return Dissection.of(sample.bytes(), sample.terms()).leaves().stream()
                .map(leaf -> new Chunk(
                        leaf.field(), leaf.lengthPrefix(), Arrays.copyOfRange(sample.bytes(), leaf.from(), leaf.to())))
                .toList();
    }

    private static List<List<Chunk>> properties() {
        List<List<Chunk>> all = new ArrayList<>();
        for (List<Chunk> packet : CHUNKS) {
            List<Chunk> property = new ArrayList<>();
            for (Chunk chunk : packet) {
                if (chunk.field == Field.PROPERTY_IDENTIFIER || !chunk.inProperties()) {
                    all.add(List.copyOf(property));
                    property.clear();
                }
                if (chunk.inProperties()) {
                    property.add(chunk);
                }
            }
        }
        all.removeIf(List::isEmpty);
        return all;
    }

    private byte[] assembled(List<Chunk> seed) {
        List<Chunk> chunks = new ArrayList<>(seed);
        for (int i = random.nextInt(5); i > 0 && !chunks.isEmpty(); i--) {
            mutate(chunks);
        }
        repair(chunks);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        chunks.forEach(chunk -> bytes.writeBytes(chunk.bytes));
        return bytes.toByteArray();
    }

    private void mutate(List<Chunk> chunks) {
        int at = random.nextInt(chunks.size());
        Chunk chunk = chunks.get(at);
        switch (random.nextInt(10)) {
            case 0 -> chunks.set(at, chunk.with(VALUES.get(random.nextInt(VALUES.size()))));
            case 1 -> chunks.set(at, chunk.with(ofSameLength(chunk.bytes)));
            case 2, 3 -> chunks.set(at, chunk.with(scratched(chunk.bytes)));
            case 4 -> chunks.remove(at);
            case 5 -> chunks.add(at, chunk);
            case 6 -> chunks.add(random.nextInt(chunks.size()), chunks.remove(at));
            case 7 -> splice(chunks, at);
            default -> addProperty(chunks);
        }
    }

    /** Puts the fields of another packet behind. */
    private void splice(List<Chunk> chunks, int at) {
        List<Chunk> others = CHUNKS.get(random.nextInt(CHUNKS.size()));
        int from = random.nextInt(others.size());
        chunks.addAll(at + 1, others.subList(from, Math.min(others.size(), from + 1 + random.nextInt(4))));
    }

    private void addProperty(List<Chunk> chunks) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < chunks.size(); i++) {
            if (chunks.get(i).isPropertyLength()) {
                places.add(i + 1);
            }
        }
        if (!places.isEmpty()) {
            chunks.addAll(places.get(random.nextInt(places.size())), PROPERTIES.get(random.nextInt(PROPERTIES.size())));
        }
    }

    /** Counts most lengths anew, from the inside out. */
    private void repair(List<Chunk> chunks) {
        int following = 0;
        int properties = 0;
        for (int i = chunks.size() - 1; i >= 0; i--) {
            Chunk chunk = chunks.get(i);
            if (random.nextInt(16) > 0) {
                if (chunk.lengthPrefix) {
                    int length = i + 1 < chunks.size() ? chunks.get(i + 1).bytes.length : 0;
                    chunk = chunk.with((byte) (length >> Byte.SIZE), (byte) length);
                } else if (chunk.isPropertyLength()) {
                    chunk = chunk.with(shortest(properties));
                } else if (chunk.field == Field.REMAINING_LENGTH) {
                    chunk = chunk.with(shortest(following));
                }
                chunks.set(i, chunk);
            }
            following += chunk.bytes.length;
            properties = chunk.inProperties() ? properties + chunk.bytes.length : 0;
        }
    }

    private static byte[] shortest(int value) {
        byte[] bytes = new byte[VariableByteInteger.length(value)];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) VariableByteInteger.byteAt(value, i);
        }
        return bytes;
    }

    // Bytes

    private byte[] ofSameLength(byte[] bytes) {
        byte[] others = new byte[bytes.length];
        random.nextBytes(others);
        return others;
    }

    private byte[] scratched(byte[] bytes) {
        if (bytes.length == 0) {
            return bytes;
        }
        int at = random.nextInt(bytes.length);
        byte[] before = Arrays.copyOf(bytes, at);
        byte[] after = Arrays.copyOfRange(bytes, at + 1, bytes.length);
        return switch (random.nextInt(6)) {
            case 0 -> before;
            case 1 -> Feeding.concat(before, new byte[] {(byte) random.nextInt(), bytes[at]}, after);
            case 2 -> Feeding.concat(before, after);
            case 3 -> Feeding.concat(before, new byte[] {(byte) random.nextInt()}, after);
            case 4 -> Feeding.concat(before, new byte[] {(byte) (bytes[at] + (random.nextBoolean() ? 1 : -1))}, after);
            default -> Feeding.concat(before, new byte[] {(byte) (bytes[at] ^ 1 << random.nextInt(Byte.SIZE))}, after);
        };
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
