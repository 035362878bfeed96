package org.mqttxray.ui.timeline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.ui.timeline.TimelinePicture.Arrow;

/** The arrows of the wire, of what can be seen only. */
final class WireLane {
    private static final double LONGEST = 27;
    private static final double SHORTEST = 10;
    private static final double PAIR_GAP = 10;
    private static final double CLOSE = 2;
    private static final double TEXT_GAP = 6;
    private static final double TEXT_SIZE = 11.5;
    private static final String TCP = "TCP";
    /** Between a name and whose it is. */
    private static final String BETWEEN = " \u00b7 ";

    /** Between a name and what comes after it. */
    private static final double AFTER_TEXT = 4;

    private final CallSpans index;
    private final Moment moment;
    private final TimelineWords words;
    private final Axis axis;
    private final double right;
    private final int now;
    /** How long an arrow is. */
    private final double length;

    WireLane(CallSpans index, Moment moment, TimelineWords words, Axis axis, double right, int now) {
        this.index = index;
        this.moment = moment;
        this.words = words;
        this.axis = axis;
        this.right = right;
        this.now = now;
        this.length = Math.max(SHORTEST, Math.min(LONGEST, axis.step()));
    }

    /** From left to right. */
    List<Arrow> arrows() {
        int from = index.marks().before(axis.begunAt(axis.left() - LONGEST));
        int to = index.marks().before(axis.begunAt(right));
        List<Arrow> arrows = new ArrayList<>();
        double next = Double.MAX_VALUE;
        double room = right; // of two threads, what comes later may begin before
        boolean named = false; // where arrows stand close no name has room
        int at = to - 1;
        while (at >= from) {
            WireMark mark = index.marks().get(at--);
            double start = start(mark);
            if (next - start >= CLOSE) {
                Arrow arrow = arrow(mark, start, room);
                next = start;
                room = Math.min(room, next);
                arrows.add(arrow);
                named |= !arrow.label().isEmpty();
            } else {
                at = Math.min(at, index.marks().before(axis.begunAt(next - CLOSE)) - 1); // past all that are too close
            }
        }
        Collections.reverse(arrows);
        return named ? withoutCrossed(arrows) : arrows;
    }

    /** Of two clients, one may come on while the other is named. */
    private static List<Arrow> withoutCrossed(List<Arrow> arrows) {
        return arrows.stream()
                .map(arrow -> arrow.crossedByAny(arrows) ? arrow.unnamed() : arrow)
                .toList();
    }

    /** What comes in has its end at the end of its event, what goes out begins there while it has not left. */
    private double start(WireMark mark) {
        double end = axis.x(mark.index() + 1.0);
        return switch (mark.kind()) {
            case OUT, OPEN, FAILED -> end;
            case IN -> end - length;
            case LOST, CLOSED -> end - axis.step() / 2;
        };
    }

    private Arrow arrow(WireMark mark, double from, double until) {
        double to = mark.gone() ? from : from + length;
        double end = mark.kind() == WireMark.Kind.OPEN ? to + PAIR_GAP + length : to;
        boolean future = mark.index() >= now;
        // what never left in all that is recorded has not left after the playhead either
        boolean undone = mark.done() >= (future ? moment.recorded() : moment.events());
        boolean dashed = undone || mark.kind() == WireMark.Kind.FAILED;
        boolean opening = undone && (mark.kind() == WireMark.Kind.OPEN || mark.kind() == WireMark.Kind.FAILED);
        double room = end < axis.left() ? 0 : until - end - TEXT_GAP - AFTER_TEXT;
        boolean lost = mark.lostBefore(future ? moment.recorded() : moment.events());
        return new Arrow(
                mark, from, to, dashed && !lost, future, lost, room > 0 ? name(mark, opening, future, room) : "");
    }

    /** As much of its name as there is room for. */
    private String name(WireMark mark, boolean opening, boolean future, double room) {
        String plain = opening ? words.get("timeline.tcp-opening") : words.mark(mark);
        String shorter = mark.kind() == WireMark.Kind.OPEN ? TCP : plain;
        if (!fits(shorter, room)) {
            return "";
        }
        String label = !future && held(mark) ? words.get("timeline.held", plain) : plain;
        String named = new MarkWords(moment.log(), index, words)
                .owner(mark)
                .map(owner -> label + BETWEEN + owner)
                .orElse(label);
        return Stream.of(named, label)
                .filter(name -> fits(name, room))
                .findFirst()
                .orElse(shorter);
    }

    /** Whether it is a packet of which nothing has left, and the client stands. */
    private boolean held(WireMark mark) {
        return mark.kind() == WireMark.Kind.OUT
                && !moment.playhead().running()
                && moment.unsent().values().stream().anyMatch(packet -> packet.position() == mark.position());
    }

    /** Some names are in bold, so there is room for that. */
    private static boolean fits(String label, double room) {
        return TextWidth.bold(label, TEXT_SIZE) <= room;
    }

    /** How far the second arrow of a pair is from the first. */
    static double pairGap() {
        return PAIR_GAP;
    }
}
