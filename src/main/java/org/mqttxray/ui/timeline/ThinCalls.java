package org.mqttxray.ui.timeline;

import java.util.Arrays;
import org.mqttxray.trace.Layer;

/**
 * A row of calls as it is drawn on an axis of time, where events have no width of their own. Calls that begin within {@link LaneBars#THIN}
 * pixels and are thinner are one slice, with their neighbours if the same layer fills most of them; of very many, a sample decides. It
 * costs a search in the row for each slice.
 */
final class ThinCalls {
    private static final double GAP = 1;
    private static final int SAMPLE = 8;
    private static final Layer[] LAYERS = Layer.values();

    private final Axis axis;
    private final double right;
    private final int last;
    private final Strand strand;
    private final int row;
    private final double[] filled = new double[LAYERS.length];

    private Layer layer = Layer.APP;
    private int from;
    private int to;

    ThinCalls(Axis axis, double right, int last, Strand strand, int row) {
        this.axis = axis;
        this.right = right;
        this.last = last;
        this.strand = strand;
        this.row = row;
    }

    /** Tells what can be seen. */
    void tell(RowSlices.Out out) {
        int end = strand.startedBefore(row, axis.begunAt(right));
        int at = strand.firstAt(row, axis.indexAt(axis.left()));
        int before = 1;
        while (at < end) {
            boolean thin = thin(at);
            int next = thin ? endOfThin(at, end, before) : at + 1;
            if (thin) {
                merge(at, next, out);
            } else {
                flush(out);
                out.call(at);
            }
            before = next - at;
            at = next;
        }
        flush(out);
    }

    private int after(int at) {
        int end = strand.end(row, at);
        return end == Strand.OPEN ? last : end + 1;
    }

    private double width(int at) {
        return axis.x(after(at)) - axis.begin(strand.start(row, at));
    }

    private boolean thin(int at) {
        return width(at) < LaneBars.THIN;
    }

    /** @param before how many the slice before has taken; this one will take about as many */
    private int endOfThin(int at, int end, int before) {
        double begin = axis.begin(strand.start(row, at));
        int next = Math.min(end, strand.startedBefore(row, axis.begunAt(begin + LaneBars.THIN), at, before));
        boolean wideLast = next > at + 1 && !thin(next - 1);
        return Math.max(at + 1, wideLast ? next - 1 : next);
    }

    private void merge(int first, int next, RowSlices.Out out) {
        Layer most = most(first, next);
        int begin = strand.start(row, first);
        boolean goesOn = from < to && most == layer && axis.begin(begin) - axis.x(to) < GAP;
        if (!goesOn) {
            flush(out);
            layer = most;
            from = begin;
        }
        to = after(next - 1);
    }

    private void flush(RowSlices.Out out) {
        if (from < to) {
            out.merged(from, to, layer);
        }
        from = to;
    }

    private Layer most(int first, int next) {
        Arrays.fill(filled, 0);
        int step = Math.max(1, (next - first) / SAMPLE);
        int most = 0;
        for (int at = first; at < next; at += step) {
            int one = strand.function(row, at).layer().ordinal();
            filled[one] += width(at);
            most = filled[one] > filled[most] ? one : most;
        }
        return LAYERS[most];
    }
}
