package org.mqttxray.ui.timeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mqttxray.trace.Layer;
import org.mqttxray.ui.MiddleCut;
import org.mqttxray.ui.timeline.TimelinePicture.Bar;
import org.mqttxray.ui.timeline.TimelinePicture.Look;

/**
 * The bars of one lane, of what can be seen only. Bars thinner than {@link #THIN} pixels are drawn as one, in the colour that fills most
 * of it; of very many, a sample decides.
 */
final class LaneBars {
    private static final double THIN = 2;
    private static final double GAP = 1;
    private static final double CHARACTER = 6.65;
    private static final double TEXT_MARGIN = 10;
    private static final double NOTE_SIZE = 11;
    private static final double NOTE_MARGIN = 8;
    private static final int FEWEST_CHARACTERS = 3;
    private static final int SAMPLE = 8;
    private static final Layer[] LAYERS = Layer.values();

    private final Axis axis;
    private final double right;
    private final int now;
    private final int last;
    private final Strand strand;
    private final Optional<Waiting> waiting;
    private final String reason;
    private final List<Bar> bars = new ArrayList<>();
    private final double[] filled = new double[LAYERS.length];

    /**
     * A lane.
     *
     * @param axis where events are
     * @param right how far can be seen
     * @param now how many of the events shown have happened
     * @param last how many there are
     * @param waiting why it waits, if it does
     * @param reason that in words
     */
    LaneBars(Axis axis, double right, int now, int last, Strand strand, Optional<Waiting> waiting, String reason) {
        this.axis = axis;
        this.right = right;
        this.now = now;
        this.last = last;
        this.strand = strand;
        this.waiting = waiting;
        this.reason = reason;
    }

    /** All bars so far. */
    List<Bar> bars() {
        return List.copyOf(bars);
    }

    /** The calls of one depth. */
    void row(int row, double y) {
        int end = strand.startedBefore(row, axis.begunAt(right));
        int at = strand.firstAt(row, axis.indexAt(axis.left()));
        int before = 1;
        while (at < end) {
            boolean thin = thin(row, at);
            int next = thin ? endOfThin(row, at, end, before) : at + 1;
            if (thin) {
                merged(row, at, next, y);
            } else {
                call(strand.call(row, at), y);
            }
            before = next - at;
            at = next;
        }
    }

    /** A wait in a call that the detail does not show. */
    void hiddenWait(Waiting wait, int start, double y) {
        double from = Math.max(axis.left(), axis.x(start));
        double width = axis.x(now) - from - GAP;
        if (width >= THIN) {
            String note = note(width);
            bars.add(new Bar(
                    from,
                    y,
                    width,
                    Look.WAITING,
                    wait.function().layer(),
                    "",
                    note,
                    strand.started().thread(),
                    wait.entered(),
                    1));
        }
    }

    // Private helpers

    private double end(int end) {
        return axis.x(end == Strand.OPEN ? last : end + 1.0);
    }

    private double width(int row, int at) {
        return end(strand.end(row, at)) - axis.begin(strand.start(row, at));
    }

    private boolean thin(int row, int at) {
        return width(row, at) < THIN;
    }

    /** @param before how many the bar before has taken; this one will take about as many */
    private int endOfThin(int row, int at, int end, int before) {
        double begin = axis.begin(strand.start(row, at));
        int next = Math.min(end, strand.startedBefore(row, axis.begunAt(begin + THIN), at, before));
        boolean wideLast = next > at + 1 && !thin(row, next - 1);
        return Math.max(at + 1, wideLast ? next - 1 : next);
    }

    private void merged(int row, int from, int to, double y) {
        Strand.Call first = strand.call(row, from);
        double x = axis.begin(first.start());
        double width = Math.max(THIN, end(strand.end(row, to - 1)) - x);
        Look look = first.start() < now ? Look.HAPPENED : Look.FUTURE;
        Bar bar = new Bar(
                x,
                y,
                width,
                look,
                mostOf(row, from, to),
                "",
                "",
                strand.started().thread(),
                first.entered(),
                to - from);
        Bar before = bars.isEmpty() ? bar : bars.get(bars.size() - 1);
        boolean goesOn = before.y() == y
                && before.look() == look
                && before.layer() == bar.layer()
                && before.label().isEmpty()
                && x - before.x() - before.width() < GAP
                && before != bar;
        if (goesOn) {
            bars.set(bars.size() - 1, joined(before, bar));
        } else {
            bars.add(bar);
        }
    }

    private static Bar joined(Bar a, Bar b) {
        double width = b.x() + b.width() - a.x();
        int calls = a.calls() + b.calls();
        return new Bar(a.x(), a.y(), width, a.look(), a.layer(), "", "", a.thread(), a.entered(), calls);
    }

    private Layer mostOf(int row, int from, int to) {
        Arrays.fill(filled, 0);
        int step = Math.max(1, (to - from) / SAMPLE);
        int most = 0;
        for (int at = from; at < to; at += step) {
            int layer = strand.function(row, at).layer().ordinal();
            filled[layer] += width(row, at);
            most = filled[layer] > filled[most] ? layer : most;
        }
        return LAYERS[most];
    }

    /** A call: what has happened of it, and what is recorded after the playhead. */
    private void call(Strand.Call call, double y) {
        double from = axis.begin(call.start());
        double to = end(call.end());
        double playhead = axis.x(now);
        boolean named = false;
        if (call.start() < now) {
            boolean waits =
                    waiting.map(wait -> wait.entered() == call.entered()).orElse(false);
            named = part(call, from, Math.min(to, playhead), y, waits ? Look.WAITING : Look.HAPPENED, true);
        }
        if (to > playhead) {
            part(call, Math.max(from, playhead), to, y, Look.FUTURE, !named);
        }
    }

    private boolean part(Strand.Call call, double from, double to, double y, Look look, boolean named) {
        double x = Math.max(from, axis.left());
        double width = Math.min(to - GAP, right + THIN) - x;
        if (width <= 0) {
            return false;
        }
        String note = look == Look.WAITING ? note(width) : "";
        double room = width - (note.isEmpty() ? 0 : TextWidth.text(note, NOTE_SIZE) + TEXT_MARGIN);
        String label = named ? label(call.function().cName(), room) : "";
        bars.add(new Bar(
                x,
                y,
                width,
                look,
                call.function().layer(),
                label,
                note,
                strand.started().thread(),
                call.entered(),
                1));
        return !label.isEmpty();
    }

    private static String label(String name, double width) {
        int room = (int) ((width - TEXT_MARGIN) / CHARACTER);
        return room < FEWEST_CHARACTERS ? "" : MiddleCut.cut(name, room);
    }

    private String note(double width) {
        return TextWidth.text(reason, NOTE_SIZE) + NOTE_MARGIN <= width ? reason : "";
    }
}
