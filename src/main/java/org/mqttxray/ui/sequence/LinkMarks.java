package org.mqttxray.ui.sequence;

import java.util.Optional;
import org.mqttxray.replay.Passage;
import org.mqttxray.replay.Passage.Kind;
import org.mqttxray.trace.LinkAct;
import org.mqttxray.trace.ReadableLog;
import org.mqttxray.ui.sequence.SequencePicture.Mark;

/** What the link did by order to what goes over the line: a mark on the line, and a word for it. */
final class LinkMarks {
    /** Where the link is, from the client's innermost layer to the broker. */
    static final double PLACE = 0.3;

    /** From the mark to the word beside it. */
    private static final double BESIDE = 13;
    /** The same, if the packet falls there. */
    private static final double BESIDE_FALL = 40;

    private final ReadableLog log;
    private final SequenceWords words;

    LinkMarks(ReadableLog log, SequenceWords words) {
        this.log = log;
        this.words = words;
    }

    /**
     * The mark of a passage, if it has one when so many events have happened.
     *
     * @param through what it was when it came to the link, if the link did something to it before the client got it
     * @param link where the link is
     * @param side 1 if the broker is to the right of it, else -1
     */
    Optional<Mark> of(Passage passage, Optional<Passage> through, long events, double link, int side) {
        boolean falls = passage.lostAt(events);
        double beside = link + side * (falls && passage.out() ? BESIDE_FALL : BESIDE);
        Optional<Mark> own = passage.fate()
                .actAt(events)
                .map(act -> new Mark(act, link, word(passage, act, events), beside, side, falls));
        return own.or(() -> through.flatMap(before -> before.fate().act())
                .filter(act -> act == LinkAct.REPLACED)
                .map(act -> new Mark(act, link, words.get("sequence.instead"), beside, side, false)));
    }

    private String word(Passage passage, LinkAct act, long events) {
        boolean copy = passage.kind() == Kind.LINK && passage.out();
        return switch (act) {
            case DELAYED ->
                passage.fate().until() < events ? words.get("sequence.held-for", held(passage)) : kept(passage, events);
            case REPEATED -> words.get(copy ? "sequence.second" : "sequence.repeated");
            case REPLACED -> words.get(copy ? "sequence.instead" : "sequence.replaced");
            case CUT -> words.get(passage.lostAt(events) ? "sequence.cut" : "sequence.cut-behind");
            default -> words.get("sequence.dropped");
        };
    }

    private String kept(Passage passage, long events) {
        return words.get(passage.lostAt(events) ? "sequence.held-lost" : "sequence.held");
    }

    private String held(Passage passage) {
        Passage.Fate fate = passage.fate();
        return words.between(time(fate.until()) - time(fate.since()));
    }

    private long time(long position) {
        return log.event(position).stamp().timeNanos();
    }
}
