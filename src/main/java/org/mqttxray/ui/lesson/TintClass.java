package org.mqttxray.ui.lesson;

import java.util.Locale;
import org.mqttxray.mqtt.codec.Tint;

/** The style classes of the sorts of fields. */
final class TintClass {
    private TintClass() {}

    /** The style class of a sort, such as {@code tint-length}. */
    static String of(Tint tint) {
        return "tint-" + tint.name().toLowerCase(Locale.ROOT);
    }
}
