package org.mqttxray.mqtt.explain;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the specification says something, if it has no label for it; in what words is for others to choose.
 *
 * @param place what has the number
 * @param version of MQTT, as "3.1.1"
 * @param number of the section or table, as "2.2.3"
 */
public record Citation(Place place, String version, String number) {
    private static final Pattern FORM = Pattern.compile("(\\S+) (section|table) (\\S+)");

    /** What a number counts. */
    public enum Place {
        /** Sections. */
        SECTION,
        /** Tables. */
        TABLE
    }

    /**
     * What a rule cites.
     *
     * @param rule as the codec names it: "3.1.1 section 2.2.3"
     * @return nothing for a label as "MQTT-3.1.2-22", which is shown as it is
     */
    public static Optional<Citation> of(String rule) {
        Matcher form = FORM.matcher(rule);
        if (!form.matches()) {
            return Optional.empty();
        }
        Place place = form.group(2).equals("section") ? Place.SECTION : Place.TABLE;
        return Optional.of(new Citation(place, form.group(1), form.group(3)));
    }
}
