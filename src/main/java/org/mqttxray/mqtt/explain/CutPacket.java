package org.mqttxray.mqtt.explain;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import org.mqttxray.mqtt.codec.Codec;
import org.mqttxray.mqtt.codec.CodecException;
import org.mqttxray.mqtt.codec.Dissection;
import org.mqttxray.mqtt.codec.Field;
import org.mqttxray.mqtt.codec.Terms;

/** What can be said of a packet whose last bytes are missing: how many, and what is wrong with it already. */
public final class CutPacket {
    /** Bytes that differ as whole fields and in the bits of each; 80 and A0 go on any beginning of a character. */
    private static final byte[] FILLINGS = {0x00, (byte) 0x80, (byte) 0xA0, (byte) 0xFF};
    /** Of a packet that lacks more it is only said that it is not whole. */
    private static final int MOST_FILLED = 1 << 20;

    private CutPacket() {}

    /**
     * How many bytes are missing, negative if there are more than the packet has; nothing if the Fixed Header, which says so, is not
     * whole itself.
     *
     * @param length how many are there
     */
    public static OptionalInt missing(Dissection packet, int length) {
        return packet.leaves().stream()
                .filter(leaf -> leaf.field() == Field.REMAINING_LENGTH)
                .mapToInt(leaf -> leaf.to() + ((Long) leaf.value()).intValue() - length)
                .findFirst();
    }

    /**
     * What is wrong with the bytes that are there. It is said if the packet is wrong in the same way with each of a few fillings in
     * place of what is missing; another one might still make it good, but none is known that does.
     *
     * @param there the beginning of a packet; nothing is said if they are all of it, or more, or if more than 1 MiB is missing
     * @return with the offset of a byte that is there, or at the Remaining Length if it leaves no room for what must follow
     */
    public static Optional<CodecException> fault(byte[] there, Terms terms) {
        int missing = missing(Dissection.of(there, terms), there.length).orElse(Integer.MAX_VALUE);
        if (missing <= 0 || missing > MOST_FILLED) {
            return Optional.empty();
        }
        Optional<CodecException> fault = fault(there, missing, FILLINGS[0], terms);
        for (int i = 1; i < FILLINGS.length && fault.isPresent(); i++) {
            fault = fault.equals(fault(there, missing, FILLINGS[i], terms)) ? fault : Optional.empty();
        }
        return fault.filter(one -> one.offset() < there.length || one.field() == Field.REMAINING_LENGTH);
    }

    private static Optional<CodecException> fault(byte[] there, int missing, byte filling, Terms terms) {
        byte[] whole = Arrays.copyOf(there, there.length + missing);
        Arrays.fill(whole, there.length, whole.length, filling);
        try {
            Codec.decode(whole, terms, null);
            return Optional.empty();
        } catch (CodecException e) {
            return Optional.of(e);
        }
    }
}
