package org.mqttxray.cli;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import org.mqttxray.mqtt.codec.Codec;
import org.mqttxray.mqtt.codec.CodecException;
import org.mqttxray.mqtt.codec.Dissection;
import org.mqttxray.mqtt.codec.Field;
import org.mqttxray.mqtt.codec.Terms;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.ProtocolVersion;

/** What can be said of a packet whose last bytes are missing: how many, and what is wrong with it whatever they are. */
final class CutPacket {
    /** Bytes that differ as whole fields and in the bits of each; 80 and A0 go on any beginning of a character. */
    private static final byte[] FILLINGS = {0x00, (byte) 0x80, (byte) 0xA0, (byte) 0xFF};
    /** Of a packet that lacks more it is only said that it is not whole. */
    private static final int MOST_FILLED = 1 << 20;

    private CutPacket() {}

    /** How many bytes are missing; nothing if the Fixed Header, which says so, is not whole itself. */
    static OptionalInt missing(DecodedStream.Piece piece) {
        return piece.dissection().leaves().stream()
                .filter(leaf -> leaf.field() == Field.REMAINING_LENGTH)
                .mapToInt(leaf -> leaf.to() + ((Long) leaf.value()).intValue() - (piece.to() - piece.from()))
                .findFirst();
    }

    /**
     * The same bytes; but if their last packet is not whole and wrong all the same, then this is what is wrong with it.
     *
     * @param version as it was asked for; if nobody knows it, the packet must be wrong in both
     */
    static DecodedStream judged(
            DecodedStream stream, Optional<ProtocolVersion> version, Optional<Direction> direction) {
        if (!stream.broken().map(DecodedStream.Broken::incomplete).orElse(false)) {
            return stream;
        }
        DecodedStream.Piece piece = stream.broken().orElseThrow().piece();
        byte[] there = stream.bytesOf(piece);
        Optional<CodecException> fault = fault(there, piece, new Terms(piece.version(), direction));
        if (version.isEmpty() && fault.isPresent()) {
            fault = fault(there, piece, new Terms(ProtocolVersion.V5_0, direction))
                            .isPresent()
                    ? fault
                    : Optional.empty();
        }
        return fault.map(one -> with(one, piece, stream)).orElse(stream);
    }

    private static DecodedStream with(CodecException fault, DecodedStream.Piece piece, DecodedStream stream) {
        Dissection dissection = new Dissection(piece.dissection().leaves(), Optional.empty(), Optional.of(fault));
        DecodedStream.Piece wrong = new DecodedStream.Piece(piece.from(), piece.to(), piece.version(), dissection);
        return new DecodedStream(stream.bytes(), stream.packets(), Optional.of(new DecodedStream.Broken(wrong, false)));
    }

    /** What is wrong with the bytes that are there: the same, whatever follows. */
    private static Optional<CodecException> fault(byte[] there, DecodedStream.Piece piece, Terms terms) {
        int missing = missing(piece).orElse(Integer.MAX_VALUE);
        if (missing > MOST_FILLED) {
            return Optional.empty();
        }
        Optional<CodecException> fault = fault(filled(there, missing, FILLINGS[0]), terms);
        for (int i = 1; i < FILLINGS.length && fault.isPresent(); i++) {
            fault = fault.equals(fault(filled(there, missing, FILLINGS[i]), terms)) ? fault : Optional.empty();
        }
        return fault.filter(one -> one.offset() < there.length || one.field() == Field.REMAINING_LENGTH);
    }

    private static byte[] filled(byte[] there, int missing, byte filling) {
        byte[] whole = Arrays.copyOf(there, there.length + missing);
        Arrays.fill(whole, there.length, whole.length, filling);
        return whole;
    }

    private static Optional<CodecException> fault(byte[] packet, Terms terms) {
        try {
            Codec.decode(packet, terms, null);
            return Optional.empty();
        } catch (CodecException e) {
            return Optional.of(e);
        }
    }
}
