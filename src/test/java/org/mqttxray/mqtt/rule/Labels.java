package org.mqttxray.mqtt.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.mqttxray.mqtt.packet.ProtocolVersion;

/** The labels of the numbered statements of each version, as its text prints them. */
final class Labels {
    static final Labels OF_3 = read("/org/mqttxray/mqtt/labels-3.1.1.txt");
    static final Labels OF_5 = read("/org/mqttxray/mqtt/labels-5.0.txt");

    private final Set<String> all;

    private Labels(Set<String> all) {
        this.all = Set.copyOf(all);
    }

    static Labels of(ProtocolVersion version) {
        return version.hasProperties() ? OF_5 : OF_3;
    }

    /** Whether the text has a statement of this label, or the rule is a section of this text. */
    boolean know(String rule) {
        String section = this == OF_5 ? "5\\.0 section [1-7](\\.\\d+)*" : "3\\.1\\.1 section [1-7](\\.\\d+)*";
        return all.contains(rule) || rule.matches(section);
    }

    private static Labels read(String resource) {
        Set<String> labels = new HashSet<>();
        try (InputStream in = Labels.class.getResourceAsStream(resource)) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (line.startsWith("MQTT-")) {
                    labels.add(line.substring(0, line.indexOf(' ')));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Labels(labels);
    }
}
