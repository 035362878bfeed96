package org.mqttxray.ui.sequence;

import java.util.Optional;
import org.mqttxray.replay.Passage;
import org.mqttxray.replay.Passage.Join;
import org.mqttxray.replay.Passage.Kind;
import org.mqttxray.trace.LinkAct;
import org.mqttxray.ui.sequence.SequencePicture.Group;
import org.mqttxray.ui.sequence.SequencePicture.Look;

/**
 * From where to where the arrow of a passage goes: from end to end, or to the link, or from there.
 *
 * @param group its client
 * @param broker where the broker's line is
 * @param then how many events have happened
 */
record Way(Group group, double broker, long then) {
    /** Where a packet falls that the line loses, from its sender; one that the link loses falls at the link. */
    private static final double FALL_PLACE = 0.6;

    private static final double HEAD = 9;
    private static final double MARK = 8;
    private static final double BROKER_GAP = 6;

    /** Where the link is. */
    double link() {
        return group.platform() + (broker - group.platform()) * LinkMarks.PLACE;
    }

    /**
     * Where the arrow begins.
     *
     * @param inside where the outermost layer of the client is that has handled the packet
     */
    double from(Passage passage, double inside) {
        if (passage.out()) {
            return passage.kind() == Kind.LINK ? link() : inside;
        }
        return passage.through() == Join.NONE ? broker : link();
    }

    /**
     * Where the point of the arrow is.
     *
     * @param inside as for its beginning
     * @param marked whether the link has left a mark on it
     */
    double to(Passage passage, Look look, double inside, boolean marked) {
        if (look == Look.LOST) {
            return falls(passage);
        }
        double before = (HEAD + (marked ? MARK : 0)) * group.side();
        if (passage.out()) {
            return endsAtLink(passage) ? link() - before : broker - BROKER_GAP * group.side();
        }
        return passage.kind() == Kind.LINK ? link() + before : inside + HEAD * group.side();
    }

    /** Just behind the mark of what the link has done to it; else somewhere on its way. */
    private double falls(Passage passage) {
        int ahead = passage.out() ? group.side() : -group.side();
        double start = passage.out() ? group.platform() : broker;
        double whole = Math.abs(broker - group.platform());
        boolean atLink = passage.fate().actAt(then).isPresent();
        return atLink ? link() + MARK * ahead : start + FALL_PLACE * whole * ahead;
    }

    /** The link keeps it, or something else goes on in its place. */
    private boolean endsAtLink(Passage passage) {
        boolean replaced = passage.fate().actAt(then).equals(Optional.of(LinkAct.REPLACED));
        return passage.isPacket() && (passage.keptAt(then) || replaced);
    }
}
