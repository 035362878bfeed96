package org.mqttxray.trace;

/** A value of an event. */
public sealed interface Value {
    /** No value. */
    None NONE = new None();

    /** What a function of type void returns. */
    record None() implements Value {}

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
