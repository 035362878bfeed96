package org.mqttxray.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mqttxray.mqtt.codec.Framer;
import org.mqttxray.mqtt.packet.PacketType;

/** What one side says, in packets; the beginning of one may go on to the other side before its end has come. */
final class Inflow {
    private final Framer framer;
    /** How many bytes of the unfinished packet the other side has got already. */
    private int passed;

    /**
     * Some of what came.
     *
     * @param whole whether it is a whole packet; else it is what follows where packets can't be told any more
     * @param passed how many of its bytes the other side has got already
     */
    record Piece(byte[] bytes, boolean whole, int passed) {
        /** The type of the packet that it is; {@link PacketType#RESERVED} if it is none. */
        PacketType type() {
            return whole ? PacketType.begunBy(bytes[0]) : PacketType.RESERVED;
        }

        /** The bytes that the other side has not got yet. */
        byte[] news() {
            return passed == 0 ? bytes : Arrays.copyOfRange(bytes, passed, bytes.length);
        }
    }

    /**
     * Nothing has come yet.
     *
     * @param largestWhole a larger packet is not told as one
     */
    Inflow(int largestWhole) {
        framer = new Framer(largestWhole);
    }

    /** Takes what has come, and gives the packets that are whole now. */
    List<Piece> feed(byte[] bytes) {
        List<byte[]> pieces = framer.feed(bytes, 0, bytes.length);
        int packets = framer.lost() ? pieces.size() - 1 : pieces.size(); // what follows is undivided
        List<Piece> told = new ArrayList<>();
        for (byte[] piece : pieces) {
            told.add(new Piece(piece, told.size() < packets, Math.min(passed, piece.length)));
            passed = 0;
        }
        return told;
    }

    /** Whether packets can't be told any more. */
    boolean lost() {
        return framer.lost();
    }

    /** How many bytes there are of the packet that is not whole yet. */
    int pending() {
        return framer.pending();
    }

    /** The type of that packet; something of it must be there. */
    PacketType unfinishedType() {
        return PacketType.begunBy(framer.firstPending());
    }

    /** Those of its bytes that the other side has not got yet; it gets them now. */
    byte[] passUnfinished() {
        byte[] news = framer.rest(Math.min(passed, framer.pending()));
        passed = framer.pending();
        return news;
    }
}
