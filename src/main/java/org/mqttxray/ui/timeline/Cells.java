package org.mqttxray.ui.timeline;

/** What fills most of cells, by their numbers; they are put in their order. */
interface Cells {
    /** What a cell holds in which no short call is. */
    byte NOTHING = 0;

    /** Puts what fills most of the next cell in which something is. */
    void put(int at, byte value);

    /**
     * What fills most of cells; of those that were not put, nothing.
     *
     * @param into where they are put, from its beginning
     */
    void copy(int from, int to, byte[] into);
}
