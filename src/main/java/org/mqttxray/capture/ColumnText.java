package org.mqttxray.capture;

/** A column as JSON: a number, a text as its number in brackets, null for no value. */
final class ColumnText {
    private final StringBuilder json = new StringBuilder();

    void clear() {
        json.setLength(0);
    }

    void add(long number) {
        next().append(number);
    }

    void addText(int text) {
        next().append('[').append(text).append(']');
    }

    void addNone() {
        next().append("null");
    }

    private StringBuilder next() {
        return json.isEmpty() ? json : json.append(',');
    }

    @Override
    public String toString() {
        return "[" + json + "]";
    }
}
