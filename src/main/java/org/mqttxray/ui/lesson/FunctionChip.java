package org.mqttxray.ui.lesson;

import java.util.Locale;
import java.util.Optional;
import javafx.css.PseudoClass;
import org.mqttxray.i18n.Messages;
import org.mqttxray.trace.TracedFunction;
import org.mqttxray.ui.model.Bench;
import org.mqttxray.ui.model.Moment;

/** The name of a function, in the colours of its layer; it chooses its frame. */
final class FunctionChip extends Chip {
    private static final PseudoClass STANDING = PseudoClass.getPseudoClass("standing");

    private final TracedFunction function;
    private final Messages messages;

    FunctionChip(TracedFunction function, Bench bench, Messages messages) {
        super(bench);
        this.function = function;
        this.messages = messages;
        setText(function.cName());
        getStyleClass().addAll("chip", function.layer().name().toLowerCase(Locale.ROOT));
    }

    @Override
    void show(Moment moment) {
        boolean standing = Pointing.frame(moment, function).isPresent();
        pseudoClassStateChanged(STANDING, standing);
        String state = messages.get(standing ? "learn.on-stack" : "learn.not-on-stack");
        say(
                place() + "\n" + messages.function(function.cName()) + "\n" + state,
                messages.get("learn.function-spoken", function.cName(), state));
    }

    private String place() {
        return function.inC() ? function.cFile() + ":" + function.cLine() : messages.get("learn.not-in-c");
    }

    @Override
    boolean chosen(Moment moment) {
        Optional<Pointing.Standing> frame = Pointing.frame(moment, function);
        frame.ifPresent(where -> bench().selectFrame(where.thread(), where.entered()));
        return frame.isPresent();
    }
}
