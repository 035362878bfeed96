package org.mqttxray.ui.packet;

import java.util.EnumMap;
import java.util.Map;
import org.mqttxray.mqtt.codec.Dissection;
import org.mqttxray.mqtt.codec.Field;
import org.mqttxray.mqtt.codec.FieldKind;

/** Where MQTT 3.1.1 speaks of a field: the label of its rule where it has one, else the section. */
final class Clauses {
    private static final String STRINGS = "MQTT 3.1.1, 1.5.3";
    private static final String BINARY = "MQTT 3.1.1, 3.1.3";

    private static final Map<Field, String> OF = new EnumMap<>(Map.ofEntries(
            Map.entry(Field.PACKET_TYPE_AND_FLAGS, "MQTT-2.2.2-1"),
            Map.entry(Field.REMAINING_LENGTH, "MQTT 3.1.1, 2.2.3"),
            Map.entry(Field.PROTOCOL_NAME, "MQTT-3.1.2-1"),
            Map.entry(Field.PROTOCOL_LEVEL, "MQTT-3.1.2-2"),
            Map.entry(Field.CONNECT_FLAGS, "MQTT-3.1.2-3"),
            Map.entry(Field.KEEP_ALIVE, "MQTT-3.1.2-24"),
            Map.entry(Field.CLIENT_IDENTIFIER, "MQTT-3.1.4-2"),
            Map.entry(Field.WILL_TOPIC, "MQTT-3.1.3-10"),
            Map.entry(Field.WILL_MESSAGE, "MQTT-3.1.2-8"),
            Map.entry(Field.USER_NAME, "MQTT-3.1.3-11"),
            Map.entry(Field.PASSWORD, "MQTT 3.1.1, 3.1.3.5"),
            Map.entry(Field.CONNECT_ACKNOWLEDGE_FLAGS, "MQTT-3.2.2-1"),
            Map.entry(Field.CONNECT_RETURN_CODE, "MQTT 3.1.1, 3.2.2.3")));

    private static final String SECTION = "3.1.1 section ";

    private Clauses() {}

    /** A rule as the codec names it, in the form of the clauses. */
    static String ofRule(String rule) {
        return rule.startsWith(SECTION) ? "MQTT 3.1.1, " + rule.substring(SECTION.length()) : rule;
    }

    /** The clause of a field; empty for bytes that are no field. */
    static String of(Dissection.Leaf leaf) {
        boolean text = leaf.lengthPrefix() && leaf.field().kind() == FieldKind.UTF8_STRING;
        return text ? STRINGS : leaf.lengthPrefix() ? BINARY : OF.getOrDefault(leaf.field(), "");
    }
}
