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

    /** There a packet that comes to the client and is lost has not fallen yet. */
    private static final double BEFORE_FALL = 0.7;

    private final ReadableLog log;
    private final SequenceWords words;

    LinkMarks(ReadableLog log, SequenceWords words) {
        this.log = log;
        this.words = words;
    }

    /**
     * The mark of a passage, if it has one when so many events have happened.
     *
     * @param from where the client's innermost layer is
     * @param reach from there to the broker
     */
    Optional<Mark> of(Passage passage, long events, double from, double reach) {
        boolean fallsBefore = !passage.out() && passage.lostAt(events);
        double x = from + reach * (fallsBefore ? BEFORE_FALL : PLACE);
        return passage.fate().actAt(events).map(act -> new Mark(act, x, word(passage, act, events)));
    }

    private String word(Passage passage, LinkAct act, long events) {
        boolean copy = passage.kind() == Kind.LINK && passage.out();
        return switch (act) {
            case DELAYED ->
                passage.fate().until() < events ? words.get("sequence.held-for", held(passage)) : kept(passage, events);
            case REPEATED -> words.get(copy ? "sequence.second" : "sequence.repeated");
            case REPLACED -> words.get(copy ? "sequence.instead" : "sequence.replaced");
            case CUT -> words.get("sequence.cut");
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
