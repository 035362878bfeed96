package org.mqttxray.ui.stack;

import java.util.ArrayList;
import java.util.List;
import org.mqttxray.replay.CallStacks;
import org.mqttxray.replay.ValueText;
import org.mqttxray.trace.Parameter;
import org.mqttxray.trace.Value;
import org.mqttxray.trace.ValueType;

/** The arguments of a frame as text; secrets are masked. */
public final class ArgumentText {
    private static final ValueText VALUES = new ValueText(false);

    private ArgumentText() {}

    /** Values only, but for those that say nothing without their name. */
    public static String brief(CallStacks.Frame frame) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < frame.arguments().size(); i++) {
            Parameter parameter = frame.function().parameters().get(i);
            Value value = frame.arguments().get(i);
            String text = VALUES.text(parameter.type(), value);
            texts.add(speaks(parameter.type(), value) ? text : parameter.name() + " = " + text);
        }
        return String.join(", ", texts);
    }

    /** Every one with its name. */
    public static String full(CallStacks.Frame frame) {
        return VALUES.arguments(frame.function().parameters(), frame.arguments());
    }

    private static boolean speaks(ValueType type, Value value) {
        return !(value instanceof Value.Hidden) && type != ValueType.NUMBER && type != ValueType.BOOLEAN;
    }
}
