package org.mqttxray.mqtt.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mqttxray.mqtt.packet.ProtocolVersion;

/** The labels of the numbered statements of each version, as its text prints them. */
final class Labels {
    static final Labels OF_3 = read("/org/mqttxray/mqtt/labels-3.1.1.txt");
    static final Labels OF_5 = read("/org/mqttxray/mqtt/labels-5.0.txt");

    /** What each statement is about, by its label. */
    private final Map<String, String> all;

    private Labels(Map<String, String> all) {
        this.all = Map.copyOf(all);
    }

    static Labels of(ProtocolVersion version) {
        return version.hasProperties() ? OF_5 : OF_3;
    }

    /** Whether the text has a statement of this label, or the rule is a section or table of this text. */
    boolean know(String rule) {
        String section = (this == OF_5 ? "5\\.0" : "3\\.1\\.1") + " (section|table) [1-7](\\.\\d+)*";
        return all.containsKey(rule) || rule.matches(section);
    }

    /** The labels that both texts have, for statements that are not said to be about the same. */
    static Set<String> ofTwoMeanings() {
        return OF_3.all.keySet().stream()
                .filter(label -> OF_5.all.containsKey(label))
                .filter(label -> !OF_3.all.get(label).equals(OF_5.all.get(label)))
                .collect(Collectors.toSet());
    }

    private static Labels read(String resource) {
        Map<String, String> labels = new TreeMap<>();
        try (InputStream in = Labels.class.getResourceAsStream(resource)) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (line.startsWith("MQTT-")) {
                    int gap = line.indexOf(' ');
                    labels.put(line.substring(0, gap), line.substring(gap + 1).strip());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Labels(labels);
    }
}
