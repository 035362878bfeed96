package org.mqttxray.ui.timeline;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.mqttxray.trace.Layer;
import org.mqttxray.trace.TracedFunction;
import org.mqttxray.ui.timeline.TimelinePicture.Look;

/**
 * The bars of one lane, of what can be seen only. Calls thinner than {@link #THIN} pixels are drawn as one, in the colour that fills most
 * of it; what has happened and what is recorded after the playhead are two bars.
 */
final class LaneBars {
    /** Calls that are thinner cannot be told apart. */
    static final double THIN = 2;

    private static final double GAP = 1;
    /** How narrow a bar of several calls may be; it may reach under the next one. */
    private static final double LEAST = 1;

    private static final double CHARACTER = 6.65;
    private static final double TEXT_MARGIN = 10;
    private static final double NOTE_SIZE = 11;
    private static final double NOTE_MARGIN = 8;
    private static final int FEWEST_CHARACTERS = 3;
    private static final int HIGHEST_LEVEL = 60;
    private static final double MILLI = TimeUnit.MILLISECONDS.toNanos(1);

    private final Axis axis;
    private final double right;
    private final int now;
    private final int last;
    private final double playhead;
    private final Strand strand;
    private final Optional<Waiting> waiting;
    private final TimelineWords words;
    /** Why it waits, in words. */
    private final String reason;

    private final Bars bars;
    /** How many places are one of the axis. */
    private final double measure;

    /**
     * A lane.
     *
     * @param axis where events are
     * @param right how far can be seen
     * @param now how many of the events shown have happened
     * @param last how many there are
     * @param waiting why it waits, if it does
     */
    LaneBars(
            Axis axis, double right, int now, int last, Strand strand, Optional<Waiting> waiting, TimelineWords words) {
        this.axis = axis;
        this.right = right;
        this.now = now;
        this.last = last;
        this.strand = strand;
        this.waiting = waiting;
        this.words = words;
        reason = waiting.map(words::reason).orElse("");
        playhead = axis.x(now);
        measure = axis.scale() == Scale.EVEN ? 1 : MILLI;
        bars = new Bars(strand, this::places);
    }

    /** All bars so far. */
    Bars bars() {
        return bars;
    }

    /** The calls of one depth. */
    void row(int row, double y) {
        RowPlaces places = places(row);
        long from = (long) Math.max(0, Math.floor(axis.placeAt(axis.left()) * measure));
        long to = (long) Math.min(places.last(), Math.ceil(axis.placeAt(right) * measure));
        new RowSlices(places, level(axis.unit() / measure)).tell(from, to, new Drawing(row, y));
    }

    private RowPlaces places(int row) {
        return axis.scale() == Scale.EVEN
                ? new RowPlaces.InEvents(strand, row, last)
                : new RowPlaces.InTime(strand, row);
    }

    /** The lowest on which a cell is not thin. */
    private static int level(double unit) {
        int level = 0;
        while (level < HIGHEST_LEVEL && (1L << level) * unit < THIN) {
            level++;
        }
        return level;
    }

    /** A wait in a call that the detail does not show. */
    void hiddenWait(Waiting wait, int start, double y) {
        double from = Math.max(axis.left(), axis.x(start));
        double width = playhead - from - GAP;
        if (width >= THIN) {
            bars.waiting(wait, y, from, width, note(width));
        }
    }

    // Private helpers

    /** Where the slices of a row are. */
    private final class Drawing implements RowSlices.Out {
        private final int row;
        private final double y;

        Drawing(int row, double y) {
            this.row = row;
            this.y = y;
        }

        @Override
        public void call(int number) {
            draw(row, number, y);
        }

        @Override
        public void merged(long from, long to, Layer layer) {
            double begin = Math.max(axis.left(), axis.pixel(from / measure));
            double end = Math.min(right + THIN, Math.max(axis.pixel(to / measure), begin + LEAST));
            if (begin < playhead) {
                part(from, to, begin, Math.min(end, playhead), Look.HAPPENED, layer);
            }
            if (end > playhead) {
                part(from, to, Math.max(begin, playhead), end, Look.FUTURE, layer);
            }
        }

        private void part(long from, long to, double begin, double end, Look look, Layer layer) {
            if (end > begin) {
                bars.merged(row, y, begin, Math.max(LEAST, end - begin), look, layer, from, to);
            }
        }
    }

    private double end(int end) {
        return axis.x(end == Strand.OPEN ? last : end + 1.0);
    }

    /** A call: what has happened of it, and what is recorded after the playhead. */
    private void draw(int row, int number, double y) {
        int start = strand.start(row, number);
        double from = axis.begin(start);
        double to = end(strand.end(row, number));
        TracedFunction function = strand.function(row, number);
        boolean named = false;
        if (start < now) {
            Look look = waits(row, number) ? Look.WAITING : Look.HAPPENED;
            named = part(row, start, function, from, Math.min(to, playhead), y, look, true);
        }
        if (to > playhead) {
            part(row, start, function, Math.max(from, playhead), to, y, Look.FUTURE, !named);
        }
    }

    private boolean waits(int row, int number) {
        int after = strand.end(row, number);
        return waiting.isPresent()
                && after >= now - 1 // else it has ended
                && waiting.get().entered() == strand.position(strand.start(row, number));
    }

    private boolean part(
            int row, int start, TracedFunction function, double from, double to, double y, Look look, boolean named) {
        double x = Math.max(from, axis.left());
        double width = Math.min(to - GAP, right + THIN) - x;
        if (width <= 0) {
            return false;
        }
        String note = look == Look.WAITING ? note(width) : "";
        double room = width - (note.isEmpty() ? 0 : TextWidth.text(note, NOTE_SIZE) + TEXT_MARGIN);
        String label = named ? label(function, room) : "";
        bars.call(row, start, function.layer(), y, x, width, look, label, note);
        return !label.isEmpty();
    }

    private String label(TracedFunction function, double width) {
        int room = (int) ((width - TEXT_MARGIN) / CHARACTER);
        return room < FEWEST_CHARACTERS ? "" : words.function(function, room);
    }

    private String note(double width) {
        return TextWidth.text(reason, NOTE_SIZE) + NOTE_MARGIN <= width ? reason : "";
    }
}
