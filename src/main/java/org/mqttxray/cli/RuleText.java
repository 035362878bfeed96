package org.mqttxray.cli;

import org.mqttxray.i18n.Messages;
import org.mqttxray.mqtt.explain.Citation;

/** A rule as it is shown to people: a label as the specification prints it, else the section or table in words. */
final class RuleText {
    private RuleText() {}

    /** The rule, named as the codec names it, in words. */
    static String of(String rule, Messages messages) {
        return Citation.of(rule)
                .map(cited -> messages.get(
                        cited.place() == Citation.Place.SECTION ? "decode.section" : "decode.table",
                        cited.version(),
                        cited.number()))
                .orElse(rule);
    }
}
