package org.mqttxray.ui.packets;

import java.util.Optional;
import org.mqttxray.replay.Passage;
import org.mqttxray.replay.Passage.Kind;
import org.mqttxray.trace.LinkAct;

/** What became of a packet on its way, if it did not simply go from one end to the other. */
enum PacketMark {
    /** It has not left the client. */
    UNSENT,
    /** The line broke under it. */
    LOST,
    /** The link let it vanish. */
    DROPPED,
    /** The link cut the line in it. */
    CUT,
    /** The link cut the line behind it. */
    CUT_BEHIND,
    /** The link keeps it. */
    HELD,
    /** The link has kept it for a while. */
    DELAYED,
    /** The link has passed it on twice. */
    REPEATED,
    /** This is the second of the two. */
    SECOND,
    /** Other bytes came in its place. */
    REPLACED,
    /** These are the other bytes. */
    INSTEAD,
    /** The link sent or took it by itself. */
    BY_LINK;

    /** The mark of a packet once there are so many events, if it has one. */
    static Optional<PacketMark> of(Passage passage, long events) {
        Optional<LinkAct> act = passage.fate().actAt(events);
        if (act.isPresent()) {
            return Optional.of(ordered(passage, act.get(), events));
        } else if (passage.lostAt(events)) {
            return Optional.of(LOST);
        } else if (passage.kind() == Kind.LINK) {
            return Optional.of(BY_LINK);
        }
        boolean own = passage.layers().mqtt() != Passage.NEVER;
        boolean waits = own && passage.out() && passage.layers().platform() >= events;
        return waits ? Optional.of(UNSENT) : Optional.empty();
    }

    private static PacketMark ordered(Passage passage, LinkAct act, long events) {
        boolean brought = passage.kind() == Kind.LINK && passage.out();
        return switch (act) {
            case DELAYED -> delayed(passage, events);
            case REPEATED -> brought ? SECOND : REPEATED;
            case REPLACED -> brought ? INSTEAD : REPLACED;
            case CUT -> passage.lostAt(events) ? CUT : CUT_BEHIND;
            default -> DROPPED;
        };
    }

    private static PacketMark delayed(Passage passage, long events) {
        if (passage.lostAt(events)) {
            return LOST;
        }
        return passage.keptAt(events) ? HELD : DELAYED;
    }

    /** Whether it is still under way. */
    boolean waits() {
        return this == UNSENT || this == HELD;
    }

    /** Whether the other side never gets it as it is. */
    boolean gone() {
        return switch (this) {
            case LOST, DROPPED, CUT, REPLACED -> true;
            default -> false;
        };
    }
}
