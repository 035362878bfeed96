package org.mqttxray.ui.lesson;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mqttxray.i18n.Messages;
import org.mqttxray.lesson.Term;
import org.mqttxray.mqtt.codec.Field;
import org.mqttxray.trace.TracedFunction;
import org.mqttxray.ui.glossary.TermUse;
import org.mqttxray.ui.model.Bench;
import org.mqttxray.ui.model.Moment;

/** Makes the chips of a text and keeps them at the moment. */
final class Chips {
    private static final Pattern CHIP = Pattern.compile("(fn|field|byte|term):([\\w-]{1,60})");
    private static final Pattern OFFSET = Pattern.compile("\\d{1,9}");

    private final Bench bench;
    private final Messages messages;
    private final List<Chip> made = new ArrayList<>();
    private final TermUse terms;
    private Consumer<Term> openTerm = term -> {};
    private Set<Term> unexplained = EnumSet.noneOf(Term.class);

    Chips(Bench bench, Messages messages) {
        this.bench = bench;
        this.messages = messages;
        this.terms = new TermUse(messages);
    }

    /** The chip that some code of a text stands for, if it is one and names something that there is. */
    Optional<Chip> of(String code) {
        Matcher matcher = CHIP.matcher(code);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Optional<Chip> chip = chip(matcher.group(1), matcher.group(2));
        chip.ifPresent(made::add);
        chip.filter(one -> !one.ofStep()).ifPresent(one -> one.show(bench.moment()));
        return chip;
    }

    private Optional<Chip> chip(String kind, String name) {
        return switch (kind) {
            case "fn" ->
                Stream.of(TracedFunction.values())
                        .filter(function -> function.cName().equals(name))
                        .findFirst()
                        .map(function -> new FunctionChip(function, bench, messages));
            case "field" ->
                Stream.of(Field.values())
                        .filter(field -> field.name().equals(name))
                        .findFirst()
                        .map(field -> new FieldChip(field, bench, messages));
            case "term" ->
                Term.of(name)
                        .map(term -> new TermChip(
                                term, term.in(messages).name(), bench, messages, one -> openTerm.accept(one)));
            default ->
                OFFSET.matcher(name).matches()
                        ? Optional.of(new ByteChip(Integer.parseInt(name), bench, messages))
                        : Optional.empty();
        };
    }

    /** Says what opens the glossary at a term; without it nothing does. */
    void openTermsWith(Consumer<Term> open) {
        openTerm = open;
    }

    /** The terms that the text to come shall explain where it uses them first. */
    void explain(Set<Term> terms) {
        unexplained = terms.isEmpty() ? EnumSet.noneOf(Term.class) : EnumSet.copyOf(terms);
    }

    /** The terms in a piece of text that are still to be explained; they count as explained then. */
    List<TermUse.Use> toExplain(String text) {
        List<TermUse.Use> uses = unexplained.isEmpty()
                ? List.of()
                : terms.in(text).stream()
                        .filter(use -> unexplained.contains(use.term()))
                        .toList();
        uses.forEach(use -> unexplained.remove(use.term()));
        return uses;
    }

    /** The chip of a term under the words that the text has for it. */
    Chip term(Term term, String words) {
        TermChip chip = new TermChip(term, words, bench, messages, one -> openTerm.accept(one));
        made.add(chip);
        chip.show(bench.moment());
        return chip;
    }

    /**
     * Shows what they point to at a moment.
     *
     * @param ofStep whether it is the moment of the step
     */
    void show(Moment moment, boolean ofStep) {
        made.stream().filter(chip -> ofStep || !chip.ofStep()).forEach(chip -> chip.show(moment));
    }

    /** Forgets the chips of a text that is no longer shown. */
    void clear() {
        made.clear();
    }
}
