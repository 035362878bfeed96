package org.mqttxray.ui.change;

import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import javafx.scene.control.TextFormatter;

/** Lets a digit that is typed among bytes take the place of the next one, as in a hex editor. What is pasted or selected is as ever. */
final class OverType implements UnaryOperator<TextFormatter.Change> {
    private final BooleanSupplier on;

    OverType(BooleanSupplier on) {
        this.on = on;
    }

    @Override
    public TextFormatter.Change apply(TextFormatter.Change change) {
        boolean typed =
                change.isAdded() && !change.isDeleted() && change.getText().length() == 1;
        if (!typed || !on.getAsBoolean() || !isDigit(change.getText().charAt(0))) {
            return change;
        }
        String text = change.getControlText();
        int at = change.getRangeStart();
        int next = at;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        if (next >= text.length() || !isDigit(text.charAt(next))) {
            return change;
        }
        String typedOver = text.substring(at, next) + change.getText();
        change.setRange(at, next + 1);
        change.setText(typedOver);
        change.setCaretPosition(next + 1);
        change.setAnchor(next + 1);
        return change;
    }

    private static boolean isDigit(char typed) {
        return Character.digit(typed, 16) >= 0;
    }
}
