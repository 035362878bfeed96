package org.mqttxray.ui.timeline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.mqttxray.replay.Halving;

/** The marks on the wire in their order, found by place at a cost that does not grow with them: every 64 events know how many came before. */
final class WireMarks {
    private static final int SHIFT = 6;
    /** How far back a packet is looked for that is lost. */
    private static final int RECENT = 256;

    private final List<WireMark> marks = new ArrayList<>();
    /** Their indexes once more, close to each other: to search among the marks themselves is to look all over the memory. */
    private final Ints indexes = new Ints();
    /** How many lie before the first event, before the 64th and so on. */
    private final Ints before = new Ints();

    /** Adds one that lies at the last one or after it; says its number. */
    int add(WireMark mark) {
        while (before.size() << SHIFT <= mark.index()) {
            before.add(marks.size());
        }
        indexes.add(mark.index());
        marks.add(mark);
        return marks.size() - 1;
    }

    /** Of the last ones the newest that may be meant has been lost with an event. */
    void lose(Predicate<WireMark> meant, long event) {
        for (int at = size() - 1; at >= Math.max(0, size() - RECENT); at--) {
            if (meant.test(get(at))) {
                set(at, get(at).lostAt(event));
                return;
            }
        }
    }

    WireMark get(int number) {
        return marks.get(number);
    }

    /** Tells more of one. */
    void set(int number, WireMark mark) {
        marks.set(number, mark);
    }

    int size() {
        return marks.size();
    }

    /** All. */
    List<WireMark> all() {
        return Collections.unmodifiableList(marks);
    }

    /** How many lie before an index. */
    int before(double index) {
        int group = (int) Math.max(0, index) >> SHIFT;
        return Halving.first(beforeGroup(group), beforeGroup(group + 1), at -> indexes.at(at) < index);
    }

    /** How many were told by the first events of the log. */
    int toldBefore(long position) {
        return Halving.first(0, marks.size(), at -> marks.get(at).position() < position);
    }

    /** The packet that lies nearest to an index. */
    Optional<WireMark> nearestPacket(double index) {
        int after = before(index);
        while (after < size() && !get(after).packet()) {
            after++;
        }
        int earlier = Math.min(before(index), size()) - 1;
        while (earlier >= 0 && !get(earlier).packet()) {
            earlier--;
        }
        boolean later = earlier < 0
                || after < size()
                        && get(after).index() - index < index - get(earlier).index();
        return later ? number(after) : number(earlier);
    }

    private Optional<WireMark> number(int number) {
        return number >= 0 && number < size() ? Optional.of(get(number)) : Optional.empty();
    }

    private int beforeGroup(int group) {
        return group < before.size() ? before.at(group) : marks.size();
    }
}
