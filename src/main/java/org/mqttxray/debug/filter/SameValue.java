package org.mqttxray.debug.filter;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mqttxray.mqtt.packet.Bytes;

/** Writes the filter that a value passes which somebody has pointed at. */
public final class SameValue {
    private static final int FIRST_PRINTABLE = ' ';
    private static final int LAST_PRINTABLE = '~';

    private SameValue() {}

    /**
     * The filter that holds where a field has a value, if it can be written.
     *
     * @param field its name, such as {@code mqtt.topic}
     * @param value a {@link Long}, a {@link String} or {@link Bytes}
     */
    public static Optional<Filter> of(String field, Object value) {
        return Names.of(field)
                .flatMap(name -> literal(name, value).flatMap(text -> parsed(name.text() + " == " + text)));
    }

    /** It may be too long for a filter. */
    private static Optional<Filter> parsed(String text) {
        try {
            return Optional.of(Filter.of(text));
        } catch (FilterRefused e) {
            return Optional.empty();
        }
    }

    private static Optional<String> literal(Name name, Object value) {
        if (value instanceof Long number) {
            return Optional.of(number(name, number));
        } else if (value instanceof String text) {
            return Optional.of(quoted(text));
        } else if (value instanceof Bytes bytes && printable(bytes)) {
            return Optional.of(quoted(Values.characters(bytes)));
        }
        return value instanceof Bytes bytes && name.sort() == Name.Sort.BYTES
                ? Optional.of(hex(bytes))
                : Optional.empty();
    }

    private static String number(Name name, Long number) {
        return name.words().entrySet().stream()
                .filter(word -> word.getValue().equals(number))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(number.toString());
    }

    private static boolean printable(Bytes bytes) {
        return Values.characters(bytes).chars().allMatch(SameValue::printable);
    }

    private static boolean printable(int character) {
        return character >= FIRST_PRINTABLE && character <= LAST_PRINTABLE;
    }

    private static String hex(Bytes bytes) {
        byte[] all = bytes.toArray();
        return IntStream.range(0, all.length)
                .mapToObj(at -> String.format(Locale.ROOT, "%02x", all[at]))
                .collect(Collectors.joining(":"));
    }

    /** A text as the language of filters quotes it; only what cannot be seen is written by its number. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(character -> {
            if (character == '"' || character == '\\') {
                quoted.append('\\').append((char) character);
            } else if (Character.isISOControl(character)) {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", character));
            } else {
                quoted.append((char) character);
            }
        });
        return quoted.append('"').toString();
    }
}
