package org.mqttxray.ui.glossary;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.lesson.Term;

/** The terms in the language of the window. They are found by their names and by other words for them, in both languages. */
public final class Glossary {
    /** The rank of a term that has a text in none of its names. */
    private static final int UNFOUND = 4;

    private final List<Row> rows;

    /** A glossary in a language. */
    public Glossary(Messages messages) {
        Messages other = new Messages(messages.language() == Language.ZH ? Language.EN : Language.ZH);
        Collator order = Collator.getInstance(messages.language().locale());
        rows = Stream.of(Term.values())
                .map(term -> new Row(term, term.in(messages), term.in(other)))
                .sorted(Comparator.comparing(Row::name, order))
                .toList();
    }

    /**
     * A term.
     *
     * @param term which
     * @param entry what there is to read about it
     * @param other the same in the other language
     */
    public record Row(Term term, Term.Entry entry, Term.Entry other) {
        /** What it is called. */
        public String name() {
            return entry.name();
        }

        /** All its other names. */
        public List<String> aliases() {
            return Stream.of(entry.aliases(), List.of(other.name()), other.aliases())
                    .flatMap(List::stream)
                    .filter(alias -> !alias.equals(name()))
                    .distinct()
                    .toList();
        }

        /** A name that is the text counts most, then one that begins so, then one that has it within; of two alike the term's own name. */
        private int rank(String text) {
            if (names().anyMatch(text::equals)) {
                return 0;
            }
            if (small(name()).startsWith(text)) {
                return 1;
            }
            if (names().anyMatch(name -> name.startsWith(text))) {
                return 2;
            }
            return names().anyMatch(name -> name.contains(text)) ? UNFOUND - 1 : UNFOUND;
        }

        private Stream<String> names() {
            return Stream.concat(Stream.of(name()), aliases().stream()).map(Glossary::small);
        }
    }

    private static String small(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /** All terms, by name. */
    public List<Row> rows() {
        return rows;
    }

    /** The terms that a text means: the one that is called so comes first, then those whose names begin so. */
    public List<Row> matching(String typed) {
        String text = small(typed);
        return rows.stream()
                .filter(row -> row.rank(text) < UNFOUND)
                .sorted(Comparator.comparingInt(row -> row.rank(text)))
                .toList();
    }
}
