package org.mqttxray.mqtt.codec;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.mqttxray.mqtt.packet.ProtocolVersion;
import org.mqttxray.mqtt.packet.ReasonCode;

/**
 * Cuts the bytes of one direction of a connection into whole packets by their Fixed Headers; it reads nothing else.
 *
 * Invariants: (1) the pieces, put together with what is pending, are the bytes fed; (2) as long as framing is not lost,
 * each piece is one whole packet; (3) once it is lost, the rest of each feed is one piece, as it came; (4) memory is
 * bounded by what arrived, whatever a packet claims; (5) of packets that are whole nothing is kept, nor is their room.
 *
 * Framing is lost at a packet of type 0, at a Remaining Length of more than four bytes and above the maximum size.
 */
public final class Framer {
    private static final int FIRST_CAPACITY = 256;
    private static final byte[] NONE = {};
    private static final int UNKNOWN = -1;

    private final int maximumPacketSize;
    private byte[] held = NONE;
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

    /** One that holds the same bytes; what either is fed from now on is its own. It costs what is held. */
    public Framer copy() {
        Framer copy = new Framer(maximumPacketSize);
        copy.held = size == 0 ? NONE : Arrays.copyOf(held, size);
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
        List<byte[]> pieces = new ArrayList<>();
        if (size == 0) {
            hold(bytes, cut(bytes, from, to, pieces), to);
            return pieces;
        }
        hold(bytes, from, to);
        int rest = cut(held, 0, size, pieces);
        if (rest > 0) {
            byte[] all = held;
            int end = size;
            held = NONE;
            size = 0;
            hold(all, rest, end);
        }
        return pieces;
    }

    /** Adds the whole pieces; gives where the rest begins. */
    private int cut(byte[] bytes, int from, int to, List<byte[]> pieces) {
        int start = from;
        for (int length = next(bytes, start, to);
                length != UNKNOWN && length <= to - start;
                length = next(bytes, start, to)) {
            pieces.add(Arrays.copyOfRange(bytes, start, start + length));
            start += length;
        }
        return start;
    }

    /**
     * How long the packet is that begins with some bytes.
     *
     * @param beginning its first bytes, of which the Fixed Header is enough
     * @return none if its Remaining Length goes on; 0 if no packet begins like this
     */
    public static OptionalInt length(byte[] beginning) {
        Framer framer = new Framer();
        int length = framer.next(beginning, 0, beginning.length);
        if (framer.lost()) {
            return OptionalInt.of(0);
        }
        return length == UNKNOWN ? OptionalInt.empty() : OptionalInt.of(length);
    }

    /** How many bytes of an unfinished packet are held. */
    public int pending() {
        return size;
    }

    /** A copy of the bytes that are held: what is left when the connection ends. */
    public byte[] rest() {
        return rest(0);
    }

    /**
     * A copy of the last of them.
     *
     * @param from how many of them are left out, from 0 to {@link #pending()}
     */
    public byte[] rest(int from) {
        return Arrays.copyOfRange(held, from, size);
    }

    /** The first of the bytes that are held; there must be one. */
    public byte firstPending() {
        return held[0];
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
            held = Arrays.copyOf(held, Math.max(FIRST_CAPACITY, Math.max(2 * held.length, size + length)));
        }
        System.arraycopy(bytes, from, held, size, length);
        size += length;
    }

    /** The length of the piece that begins at {@code start}, as far as it can be told. */
    private int next(byte[] bytes, int start, int end) {
        if (start == end) {
            return UNKNOWN;
        }
        int length = lost() ? UNKNOWN : packetLength(bytes, start, end);
        return lost() ? end - start : length;
    }

    private int packetLength(byte[] bytes, int start, int end) {
        if (Field.PACKET_TYPE.in(bytes[start]) == 0) {
            loss = new MalformedPacket(0, Field.PACKET_TYPE, "3.1.1 section 2.2.1");
            return UNKNOWN;
        }
        int remainingLength = VariableByteInteger.read(bytes, start + 1, end);
        if (remainingLength == VariableByteInteger.UNFINISHED) {
            return UNKNOWN;
        }
        if (remainingLength == VariableByteInteger.TOO_LONG) {
            loss = new MalformedPacket(VariableByteInteger.MAX_BYTES, Field.REMAINING_LENGTH, "3.1.1 section 2.2.3");
            return UNKNOWN;
        }
        int length = VariableByteInteger.end(bytes, start + 1) - start + remainingLength;
        if (length > maximumPacketSize) {
            loss = new MalformedPacket(1, Field.REMAINING_LENGTH, "maximum packet size", ReasonCode.PACKET_TOO_LARGE);
        }
        return length;
    }
}
