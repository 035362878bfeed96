package org.mqttxray.ui.packet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.mqttxray.trace.Layer;

/**
 * Where the bytes stand in the bar that tells who supplied them: each in a cell of its own where there is room. Where there is not, the
 * longest runs become bars, which share what the cells leave; if that is not enough, everything becomes narrower.
 */
final class ProvenanceLayout {
    private static final double CELL = 10;
    private static final double GAP = 2;
    private static final double LEAST_BAR = 24;

    private ProvenanceLayout() {}

    /**
     * A cell or a bar.
     *
     * @param layer who supplied it; none if it could not be read
     * @param from its first byte
     * @param to behind its last
     */
    record Box(Optional<Layer> layer, int from, int to, double x, double width) {}

    /** The boxes of the runs of a packet, in a width. */
    static List<Box> of(List<Provenance.Run> runs, double width) {
        Set<Provenance.Run> bars = bars(runs, width);
        double whole = needed(runs, bars);
        double left = Math.max(0, width - whole);
        double factor = Math.min(1, width / whole);
        double inBars = bars.stream().mapToInt(Provenance.Run::length).sum();
        List<Box> boxes = new ArrayList<>();
        double x = 0;
        for (Provenance.Run run : runs) {
            boolean bar = bars.contains(run);
            int step = bar ? run.length() : 1;
            double box = bar ? LEAST_BAR + left * run.length() / inBars : CELL;
            for (int from = run.from(); from < run.to(); from += step) {
                boxes.add(new Box(run.layer(), from, from + step, x * factor, box * factor));
                x += box + GAP;
            }
        }
        return List.copyOf(boxes);
    }

    private static Set<Provenance.Run> bars(List<Provenance.Run> runs, double width) {
        List<Provenance.Run> longestFirst = runs.stream()
                .filter(run -> run.length() > 2)
                .sorted(Comparator.comparingInt(Provenance.Run::length).reversed())
                .toList();
        Set<Provenance.Run> bars = new HashSet<>();
        for (Provenance.Run run : longestFirst) {
            if (needed(runs, bars) > width) {
                bars.add(run);
            }
        }
        return bars;
    }

    private static double needed(List<Provenance.Run> runs, Set<Provenance.Run> bars) {
        return runs.stream()
                        .mapToDouble(run -> bars.contains(run) ? LEAST_BAR + GAP : run.length() * (CELL + GAP))
                        .sum()
                - GAP;
    }

    /** The byte at a place; none between the boxes. */
    static OptionalInt at(List<Box> boxes, double x) {
        return boxes.stream()
                .filter(box -> box.x <= x && x < box.x + box.width)
                .mapToInt(Box::from)
                .findFirst();
    }
}
