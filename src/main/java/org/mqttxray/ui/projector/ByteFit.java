package org.mqttxray.ui.projector;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which fields of a packet have room side by side. The framed one is always there; of those around it as many as possible, and of one that
 * is too long its beginning. A sign that one or two bytes are left out would take more room than they do: it never stands.
 */
final class ByteFit {
    /** The room of a sign that there is more, with the gap beside it. */
    static final double MORE = 76;

    private static final int FEWEST_LEFT_OUT = 3;
    /** A field is worth as much as so many bytes, and so many bytes of the framed field are worth as much each. */
    private static final int WORTH = 3;

    private static final int READ = 6;

    private final List<Size> sizes;
    private final double octet;
    private final double gap;
    private final double room;

    /**
     * Fields in a room.
     *
     * @param octet the width of a byte
     * @param gap between two fields
     * @param room the width that there is
     */
    ByteFit(List<Size> sizes, double octet, double gap, double room) {
        this.sizes = sizes;
        this.octet = octet;
        this.gap = gap;
        this.room = room;
    }

    /**
     * A field.
     *
     * @param bytes that it has
     * @param whole how wide it is if all of them are shown
     * @param begun how wide it is at least if not
     */
    record Size(int bytes, double whole, double begun) {}

    /**
     * What is shown: fields one after the other.
     *
     * @param from the first one: 0, 1, …
     * @param shown how many bytes of each are shown
     */
    record Fit(int from, List<Integer> shown) {
        int to() {
            return from + shown.size();
        }
    }

    /** The best choice around a field. */
    Fit around(int framed) {
        Optional<Fit> best = Optional.empty();
        for (int from = 0; from <= framed; from++) {
            for (int to = framed + 1; to <= sizes.size(); to++) {
                Optional<Fit> fit = fit(from, to);
                if (fit.isPresent() && (best.isEmpty() || worth(fit.get(), framed) > worth(best.get(), framed))) {
                    best = fit;
                }
            }
        }
        return best.orElseGet(() -> alone(framed));
    }

    /** Whether all have room. */
    boolean all() {
        return whole(0, sizes.size()) <= room;
    }

    private Optional<Fit> fit(int from, int to) {
        int before = bytes(0, from);
        int after = bytes(to, sizes.size());
        if (few(before) || few(after)) {
            return Optional.empty();
        }
        List<Integer> shown = new ArrayList<>(
                sizes.subList(from, to).stream().map(Size::bytes).toList());
        double left = room - (before > 0 ? MORE : 0) - (after > 0 ? MORE : 0);
        double whole = whole(from, to);
        if (whole <= left) {
            return Optional.of(new Fit(from, shown));
        }
        int longest = shown.lastIndexOf(Collections.max(shown));
        Size begun = sizes.get(from + longest);
        double forIt = left - (whole - begun.whole());
        int some = Math.min((int) ((forIt - MORE) / octet), begun.bytes() - FEWEST_LEFT_OUT);
        if (some < 1 || begun.begun() > forIt) {
            return Optional.empty();
        }
        shown.set(longest, some);
        return Optional.of(new Fit(from, shown));
    }

    private Fit alone(int framed) {
        int bytes = sizes.get(framed).bytes();
        int some = Math.max(1, (int) ((room - WORTH * MORE) / octet));
        return new Fit(framed, List.of(few(bytes - some) ? bytes : Math.min(bytes, some)));
    }

    private double worth(Fit fit, int framed) {
        int bytes = fit.shown().stream().mapToInt(Integer::intValue).sum();
        int read = Math.min(READ, fit.shown().get(framed - fit.from()));
        int uneven = Math.abs(framed - fit.from() - (fit.to() - 1 - framed));
        return WORTH * (fit.shown().size() + read) + bytes - uneven;
    }

    private double whole(int from, int to) {
        return sizes.subList(from, to).stream().mapToDouble(Size::whole).sum() + gap * (to - from - 1);
    }

    private int bytes(int from, int to) {
        return IntStream.range(from, to).map(at -> sizes.get(at).bytes()).sum();
    }

    private static boolean few(int bytes) {
        return bytes > 0 && bytes < FEWEST_LEFT_OUT;
    }
}
