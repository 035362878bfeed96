package org.mqttxray.cli;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.mqttxray.mqtt.codec.Field;
import org.mqttxray.mqtt.explain.ReasonFields;
import org.mqttxray.mqtt.packet.ProtocolVersion;

/** The names of fields in JSON: the specification's words in camel case; what only tells of which packet a code is, is left out. */
final class FieldNames {
    private static final Map<ProtocolVersion, Map<Field, String>> NAMES = new EnumMap<>(ProtocolVersion.class);

    static {
        for (ProtocolVersion version : ProtocolVersion.values()) {
            Map<Field, String> names = new EnumMap<>(Field.class);
            for (Field field : Field.values()) {
                names.put(field, made(field, version));
            }
            NAMES.put(version, names);
        }
    }

    private FieldNames() {}

    /** The name of a field in a version, such as {@code keepAlive}. */
    static String of(Field field, ProtocolVersion version) {
        return NAMES.get(version).get(field);
    }

    private static String made(Field field, ProtocolVersion version) {
        return switch (field) {
            case DUP -> "dup";
            case QOS -> "qos";
            case APPLICATION_MESSAGE -> "payload";
            case CONNECT_RETURN_CODE, SUBACK_RETURN_CODE -> "returnCode";
            default -> ReasonFields.has(field) ? "reasonCode" : camelCase(field.word(version));
        };
    }

    /** {@code Keep Alive} is {@code keepAlive}. */
    static String camelCase(String words) {
        StringBuilder name = new StringBuilder();
        for (String word : words.split(" ")) {
            String head = word.substring(0, 1);
            boolean first = name.length() == 0;
            name.append(first ? head.toLowerCase(Locale.ROOT) : head.toUpperCase(Locale.ROOT));
            boolean capitals = first && word.equals(word.toUpperCase(Locale.ROOT));
            name.append(capitals ? word.substring(1).toLowerCase(Locale.ROOT) : word.substring(1));
        }
        return name.toString();
    }
}
