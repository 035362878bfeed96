package org.mqttxray.ui.timeline;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.RandomAccess;
import java.util.function.IntFunction;
import org.mqttxray.trace.Layer;
import org.mqttxray.ui.timeline.TimelinePicture.Bar;
import org.mqttxray.ui.timeline.TimelinePicture.Look;

/**
 * The bars of a lane, row by row, in columns: there may be one for every other pixel, and each frame has its own. What is told of a bar
 * when someone points at it is found then.
 */
final class Bars extends AbstractList<Bar> implements RandomAccess {
    /** A lane that is full of calls has some hundreds. */
    private static final int FIRST_ROOM = 256;
    /** In place of what is behind several calls: it is one. */
    private static final int ONE = -1;

    private static final Look[] LOOKS = Look.values();
    private static final Layer[] LAYERS = Layer.values();
    /** How many colours there are. */
    static final int COLOURS = LOOKS.length * LAYERS.length;

    private final Strand strand;
    private final IntFunction<RowPlaces> places;
    private int size;
    private double[] xs = new double[FIRST_ROOM];
    private double[] widths = new double[FIRST_ROOM];
    private double[] ys = new double[FIRST_ROOM];
    /** Layer and look. */
    private byte[] colours = new byte[FIRST_ROOM];

    private int[] rows = new int[FIRST_ROOM];
    private long[] from = new long[FIRST_ROOM];
    private long[] to = new long[FIRST_ROOM];
    private String[] labels = new String[FIRST_ROOM];
    private String[] notes = new String[FIRST_ROOM];
    /** Of the wait in a call that is not shown: the event that entered it. */
    private long hiddenWait;

    /**
     * No bars yet of a thread.
     *
     * @param places where the calls of a row are
     */
    Bars(Strand strand, IntFunction<RowPlaces> places) {
        this.strand = strand;
        this.places = places;
    }

    /**
     * Adds a bar for calls that cannot be told apart.
     *
     * @param first the place where they begin
     * @param after the place behind them
     */
    void merged(int row, double y, double x, double width, Look look, Layer layer, long first, long after) {
        add(row, y, x, width, look, layer, first);
        to[size - 1] = after;
    }

    /**
     * Adds a bar for a call.
     *
     * @param start the event that entered it
     */
    void call(int row, int start, Layer layer, double y, double x, double width, Look look, String label, String note) {
        add(row, y, x, width, look, layer, start);
        labels[size - 1] = label.isEmpty() ? null : label;
        notes[size - 1] = note.isEmpty() ? null : note;
    }

    /** Adds a bar for a wait in a call that is not shown. */
    void waiting(Waiting wait, double y, double x, double width, String note) {
        add(ONE, y, x, width, Look.WAITING, wait.function().layer(), 0);
        notes[size - 1] = note.isEmpty() ? null : note;
        hiddenWait = wait.entered();
    }

    private void add(int row, double y, double x, double width, Look look, Layer layer, long first) {
        if (size == xs.length) {
            grow(2 * size);
        }
        xs[size] = x;
        widths[size] = width;
        ys[size] = y;
        colours[size] = (byte) (look.ordinal() * LAYERS.length + layer.ordinal());
        rows[size] = row;
        from[size] = first;
        to[size] = ONE;
        size++;
    }

    private void grow(int room) {
        xs = Arrays.copyOf(xs, room);
        widths = Arrays.copyOf(widths, room);
        ys = Arrays.copyOf(ys, room);
        colours = Arrays.copyOf(colours, room);
        rows = Arrays.copyOf(rows, room);
        from = Arrays.copyOf(from, room);
        to = Arrays.copyOf(to, room);
        labels = Arrays.copyOf(labels, room);
        notes = Arrays.copyOf(notes, room);
    }

    @Override
    public int size() {
        return size;
    }

    double x(int at) {
        return xs[at];
    }

    double y(int at) {
        return ys[at];
    }

    double width(int at) {
        return widths[at];
    }

    Look look(int at) {
        return LOOKS[colours[at] / LAYERS.length];
    }

    Layer layer(int at) {
        return LAYERS[colours[at] % LAYERS.length];
    }

    /** A number for layer and look together, below {@link #COLOURS}. */
    int colour(int at) {
        return colours[at];
    }

    /** Whether it stands for calls that cannot be told apart. */
    boolean merged(int at) {
        return to[at] != ONE;
    }

    String label(int at) {
        return labels[at] == null ? "" : labels[at];
    }

    String note(int at) {
        return notes[at] == null ? "" : notes[at];
    }

    @Override
    public Bar get(int at) {
        long entered;
        int calls = 1;
        if (rows[at] == ONE) {
            entered = hiddenWait;
        } else if (merged(at)) {
            RowPlaces row = places.apply(rows[at]);
            int first = row.firstAt(from[at]);
            calls = Math.max(1, row.startedBefore(to[at]) - first);
            entered = strand.position(strand.start(rows[at], first));
        } else {
            entered = strand.position((int) from[at]);
        }
        int thread = strand.started().thread();
        return new Bar(x(at), y(at), width(at), look(at), layer(at), label(at), note(at), thread, entered, calls);
    }

    /** Whether the same bars are in the same places; of another kind of list, whether it has equal bars. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Bars bars ? same(bars) : super.equals(other);
    }

    private boolean same(Bars other) {
        return strand == other.strand
                && size == other.size
                && hiddenWait == other.hiddenWait
                && Arrays.equals(xs, 0, size, other.xs, 0, size)
                && Arrays.equals(widths, 0, size, other.widths, 0, size)
                && Arrays.equals(ys, 0, size, other.ys, 0, size)
                && Arrays.equals(colours, 0, size, other.colours, 0, size)
                && Arrays.equals(from, 0, size, other.from, 0, size)
                && Arrays.equals(to, 0, size, other.to, 0, size)
                && Arrays.equals(labels, 0, size, other.labels, 0, size)
                && Arrays.equals(notes, 0, size, other.notes, 0, size);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
