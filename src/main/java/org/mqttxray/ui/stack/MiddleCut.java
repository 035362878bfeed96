package org.mqttxray.ui.stack;

/** Cuts C names in the middle: both ends say which function it is. */
final class MiddleCut {
    private static final String GAP = "…";
    private static final int SHORTEST = 9;

    private MiddleCut() {}

    /**
     * A name that fits.
     *
     * @param room for how many characters there is room; never cut to fewer than nine
     */
    static String cut(String name, int room) {
        int length = Math.max(room, SHORTEST);
        if (name.length() <= length) {
            return name;
        }
        int tail = (length - 1) / 2;
        return name.substring(0, length - 1 - tail) + GAP + name.substring(name.length() - tail);
    }
}
