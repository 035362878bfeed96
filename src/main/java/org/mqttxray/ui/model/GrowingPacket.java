package org.mqttxray.ui.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.mqttxray.lesson.Cover;
import org.mqttxray.mqtt.codec.CodecException;
import org.mqttxray.mqtt.codec.Dissection;
import org.mqttxray.mqtt.codec.Field;
import org.mqttxray.mqtt.codec.FieldKind;
import org.mqttxray.mqtt.codec.Part;
import org.mqttxray.mqtt.codec.Terms;
import org.mqttxray.mqtt.packet.Bytes;
import org.mqttxray.replay.Announced;
import org.mqttxray.replay.Packets;
import org.mqttxray.replay.UnfinishedPackets;
import org.mqttxray.trace.Range;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.ui.model.SeenPacket.Growth;
import org.mqttxray.ui.model.SeenPacket.Octet;
import org.mqttxray.ui.model.SeenPacket.SeenField;
import org.mqttxray.ui.model.SeenPacket.Sight;

/**
 * A packet that is not whole, as it may be shown now. It is taken apart as if zeros came next; fields are believed up to the first
 * length that is not there, because from there on nobody knows where they lie.
 */
final class GrowingPacket {
    /** Bytes that are shown as missing, at most: a Remaining Length may claim far more than will ever come. */
    private static final int MOST_MISSING = 1_024;

    private final UnfinishedPackets.Unfinished packet;
    private final byte[] bytes;
    private final Terms terms;
    private final BitSet covered;
    private final BitSet secret;
    private final OptionalInt total;
    private final byte[] padded;

    private GrowingPacket(UnfinishedPackets.Unfinished packet, byte[] bytes, Terms terms, BitSet covered) {
        this.packet = packet;
        this.bytes = bytes;
        this.terms = terms;
        this.covered = covered;
        this.secret = secrets(packet);
        this.total = total(bytes, terms, covered);
        this.padded = Arrays.copyOf(bytes, Math.min(total.orElse(bytes.length), bytes.length + MOST_MISSING));
    }

    static SeenPacket of(UnfinishedPackets.Unfinished packet, TraceLog log, Cover cover) {
        Range range = packet.range();
        SeenPacket seen =
                new GrowingPacket(packet, log.bytes(range), Announced.terms(log, range), cover.hiddenOf(range)).seen();
        return cover.hidesLayout(range) ? seen.withoutLayout() : seen;
    }

    /** Known once the Remaining Length is there and may be seen. */
    private static OptionalInt total(byte[] bytes, Terms terms, BitSet covered) {
        return Dissection.of(bytes, terms).leaves().stream()
                .filter(leaf -> leaf.field() == Field.REMAINING_LENGTH)
                .filter(leaf -> covered.get(0, leaf.to()).isEmpty())
                .mapToInt(leaf -> Math.max(bytes.length, leaf.to() + Math.toIntExact((Long) leaf.value())))
                .findFirst();
    }

    private static BitSet secrets(UnfinishedPackets.Unfinished packet) {
        BitSet secret = new BitSet();
        for (Range range : packet.secrets()) {
            long from = range.from() - packet.range().from();
            secret.set(Math.toIntExact(from), Math.toIntExact(from) + range.length());
        }
        return secret;
    }

    private SeenPacket seen() {
        Dissection dissection = Dissection.of(padded, terms);
        List<SeenField> fields = fields(dissection);
        return new SeenPacket(
                new Packets.Sighting(
                        packet.position(), packet.timeNanos(), packet.thread(), packet.out(), packet.range()),
                terms,
                SeenPacket.type(bytes, covered),
                octets(fields),
                List.copyOf(fields),
                dissection.error().filter(this::isThere),
                Optional.of(new Growth(bytes.length, total)));
    }

    private List<SeenField> fields(Dissection dissection) {
        List<SeenField> fields = new ArrayList<>();
        int known = 0;
        for (Dissection.Leaf leaf : dissection.leaves()) {
            boolean missing = leaf.to() > bytes.length;
            if (missing && leaf.field() == Field.UNDECODED) {
                break;
            }
            fields.add(SeenPacket.field(leaf, missing ? Sight.UNWRITTEN : sight(leaf)));
            known = leaf.to();
            if (missing && (leaf.lengthPrefix() || leaf.field().kind() == FieldKind.VARIABLE_BYTE_INTEGER)) {
                break;
            }
        }
        if (known < padded.length) {
            boolean missing = padded.length > bytes.length;
            Dissection.Leaf rest = new Dissection.Leaf(
                    Field.UNDECODED, Part.UNDECODED, false, known, padded.length, Bytes.EMPTY, List.of());
            fields.add(SeenPacket.field(rest, missing ? Sight.UNWRITTEN : sight(rest)));
        }
        return fields;
    }

    private Sight sight(Dissection.Leaf leaf) {
        boolean written = secret.get(leaf.from(), leaf.to()).cardinality() > 0;
        Sight sight = SeenPacket.sight(leaf, covered, SeenPacket.secret(leaf, bytes));
        return sight == Sight.SHOWN && written ? Sight.SECRET : sight;
    }

    private List<Octet> octets(List<SeenField> fields) {
        List<Octet> octets = new ArrayList<>();
        for (SeenField field : fields) {
            for (int at = field.leaf().from(); at < field.leaf().to(); at++) {
                octets.add(octet(field.leaf(), at));
            }
        }
        return List.copyOf(octets);
    }

    private Octet octet(Dissection.Leaf leaf, int at) {
        if (covered.get(at)) {
            return Octet.of(Sight.COVERED, 0);
        } else if (at >= bytes.length) {
            return Octet.of(Sight.UNWRITTEN, 0);
        }
        boolean hidden = secret.get(at) || SeenPacket.secret(leaf, bytes);
        return Octet.of(hidden ? Sight.SECRET : Sight.SHOWN, bytes[at] & 0xFF);
    }

    /** Whether a fault lies in what is there, and not in the zeros. */
    private boolean isThere(CodecException error) {
        boolean cut = padded.length < total.orElse(padded.length);
        return covered.isEmpty() && !cut && error.offset() < bytes.length;
    }
}
