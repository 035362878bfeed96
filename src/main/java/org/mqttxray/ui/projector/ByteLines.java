package org.mqttxray.ui.projector;

import java.util.ArrayList;
import java.util.List;

/**
 * All bytes of a packet in lines as a page has words: a field that does not fit into the rest of a line goes on in the next one. Where there
 * is no room for so many lines, those around one byte are there.
 */
final class ByteLines {
    /** More lines leave no room for a question. */
    static final int MOST = 5;

    private final List<Integer> fields;
    private final double octet;
    private final double gap;

    /**
     * Fields.
     *
     * @param fields how many bytes each of them has
     * @param octet the width of a byte
     * @param gap between two fields
     */
    ByteLines(List<Integer> fields, double octet, double gap) {
        this.fields = fields;
        this.octet = octet;
        this.gap = gap;
    }

    /**
     * A part of a field, or all of it.
     *
     * @param field which one: 0, 1, …
     * @param from its first byte within the field
     * @param bytes how many
     */
    record Piece(int field, int from, int bytes) {}

    /**
     * Lines one below the other.
     *
     * @param before how many bytes are left out before them
     * @param after how many are left out behind them
     */
    record Page(List<List<Piece>> lines, int before, int after) {}

    /**
     * The lines in a room.
     *
     * @param seen the byte that is to be seen: 0, 1, …
     * @param most so many lines at most; one is always there
     */
    Page in(double room, int seen, int most) {
        int few = Math.max(1, most);
        List<List<Piece>> all = lines(room);
        if (all.size() <= few) {
            return new Page(all, 0, 0);
        }
        List<List<Piece>> narrower = lines(room - 2 * ByteFit.MORE);
        int line = 0;
        while (bytes(narrower.subList(0, line + 1)) <= seen) {
            line++;
        }
        int first = Math.max(0, Math.min(line - few / 2, narrower.size() - few));
        List<List<Piece>> kept = narrower.subList(first, Math.min(narrower.size(), first + few));
        return new Page(
                List.copyOf(kept),
                bytes(narrower.subList(0, first)),
                bytes(narrower.subList(first + kept.size(), narrower.size())));
    }

    private List<List<Piece>> lines(double room) {
        List<List<Piece>> lines = new ArrayList<>();
        List<Piece> line = new ArrayList<>();
        double left = room;
        for (int field = 0; field < fields.size(); field++) {
            int from = 0;
            while (from < fields.get(field)) {
                double beside = line.isEmpty() ? 0 : gap;
                int bytes = Math.min(fields.get(field) - from, (int) ((left - beside) / octet));
                if (bytes < 1 && !line.isEmpty()) {
                    lines.add(List.copyOf(line));
                    line.clear();
                    left = room;
                } else {
                    int some = Math.max(1, bytes); // in no room at all, each has a line
                    line.add(new Piece(field, from, some));
                    left -= beside + some * octet;
                    from += some;
                }
            }
        }
        if (!line.isEmpty()) {
            lines.add(List.copyOf(line));
        }
        return lines;
    }

    private static int bytes(List<List<Piece>> lines) {
        return lines.stream().flatMap(List::stream).mapToInt(Piece::bytes).sum();
    }
}
