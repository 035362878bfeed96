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

        private int rank(String text) {
            if (small(name()).startsWith(text)) {
                return 0;
            }
            if (aliases().stream().anyMatch(alias -> small(alias).startsWith(text))) {
                return 1;
            }
            return small(name()).contains(text)
                            || aliases().stream().anyMatch(alias -> small(alias).contains(text))
                    ? 2
                    : UNFOUND;
        }
    }

    private static final int UNFOUND = 3;

    private static String small(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /** All terms, by name. */
    public List<Row> rows() {
        return rows;
    }

    /** The terms that a text means: those that begin so come first, then those with another name that does, then the rest. */
    public List<Row> matching(String typed) {
        String text = small(typed);
        return rows.stream()
                .filter(row -> row.rank(text) < UNFOUND)
                .sorted(Comparator.comparingInt(row -> row.rank(text)))
                .toList();
    }
}
