package org.mqttxray.ui.timeline;

import org.mqttxray.trace.Layer;

/** Where the calls of a row are, in whole numbers of the axis' smallest measure. */
interface RowPlaces {
    /** Where a call begins. */
    long begin(int call);

    /** What is behind a call; one that has not ended reaches to the last place. */
    long after(int call);

    /** Whether a call has not ended. */
    boolean open(int call);

    /** What was called. */
    Layer layer(int call);

    /** The first call that reaches to a place or lies behind it. */
    int firstAt(long place);

    /** How many calls start before a place. */
    int startedBefore(long place);

    /** What is behind the last place. */
    long last();

    /** What fills most of the cells. */
    RowCells cells();

    /** The calls of a row of a strand, whatever they are measured in. */
    interface OfStrand extends RowPlaces {
        /** The calls of a thread. */
        Strand strand();

        /** Which of its rows. */
        int row();

        @Override
        default boolean open(int call) {
            return strand().end(row(), call) == Strand.OPEN;
        }

        @Override
        default Layer layer(int call) {
            return strand().function(row(), call).layer();
        }
    }

    /**
     * In events: each takes one place.
     *
     * @param last how many events there are
     */
    record InEvents(Strand strand, int row, long last) implements OfStrand {
        @Override
        public long begin(int call) {
            return strand.start(row, call);
        }

        @Override
        public long after(int call) {
            return open(call) ? last : strand.end(row, call) + 1L;
        }

        @Override
        public int firstAt(long place) {
            return strand.firstAt(row, place);
        }

        @Override
        public int startedBefore(long place) {
            return strand.startedBefore(row, place);
        }

        @Override
        public RowCells cells() {
            return strand.cells(row);
        }
    }

    /** In nanoseconds since the first event; what takes no time takes one. */
    record InTime(Strand strand, int row) implements OfStrand {
        @Override
        public long begin(int call) {
            return strand.nanos(strand.start(row, call));
        }

        @Override
        public long after(int call) {
            return open(call) ? last() : Math.max(begin(call) + 1, strand.nanos(strand.end(row, call)));
        }

        @Override
        public int firstAt(long place) {
            int first = strand.firstAt(row, strand.eventsBefore(place));
            boolean endsThere = first < startedBefore(place) && after(first) <= place;
            return endsThere ? first + 1 : first;
        }

        @Override
        public int startedBefore(long place) {
            return strand.startedBefore(row, strand.eventsBefore(place));
        }

        @Override
        public long last() {
            return strand.lastNanos() + 1;
        }

        @Override
        public RowCells cells() {
            return strand.timeCells(row);
        }
    }
}
