package org.mqttxray.lesson;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes the entries of a mapping one by one, each with its type, and says at the end which were not asked for. What is missing or of
 * another type is told once and replaced by something harmless.
 */
final class Entries {
    private static final int MOST_TEXT = 2_000;

    private final Yaml.Mapping mapping;
    private final Problems problems;
    private final Set<String> known = new LinkedHashSet<>();

    Entries(Yaml.Mapping mapping, Problems problems) {
        this.mapping = mapping;
        this.problems = problems;
    }

    Problems problems() {
        return problems;
    }

    int line() {
        return mapping.line();
    }

    /** The line of an entry, or of the mapping if there is no such entry. */
    int line(String key) {
        Yaml entry = mapping.entries().get(key);
        return entry == null ? mapping.line() : entry.line();
    }

    boolean has(String key) {
        return mapping.entries().containsKey(key);
    }

    private Optional<Yaml> entry(String key) {
        known.add(key);
        return Optional.ofNullable(mapping.entries().get(key));
    }

    /** A text that must be there. */
    String text(String key) {
        Optional<String> text = optionalText(key);
        if (text.isEmpty()
                && !(mapping.entries().get(key) instanceof Yaml.Sequence)
                && !(mapping.entries().get(key) instanceof Yaml.Mapping)) {
            problems.add(line(key), Fault.MISSING_KEY, key);
        }
        return text.orElse("");
    }

    /** A text that may be missing, and is if it is blank. */
    Optional<String> optionalText(String key) {
        return entry(key).flatMap(yaml -> text(key, yaml)).filter(text -> !text.isBlank());
    }

    private Optional<String> text(String key, Yaml yaml) {
        if (!(yaml instanceof Yaml.Text text)) {
            problems.add(yaml.line(), Fault.NOT_A_TEXT, key);
            return Optional.empty();
        }
        if (text.text().length() > MOST_TEXT) {
            problems.add(yaml.line(), Fault.TOO_LONG, key, MOST_TEXT);
            return Optional.empty();
        }
        return Optional.of(text.text().strip());
    }

    /** A number within limits that must be there. */
    int number(String key, int least, int most) {
        if (!has(key)) {
            known.add(key);
            problems.add(line(), Fault.MISSING_KEY, key);
            return least;
        }
        return number(key, least, most, least);
    }

    /** A number within limits. */
    int number(String key, int least, int most, int missing) {
        return optionalNumber(key, least, most).orElse(missing);
    }

    /** A number within limits, which may be missing; one that is none, or outside, counts as missing. */
    Optional<Integer> optionalNumber(String key, int least, int most) {
        Optional<String> text = optionalText(key);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            int number = Integer.parseInt(text.get());
            if (number >= least && number <= most) {
                return Optional.of(number);
            }
        } catch (NumberFormatException e) {
            // said below
        }
        problems.add(line(key), Fault.NOT_A_NUMBER, key, text.get(), least, most);
        return Optional.empty();
    }

    /** {@code true} or {@code false}. */
    boolean flag(String key) {
        Optional<String> text = optionalText(key);
        if (text.isPresent() && !text.get().equals("true") && !text.get().equals("false")) {
            problems.add(line(key), Fault.NOT_YES_OR_NO, key, text.get());
        }
        return text.map("true"::equals).orElse(false);
    }

    /** One of the words of a table; what is none is told as a fault. */
    <T> Optional<T> word(String key, Map<String, T> words, Fault unknown) {
        return optionalText(key).flatMap(text -> word(text, line(key), words, unknown));
    }

    private <T> Optional<T> word(String text, int line, Map<String, T> words, Fault unknown) {
        if (!words.containsKey(text)) {
            problems.add(line, unknown, text, Words.near(text, words.keySet()));
        }
        return Optional.ofNullable(words.get(text));
    }

    /** A list of words of a table, which may be missing. */
    <T> List<T> words(String key, Map<String, T> words, Fault unknown) {
        List<T> found = new ArrayList<>();
        for (Yaml.Text item : texts(key)) {
            word(item.text(), item.line(), words, unknown).ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    /** A list of texts, which may be missing. */
    List<Yaml.Text> texts(String key) {
        List<Yaml.Text> texts = new ArrayList<>();
        for (Yaml item : items(key)) {
            text(key, item).ifPresent(text -> texts.add(new Yaml.Text(item.line(), text)));
        }
        return texts;
    }

    /** A list of mappings, which may be missing. */
    List<Entries> mappings(String key) {
        List<Entries> mappings = new ArrayList<>();
        for (Yaml item : items(key)) {
            if (item instanceof Yaml.Mapping one) {
                mappings.add(new Entries(one, problems));
            } else {
                problems.add(item.line(), Fault.NOT_A_MAPPING, key);
            }
        }
        return mappings;
    }

    private List<Yaml> items(String key) {
        Optional<Yaml> entry = entry(key);
        if (entry.isEmpty()) {
            return List.of();
        }
        if (entry.get() instanceof Yaml.Sequence sequence) {
            return sequence.items();
        }
        problems.add(line(key), Fault.NOT_A_LIST, key);
        return List.of();
    }

    /** A mapping, which is empty if it is missing. */
    Entries mapping(String key) {
        Optional<Yaml> entry = entry(key);
        if (entry.isPresent() && entry.get() instanceof Yaml.Mapping one) {
            return new Entries(one, problems);
        }
        if (entry.isPresent()) {
            problems.add(line(key), Fault.NOT_A_MAPPING, key);
        }
        return new Entries(new Yaml.Mapping(line(), Map.of()), problems);
    }

    /** No entry is left that nobody asked for. */
    void end() {
        mapping.entries().forEach((key, value) -> {
            if (!known.contains(key)) {
                problems.add(value.line(), Fault.UNKNOWN_KEY, key, Words.near(key, known));
            }
        });
    }
}
