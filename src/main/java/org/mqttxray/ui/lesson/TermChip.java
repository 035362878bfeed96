package org.mqttxray.ui.lesson;

import java.util.function.Consumer;
import org.mqttxray.i18n.Messages;
import org.mqttxray.lesson.Term;
import org.mqttxray.ui.model.Bench;
import org.mqttxray.ui.model.Moment;

/** A term in a text; it opens the glossary there. */
final class TermChip extends Chip {
    private final Term term;
    private final Messages messages;
    private final Consumer<Term> open;

    TermChip(Term term, String words, Bench bench, Messages messages, Consumer<Term> open) {
        super(bench);
        this.term = term;
        this.messages = messages;
        this.open = open;
        setText(words);
        getStyleClass().addAll("ink", "term-chip");
    }

    @Override
    void show(Moment moment) {
        Term.Entry entry = term.in(messages);
        say(entry.says(), messages.get("glossary.chip", entry.name(), entry.says()));
    }

    @Override
    boolean chosen(Moment moment) {
        open.accept(term);
        return true;
    }
}
