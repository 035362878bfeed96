package org.mqttxray.debug.filter;

import java.util.List;

/**
 * A condition over one event, in Wireshark's display-filter syntax: {@code mqtt.msgtype == PUBLISH and mqtt.qos > 0}.
 *
 * <p>A comparison with a name under which the event says nothing does not hold, whatever the operator. Where a name has several values,
 * {@code ==}, {@code <}, {@code contains} and the like ask for one of them, {@code !=} and {@code ===} for all. It takes time in
 * proportion to what it looks at; neither a text nor a peer's bytes can make it last.
 */
public final class Filter {
    private final String text;
    private final Parser.Parsed parsed;

    private Filter(String text, Parser.Parsed parsed) {
        this.text = text;
        this.parsed = parsed;
    }

    /**
     * The filter that a text is.
     *
     * @throws FilterRefused if it is none; the problem says where and why
     */
    public static Filter of(String text) throws FilterRefused {
        return new Filter(text, Parser.parse(text));
    }

    /** Whether it holds for a subject. */
    public boolean holds(Subject subject) {
        return parsed.condition().holds(subject);
    }

    /** What in it can't be meant, although it is a filter. */
    public List<Problem> doubts() {
        return parsed.doubts();
    }

    /** As it was written. */
    public String text() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Filter that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
