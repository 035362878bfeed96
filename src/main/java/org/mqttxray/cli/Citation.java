package org.mqttxray.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mqttxray.i18n.Messages;

/** A rule as it is shown to people: a label as the specification prints it, else the section or table in words. */
final class Citation {
    private static final Pattern PLACE = Pattern.compile("(\\S+) (section|table) (\\S+)");

    private Citation() {}

    /** The rule, named as the codec names it, in words. */
    static String of(String rule, Messages messages) {
        Matcher place = PLACE.matcher(rule);
        if (!place.matches()) {
            return rule;
        }
        String key = place.group(2).equals("section") ? "decode.section" : "decode.table";
        return messages.get(key, place.group(1), place.group(3));
    }
}
