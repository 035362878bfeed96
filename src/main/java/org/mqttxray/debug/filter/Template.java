package org.mqttxray.debug.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A text with names in braces, in whose place the values of an event come: {@code sent {mqtt.topic} at {mqttxray.time}}. A brace that is
 * meant as such is doubled.
 */
public final class Template {
    private static final String NOTHING = "–";
    private static final int LONGEST_VALUE = 200;

    private final String text;
    private final List<Object> parts;

    private Template(String text, List<Object> parts) {
        this.text = text;
        this.parts = parts;
    }

    /**
     * The template that a text is.
     *
     * @throws FilterRefused if it has a name that nobody has, or a brace without its partner
     */
    public static Template of(String text) throws FilterRefused {
        List<Object> parts = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            boolean brace = character == '{' || character == '}';
            if (brace && at + 1 < text.length() && text.charAt(at + 1) == character) {
                plain.append(character);
                at++;
            } else if (character == '{') {
                int end = text.indexOf('}', at);
                parts.add(plain.toString());
                plain.setLength(0);
                parts.add(name(text, at, end));
                at = end;
            } else if (character == '}') {
                throw new FilterRefused(Problem.of(Problem.Kind.STRAY_CHARACTER, new Span(at, at + 1), "}"));
            } else {
                plain.append(character);
            }
        }
        parts.add(plain.toString());
        return new Template(text, List.copyOf(parts));
    }

    private static Name name(String text, int from, int to) throws FilterRefused {
        if (to < 0) {
            throw new FilterRefused(
                    Problem.of(Problem.Kind.EXPECTED, new Span(from, text.length()), "}", text.substring(from)));
        }
        String written = text.substring(from + 1, to).strip();
        Span span = new Span(from + 1, to);
        if (Names.of(written).isPresent()) {
            return Names.of(written).get();
        }
        throw new FilterRefused(Names.unknown(written, span));
    }

    /** What it says of a subject. */
    public String text(Subject subject) {
        return parts.stream()
                .map(part -> part instanceof Name name ? values(name, subject) : part.toString())
                .collect(Collectors.joining());
    }

    private static String values(Name name, Subject subject) {
        List<Object> values = subject.values(name);
        return values.isEmpty() ? NOTHING : values.stream().map(Template::told).collect(Collectors.joining(", "));
    }

    private static String told(Object value) {
        String told =
                value instanceof Double number ? String.format(Locale.ROOT, "%.6f", number) : String.valueOf(value);
        return told.length() > LONGEST_VALUE ? told.substring(0, LONGEST_VALUE) + "…" : told;
    }

    /** As it was written. */
    @Override
    public String toString() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Template that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }
}
