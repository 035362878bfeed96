package org.mqttxray.mqtt.codec;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mqttxray.mqtt.packet.ProtocolVersion;
import org.mqttxray.mqtt.packet.ReasonCode;

/**
 * Cuts the bytes of one direction of a connection into whole packets by their Fixed Headers; it reads nothing else.
 *
 * Invariants: (1) the pieces, put together with what is pending, are the bytes fed; (2) as long as framing is not lost,
 * each piece is one whole packet; (3) once it is lost, the rest of each feed is one piece, as it came; (4) memory is
 * bounded by what arrived, whatever a packet claims.
 *
 * Framing is lost at a packet of type 0, at a Remaining Length of more than four bytes and above the maximum size.
 */
public final class Framer {
    private static final int FIRST_CAPACITY = 256;
    private static final int UNKNOWN = -1;

    private final int maximumPacketSize;
    private byte[] held = new byte[FIRST_CAPACITY];
    private int size;
    private MalformedPacket loss;

    /** The size of the largest packet that MQTT allows, in bytes. */
    public static final int NO_LIMIT = 1 + VariableByteInteger.MAX_BYTES + VariableByteInteger.MAX;

    /** Takes packets of every size that MQTT allows. */
    public Framer() {
        this(NO_LIMIT);
    }

    /**
     * Takes packets up to a size; a larger one loses the framing.
     *
     * @param maximumPacketSize in bytes, Fixed Header included
     */
    public Framer(int maximumPacketSize) {
        this.maximumPacketSize = maximumPacketSize;
    }

    /** One that holds the same bytes; what either is fed from now on is its own. */
    public Framer copy() {
        Framer copy = new Framer(maximumPacketSize);
        copy.held = Arrays.copyOf(held, Math.max(size, FIRST_CAPACITY));
        copy.size = size;
        copy.loss = loss;
        return copy;
    }

    /**
     * Takes the bytes from {@code from} to {@code to}, exclusive.
     *
     * @return the packets that are whole now; if framing was lost, now or before, the last piece is the undivided rest
     */
    public List<byte[]> feed(byte[] bytes, int from, int to) {
        hold(bytes, from, to);
        List<byte[]> pieces = new ArrayList<>();
        int start = 0;
        for (int length = next(start); length != UNKNOWN && length <= size - start; length = next(start)) {
            pieces.add(Arrays.copyOfRange(held, start, start + length));
            start += length;
        }
        System.arraycopy(held, start, held, 0, size - start);
        size -= start;
        return pieces;
    }

    /** How many bytes of an unfinished packet are held. */
    public int pending() {
        return size;
    }

    /** A copy of the bytes that are held: what is left when the connection ends. */
    public byte[] rest() {
        return Arrays.copyOf(held, size);
    }

    /** Whether nobody knows any more where packets start. It stays so. */
    public boolean lost() {
        return loss != null;
    }

    /**
     * Why framing was lost; the offset is one within the packet that broke it.
     *
     * @param version whose rule is named
     */
    public Optional<MalformedPacket> loss(ProtocolVersion version) {
        if (loss == null || !version.hasProperties() || loss.reasonCode() == ReasonCode.PACKET_TOO_LARGE) {
            return Optional.ofNullable(loss);
        }
        String rule = loss.field() == Field.PACKET_TYPE ? "5.0 section 2.1.2" : "5.0 section 1.5.5";
        return Optional.of(new MalformedPacket(loss.offset(), loss.field(), rule));
    }

    private void hold(byte[] bytes, int from, int to) {
        int length = to - from;
        if (size + length > held.length) {
            held = Arrays.copyOf(held, Math.max(2 * held.length, size + length));
        }
        System.arraycopy(bytes, from, held, size, length);
        size += length;
    }

    /** The length of the piece that begins at {@code start}, as far as it can be told. */
    private int next(int start) {
        if (start == size) {
            return UNKNOWN;
        }
        int length = lost() ? UNKNOWN : packetLength(start);
        return lost() ? size - start : length;
    }

    private int packetLength(int start) {
        if (Field.PACKET_TYPE.in(held[start]) == 0) {
            loss = new MalformedPacket(0, Field.PACKET_TYPE, "3.1.1 section 2.2.1");
            return UNKNOWN;
        }
        int remainingLength = VariableByteInteger.read(held, start + 1, size);
        if (remainingLength == VariableByteInteger.UNFINISHED) {
            return UNKNOWN;
        }
        if (remainingLength == VariableByteInteger.TOO_LONG) {
            loss = new MalformedPacket(VariableByteInteger.MAX_BYTES, Field.REMAINING_LENGTH, "3.1.1 section 2.2.3");
            return UNKNOWN;
        }
        int length = VariableByteInteger.end(held, start + 1) - start + remainingLength;
        if (length > maximumPacketSize) {
            loss = new MalformedPacket(1, Field.REMAINING_LENGTH, "maximum packet size", ReasonCode.PACKET_TOO_LARGE);
        }
        return length;
    }
}
