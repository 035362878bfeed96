package org.mqttxray.replay;

import java.util.Optional;
import org.mqttxray.trace.Range;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * What the link has let go on to the client of a connection, which has not got it yet.
 *
 * @param pieces in the order in which they go
 */
record Coming(PVector<Piece> pieces) {
    static final Coming NOTHING = new Coming(TreePVector.empty());

    /**
     * What has gone on with one act.
     *
     * @param passage the number of the passage as which it came to the link
     * @param where it comes to lie in what the client gets; an older record does not tell it, and then it is one packet
     */
    private record Piece(int passage, Optional<Range> where) {
        private boolean holds(Passage packet, PVector<Passage> passages) {
            return where.map(there -> there.overlaps(range(packet)))
                    .orElseGet(() -> passages.get(passage).becomes(packet));
        }

        private boolean endsWith(Passage packet) {
            Range range = range(packet);
            return where.filter(there -> there.stream() == range.stream() && there.to() <= range.to())
                    .isPresent();
        }

        private static Range range(Passage packet) {
            return packet.origin().range().orElseThrow();
        }
    }

    /**
     * The same with what goes on now.
     *
     * @param packets how many go on
     */
    Coming with(int passage, Optional<Range> where, int packets) {
        PVector<Piece> more = pieces.plus(new Piece(passage, where));
        for (int packet = 1; packet < packets && where.isEmpty(); packet++) {
            more = more.plus(new Piece(passage, where));
        }
        return new Coming(more);
    }

    /**
     * As what a packet that the client gets came to the link, if that did something to it: the number of that passage, or
     * {@link Passage.Join#NONE}.
     */
    int through(Passage packet, PVector<Passage> passages) {
        return pieces.stream()
                .filter(piece -> piece.holds(packet, passages))
                .map(Piece::passage)
                .findFirst()
                .orElse(Passage.Join.NONE);
    }

    /** The client has got a packet, so nothing that was before it comes any more. */
    Coming after(Passage packet) {
        int gone = pieces.indexOf(new Piece(packet.through(), Optional.empty())) + 1;
        while (gone < pieces.size() && pieces.get(gone).endsWith(packet)) {
            gone++;
        }
        return gone == 0 ? this : new Coming(pieces.subList(gone, pieces.size()));
    }
}
