package org.mqttxray.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mqttxray.mqtt.packet.Properties;
import org.mqttxray.mqtt.packet.Property;
import org.mqttxray.mqtt.packet.PropertyName;

/** Properties as a JSON object: by their names in camel case; User Properties in their order, because a name may come twice. */
final class PropertiesJson {
    private static final Map<PropertyName, String> NAMES = new EnumMap<>(PropertyName.class);

    static {
        for (PropertyName name : PropertyName.values()) {
            NAMES.put(name, FieldNames.camelCase(name.words()));
        }
        NAMES.put(PropertyName.USER_PROPERTY, "userProperties");
    }

    private PropertiesJson() {}

    static void write(JsonGenerator json, String member, Properties properties) throws IOException {
        Map<PropertyName, List<Property>> byName = new EnumMap<>(PropertyName.class);
        for (Property property : properties.list()) {
            byName.computeIfAbsent(property.name(), name -> new ArrayList<>()).add(property);
        }
        json.writeObjectFieldStart(member);
        for (Map.Entry<PropertyName, List<Property>> entry : byName.entrySet()) {
            json.writeFieldName(NAMES.get(entry.getKey()));
            values(json, entry.getKey(), entry.getValue());
        }
        json.writeEndObject();
    }

    /** A Subscription Identifier may stand in a PUBLISH more than once, too; it is a list only then. */
    private static void values(JsonGenerator json, PropertyName name, List<Property> values) throws IOException {
        boolean list = name == PropertyName.USER_PROPERTY || values.size() > 1;
        if (list) {
            json.writeStartArray();
        }
        for (Property value : values) {
            value(json, value);
        }
        if (list) {
            json.writeEndArray();
        }
    }

    private static void value(JsonGenerator json, Property property) throws IOException {
        if (property instanceof Property.Number number) {
            json.writeNumber(number.value());
        } else if (property instanceof Property.Text text) {
            json.writeString(text.value());
        } else if (property instanceof Property.Binary binary) {
            json.writeString(binary.value().toString());
        } else if (property instanceof Property.User user) {
            json.writeStartArray();
            json.writeString(user.key());
            json.writeString(user.value());
            json.writeEndArray();
        }
    }
}
