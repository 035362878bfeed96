package org.mqttxray.trace;

/**
 * A line of our Java source.
 *
 * @param file for example {@code Connect.java}
 * @param line 1, 2, …
 */
public record Place(String file, int line) {
    /** Not recorded. */
    public static final Place UNKNOWN = new Place("", 0);

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
