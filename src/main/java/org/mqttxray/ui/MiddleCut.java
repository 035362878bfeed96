package org.mqttxray.ui;

/** Cuts names that do not fit in their middle, where an underscore is if one fits: both ends of a C name say which function it is. */
public final class MiddleCut {
    /** Characters below which a cut name says nothing. */
    private static final int SHORTEST = 7;

    private static final int SHORTEST_TAIL = 4;
    private static final int SHORTEST_HEAD = 4;

    private MiddleCut() {}

    /**
     * As much of a name as fits.
     *
     * @param room in characters
     * @return the name, its ends with "…" between them, or nothing
     */
    public static String cut(String name, int room) {
        if (name.length() <= room) {
            return name;
        }
        if (room < SHORTEST) {
            return "";
        }
        String tail = tail(name, room);
        return name.substring(0, room - 1 - tail.length()) + "…" + tail;
    }

    private static String tail(String name, int room) {
        int longest = room - SHORTEST_HEAD - 1;
        for (int at = 0; at < name.length(); at++) {
            int length = name.length() - at;
            if (name.charAt(at) == '_' && length >= SHORTEST_TAIL && length <= longest) {
                return name.substring(at);
            }
        }
        return name.substring(name.length() - room / 2);
    }
}
