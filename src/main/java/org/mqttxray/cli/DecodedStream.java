package org.mqttxray.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mqttxray.mqtt.codec.CodecException;
import org.mqttxray.mqtt.codec.Dissection;
import org.mqttxray.mqtt.codec.Dissection.Leaf;
import org.mqttxray.mqtt.codec.Field;
import org.mqttxray.mqtt.codec.Framer;
import org.mqttxray.mqtt.codec.ProtocolViolation;
import org.mqttxray.mqtt.codec.Terms;
import org.mqttxray.mqtt.explain.CutPacket;
import org.mqttxray.mqtt.packet.Connect;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.ProtocolVersion;

/**
 * The bytes of one direction, taken apart up to the first packet that can't be read.
 *
 * @param bytes all of them
 * @param packets those that obey the rules, in their order; they lie one after the other from byte 0
 * @param broken the packet after them, if there is one that does not
 */
record DecodedStream(byte[] bytes, List<Piece> packets, Optional<Broken> broken) {
    /**
     * One packet.
     *
     * @param from offset of its first byte
     * @param to offset behind its last byte
     * @param version by whose rules it was read
     * @param dissection its offsets count from its own first byte
     */
    record Piece(int from, int to, ProtocolVersion version, Dissection dissection) {}

    /**
     * A packet that can't be read.
     *
     * @param piece ends where the packet ends, as far as that can be told, else with the bytes
     * @param incomplete whether nothing else is known to be wrong than that the bytes end before the packet does
     */
    record Broken(Piece piece, boolean incomplete) {
        CodecException error() {
            return piece.dissection().error().orElseThrow();
        }

        /** The offset of the byte at fault among all bytes. */
        int offset() {
            return piece.from() + error().offset();
        }
    }

    /**
     * Takes bytes apart.
     *
     * @param version by whose rules, until a CONNECT announces another; if nobody knows, 3.1.1, and 5.0 if that reads more packets or
     *     all of them
     * @param direction which way they go, if that is known
     */
    static DecodedStream of(byte[] bytes, Optional<ProtocolVersion> version, Optional<Direction> direction) {
        DecodedStream first = of(bytes, new Terms(version.orElse(ProtocolVersion.V3_1_1), direction));
        if (version.isPresent() || first.broken.isEmpty() || first.announced()) {
            return first.judged(direction);
        }
        DecodedStream second = of(bytes, new Terms(ProtocolVersion.V5_0, direction));
        DecodedStream better = second.restFrom() > first.restFrom() ? second : first;
        return better.judged(direction, ProtocolVersion.V5_0);
    }

    /**
     * Whether another version reads all of these bytes too, as other fields, and no CONNECT among them decides.
     *
     * @param direction which way they go, if that is known
     */
    boolean readsOtherwise(ProtocolVersion other, Optional<Direction> direction) {
        if (broken.isPresent() || announced() || packets.stream().anyMatch(piece -> piece.version == other)) {
            return false;
        }
        DecodedStream second = of(bytes, new Terms(other, direction));
        return second.broken.isEmpty() && !second.fields().equals(fields());
    }

    private List<Field> fields() {
        return packets.stream()
                .flatMap(piece -> piece.dissection.leaves().stream())
                .map(Leaf::field)
                .toList();
    }

    /** Whether a CONNECT among them says of which version those after it are. */
    private boolean announced() {
        return packets.stream().anyMatch(piece -> piece.dissection().packet().orElse(null) instanceof Connect);
    }

    /**
     * The same bytes; but if their last packet is not whole and wrong all the same, then this is what is wrong with it.
     *
     * @param others versions of which it may be as well; it must be wrong in all of them
     */
    private DecodedStream judged(Optional<Direction> direction, ProtocolVersion... others) {
        Optional<Piece> cut = broken.filter(Broken::incomplete).map(Broken::piece);
        Optional<CodecException> fault = cut.flatMap(piece -> fault(piece, piece.version, direction));
        boolean always = Stream.of(others)
                .allMatch(version ->
                        cut.flatMap(piece -> fault(piece, version, direction)).isPresent());
        return always && fault.isPresent() ? with(fault.get(), cut.get()) : this;
    }

    private Optional<CodecException> fault(Piece piece, ProtocolVersion version, Optional<Direction> direction) {
        return CutPacket.fault(bytesOf(piece), new Terms(version, direction));
    }

    private DecodedStream with(CodecException fault, Piece piece) {
        Dissection dissection = new Dissection(piece.dissection.leaves(), Optional.empty(), Optional.of(fault));
        Piece wrong = new Piece(piece.from, piece.to, piece.version, dissection);
        return new DecodedStream(bytes, packets, Optional.of(new Broken(wrong, false)));
    }

    /**
     * The first CONNECT that follows another, if there is one: of one connection, that is one too many (MQTT-3.1.0-2). It can be read, and
     * what follows it too.
     */
    Optional<Broken> secondConnect() {
        return packets.stream()
                .filter(piece -> piece.dissection.packet().orElse(null) instanceof Connect)
                .skip(1)
                .findFirst()
                .map(piece -> {
                    CodecException fault = new ProtocolViolation(0, Field.PACKET_TYPE, "MQTT-3.1.0-2");
                    Dissection wrong = new Dissection(piece.dissection.leaves(), Optional.empty(), Optional.of(fault));
                    return new Broken(new Piece(piece.from, piece.to, piece.version, wrong), false);
                });
    }

    private static DecodedStream of(byte[] bytes, Terms known) {
        Framer framer = new Framer();
        List<byte[]> pieces = new ArrayList<>(framer.feed(bytes, 0, bytes.length));
        boolean cut = framer.pending() > 0;
        if (cut) {
            pieces.add(framer.rest());
        }
        List<Piece> packets = new ArrayList<>();
        Terms terms = known;
        int from = 0;
        for (int i = 0; i < pieces.size(); i++) {
            Dissection dissection = Dissection.of(pieces.get(i), terms);
            int to = from + pieces.get(i).length;
            if (dissection.packet().orElse(null) instanceof Connect connect) {
                terms = terms.with(connect.version());
            }
            Piece piece = new Piece(from, to, version(dissection, terms.version()), dissection);
            if (dissection.error().isPresent()) {
                boolean last = cut && i == pieces.size() - 1;
                Broken broken =
                        new Broken(piece, last && lacksBytes(dissection.error().get(), to - from));
                return new DecodedStream(bytes, packets, Optional.of(broken));
            }
            packets.add(piece);
            from = to;
        }
        return new DecodedStream(bytes, packets, Optional.empty());
    }

    /** Whether a packet is only not whole; its Remaining Length may not be whole itself. */
    private static boolean lacksBytes(CodecException error, int length) {
        return error.field() == Field.REMAINING_LENGTH && (error.offset() == 1 || error.offset() == length);
    }

    /** A CONNECT that can't be read may still have said of which version it is. */
    private static ProtocolVersion version(Dissection dissection, ProtocolVersion known) {
        String name = "";
        for (Leaf leaf : dissection.leaves()) {
            if (leaf.field() == Field.PROTOCOL_NAME && leaf.value() instanceof String text) {
                name = text;
            } else if (leaf.field() == Field.PROTOCOL_LEVEL) {
                int level = ((Long) leaf.value()).intValue();
                return ProtocolVersion.of(name, level).orElse(known);
            }
        }
        return known;
    }

    /** Offset of the first byte that belongs to no packet. */
    int restFrom() {
        return broken.map(one -> one.piece().from()).orElse(bytes.length);
    }

    /** The bytes of a packet. */
    byte[] bytesOf(Piece piece) {
        return Arrays.copyOfRange(bytes, piece.from(), piece.to());
    }
}
