package org.mqttxray.debug.filter;

/** How much alike two words are. */
final class Spelling {
    private Spelling() {}

    /** How many letters have to be put in, left out or changed to make one word of the other (Levenshtein). */
    static int distance(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int i = 0; i < above.length; i++) {
            above[i] = i;
        }
        for (int row = 1; row <= one.length(); row++) {
            int[] now = new int[above.length];
            now[0] = row;
            for (int i = 1; i < now.length; i++) {
                int changed = above[i - 1] + (one.charAt(row - 1) == other.charAt(i - 1) ? 0 : 1);
                now[i] = Math.min(changed, 1 + Math.min(above[i], now[i - 1]));
            }
            above = now;
        }
        return above[other.length()];
    }
}
