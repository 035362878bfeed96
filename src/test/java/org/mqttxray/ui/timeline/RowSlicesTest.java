package org.mqttxray.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mqttxray.trace.Layer;

/** What is told of a row from its cells is what comes out if each event is looked at. */
class RowSlicesTest {
    private static final int EVENTS = 12_000;
    private static final int HIGHEST_LEVEL = 14;
    /** The level of cells of a quarter of a microsecond. */
    private static final int SMALL = 8;

    private static final String NOTHING = "";

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void slicesAreThoseThatEachEventGives(long seed) {
        Random dice = new Random(seed);
        new RandomStrand(seed).play(EVENTS, played -> {
            for (int row = 0; row < played.strand().rows(); row++) {
                for (int level = 0; level <= HIGHEST_LEVEL; level++) {
                    compare(played, row, level, 0, played.events());
                    int from = dice.nextInt(played.events()) >> level << level;
                    int to = Math.min(played.events(), from + (dice.nextInt(40) + 1 << level));
                    compare(played, row, level, from, to);
                }
            }
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void noMoreIsToldThanThereAreCells(long seed) {
        RandomStrand played = new RandomStrand(seed);
        played.play(EVENTS, now -> {});
        for (int level = 0; level <= HIGHEST_LEVEL; level++) {
            int cells = (played.events() - 1 >> level) + 1;
            int told = told(played, 0, level, 0, played.events()).size();
            assertTrue(told <= 2 * cells + 1, told + " slices in " + cells + " cells");
        }
    }

    /** A row of which no cells are kept, so that each call is looked at. */
    private record LookedAt(RowPlaces row, RowCells cells) implements RowPlaces {
        private static final int ABOVE_ALL = 61;

        LookedAt(RowPlaces row) {
            this(row, new RowCells(ABOVE_ALL, SparseCells::new));
        }

        @Override
        public long begin(int call) {
            return row.begin(call);
        }

        @Override
        public long after(int call) {
            return row.after(call);
        }

        @Override
        public boolean open(int call) {
            return row.open(call);
        }

        @Override
        public Layer layer(int call) {
            return row.layer(call);
        }

        @Override
        public int firstAt(long place) {
            return row.firstAt(place);
        }

        @Override
        public int startedBefore(long place) {
            return row.startedBefore(place);
        }

        @Override
        public long last() {
            return row.last();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void cellsOfTimeAreWhatIsFoundByLookingAtEachCall(long seed) {
        Random dice = new Random(seed);
        new RandomStrand(seed).play(EVENTS, played -> {
            for (int row = 0; row < played.strand().rows(); row++) {
                RowPlaces kept = new RowPlaces.InTime(played.strand(), row);
                for (int level = RowCells.TIME_BASE; level <= HIGHEST_LEVEL + RowCells.TIME_BASE; level++) {
                    long from = (long) (dice.nextDouble() * kept.last());
                    long to = Math.min(kept.last(), from + (dice.nextInt(400) + 1L << level));
                    assertEquals(slices(new LookedAt(kept), level, from, to), slices(kept, level, from, to));
                    assertEquals(
                            slices(new LookedAt(kept), level, 0, kept.last()), slices(kept, level, 0, kept.last()));
                }
            }
        });
    }

    @Test
    void anHourLaterSmallCellsAreCountedAsBefore() {
        long hour = TimeUnit.HOURS.toNanos(1);
        RowPlaces soon = busiest(pausing(0));
        RowPlaces late = busiest(pausing(hour));
        long from = soon.last() - 50_000_000;
        List<String> slices = slices(soon, SMALL, from, soon.last());
        assertTrue(slices.size() > 2, slices::toString);
        assertEquals(slices, slices(late, SMALL, from + hour, late.last(), hour));
    }

    private static RowPlaces busiest(Strand strand) {
        return IntStream.range(0, strand.rows())
                .mapToObj(row -> new RowPlaces.InTime(strand, row))
                .max(Comparator.comparingInt(row -> row.startedBefore(row.last())))
                .orElseThrow();
    }

    private static Strand pausing(long nanos) {
        RandomStrand played = new RandomStrand(SMALL);
        played.play(20, now -> {});
        played.pause(nanos);
        played.play(EVENTS, now -> {});
        return played.strand();
    }

    private static List<String> slices(RowPlaces row, int level, long from, long to) {
        return slices(row, level, from, to, 0);
    }

    /** @param earlier by how much each place is told earlier than it is */
    private static List<String> slices(RowPlaces row, int level, long from, long to, long earlier) {
        List<String> slices = new ArrayList<>();
        new RowSlices(row, level).tell(from, to, new RowSlices.Out() {
            @Override
            public void call(int number) {
                slices.add("call " + number);
            }

            @Override
            public void merged(long first, long after, Layer layer) {
                slices.add(layer + ": " + (first - earlier) + " to " + (after - earlier));
            }
        });
        return slices;
    }

    private static void compare(RandomStrand played, int row, int level, int from, int to) {
        assertEquals(
                exact(played, row, level, from, to),
                told(played, row, level, from, to),
                "row " + row + ", level " + level + ", " + from + " to " + to + " of " + played.events());
    }

    private static List<String> told(RandomStrand played, int row, int level, int from, int to) {
        List<String> slices = new ArrayList<>();
        Strand strand = played.strand();
        RowPlaces places = new RowPlaces.InEvents(strand, row, played.events());
        new RowSlices(places, level).tell(from, to, new RowSlices.Out() {
            @Override
            public void call(int number) {
                int end = Math.min(to, after(strand, row, number, played.events()));
                slices.add("call " + number + ": " + Math.max(from, strand.start(row, number)) + " to " + end);
            }

            @Override
            public void merged(long first, long after, Layer layer) {
                slices.add(layer + ": " + first + " to " + Math.min(to, after));
            }
        });
        return slices;
    }

    private static int after(Strand strand, int row, int number, int last) {
        int end = strand.end(row, number);
        return end == Strand.OPEN ? last : end + 1;
    }

    /** Gives each event what is drawn over it, then puts equal neighbours together. */
    private static List<String> exact(RandomStrand played, int row, int level, int from, int to) {
        int last = played.events();
        Strand strand = played.strand();
        String[] drawn = new String[last];
        Arrays.fill(drawn, NOTHING);
        int calls = strand.startedBefore(row, last);
        int cells = (last - 1 >> level) + 1;
        long[][] filled = new long[cells][Layer.values().length];
        for (int number = 0; number < calls; number++) {
            if (isShort(strand, row, number, level)) {
                int layer = strand.function(row, number).layer().ordinal();
                for (int event = strand.start(row, number); event < after(strand, row, number, last); event++) {
                    filled[event >> level][layer]++;
                }
            }
        }
        for (int event = 0; event < last; event++) {
            drawn[event] = most(filled[event >> level]);
        }
        for (int number = 0; number < calls; number++) {
            if (!isShort(strand, row, number, level)) {
                int end = after(strand, row, number, last);
                Arrays.fill(drawn, strand.start(row, number), end, "call " + number);
            }
        }
        return together(drawn, from, to);
    }

    private static boolean isShort(Strand strand, int row, int number, int level) {
        int end = strand.end(row, number);
        return end != Strand.OPEN && end + 1 - strand.start(row, number) < 1L << level;
    }

    private static String most(long[] filled) {
        int most = 0;
        for (int layer = 1; layer < filled.length; layer++) {
            most = filled[layer] > filled[most] ? layer : most;
        }
        return filled[most] == 0 ? NOTHING : Layer.values()[most].toString();
    }

    private static List<String> together(String[] drawn, int from, int to) {
        List<String> slices = new ArrayList<>();
        int begin = from;
        for (int event = from + 1; event <= to; event++) {
            if (event == to || !drawn[event].equals(drawn[begin])) {
                if (!drawn[begin].equals(NOTHING)) {
                    slices.add(drawn[begin] + ": " + begin + " to " + event);
                }
                begin = event;
            }
        }
        return slices;
    }
}
