package org.mqttxray.debug.filter;

/**
 * A piece of a filter's text.
 *
 * @param from the first character, counted from 0
 * @param to the one behind the last
 */
public record Span(int from, int to) {
    Span with(Span later) {
        return new Span(from, later.to);
    }
}
