package org.mqttxray.ui.model;

import org.mqttxray.i18n.Messages;
import org.mqttxray.mqtt.explain.Citation;

/** How a rule is shown that the codec names. */
public final class ClauseText {
    private ClauseText() {}

    /** A label as it is, a section as "MQTT 3.1.1, 2.2.3". */
    public static String of(String rule, Messages messages) {
        return Citation.of(rule)
                .map(cited -> messages.get(
                        cited.place() == Citation.Place.SECTION ? "packet.section" : "packet.table",
                        cited.version(),
                        cited.number()))
                .orElse(rule);
    }
}
