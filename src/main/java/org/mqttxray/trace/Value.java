package org.mqttxray.trace;

/** A value of an event. */
public sealed interface Value {
    /** No value. */
    None NONE = new None();

    /** A value that its reader may not see yet. */
    Hidden HIDDEN = new Hidden();

    /** What a function of type void returns. */
    record None() implements Value {}

    /** What stands in the place of a value that its reader may not see; never in a log itself. */
    record Hidden() implements Value {}

    /**
     * A number, whose {@link ValueType} its place in the function table tells.
     *
     * @param number the number
     */
    record Number(long number) implements Value {}

    /**
     * A text.
     *
     * @param text the text
     */
    record Text(String text) implements Value {}
}
