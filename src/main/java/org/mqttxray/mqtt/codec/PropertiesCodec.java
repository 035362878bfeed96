package org.mqttxray.mqtt.codec;

import static org.mqttxray.mqtt.codec.Field.PROPERTY_IDENTIFIER;
import static org.mqttxray.mqtt.codec.Field.PROPERTY_LENGTH;
import static org.mqttxray.mqtt.codec.Field.USER_PROPERTY_NAME;
import static org.mqttxray.mqtt.codec.Field.USER_PROPERTY_VALUE;
import static org.mqttxray.mqtt.codec.Field.WILL_PROPERTY_LENGTH;

import java.util.Arrays;
import java.util.Optional;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.mqtt.packet.Properties;
import org.mqttxray.mqtt.packet.Property;
import org.mqttxray.mqtt.packet.PropertyName;
import org.mqttxray.mqtt.packet.ReasonCode;

/** Properties (5.0 section 2.2.2): their length, then each with its identifier before its value. Before 5.0 nothing is there. */
final class PropertiesCodec {
    private static final int FEW = 4;

    private PropertiesCodec() {}

    // Writing

    static void write(Properties properties, Out out) {
        write(properties, PROPERTY_LENGTH, out);
    }

    static void writeOfWill(Properties properties, Out out) {
        write(properties, WILL_PROPERTY_LENGTH, out);
    }

    private static void write(Properties properties, Field lengthField, Out out) {
        int length = length(properties);
        out.variableByteInteger(lengthField, length);
        if (out.onlyCounts()) {
            out.skip(length);
            return;
        }
        for (int i = 0; i < properties.size(); i++) {
            write(properties.get(i), out);
        }
    }

    private static void write(Property property, Out out) {
        out.variableByteInteger(PROPERTY_IDENTIFIER, property.name().number());
        if (property instanceof Property.Number number) {
            writeNumber(number, out);
        } else if (property instanceof Property.Text text) {
            out.utf8(Field.of(text.name()), text.value(), text.length());
        } else if (property instanceof Property.Binary binary) {
            out.binary(Field.of(binary.name()), binary.value());
        } else {
            Property.User user = (Property.User) property;
            out.utf8(USER_PROPERTY_NAME, user.key(), user.keyLength());
            out.utf8(USER_PROPERTY_VALUE, user.value(), user.valueLength());
        }
    }

    private static void writeNumber(Property.Number number, Out out) {
        Field field = Field.of(number.name());
        switch (field.kind()) {
            case UINT8 -> out.uint8(field, (int) number.value());
            case UINT16 -> out.uint16(field, (int) number.value());
            case UINT32 -> out.uint32(field, number.value());
            default -> out.variableByteInteger(field, (int) number.value());
        }
    }

    private static int length(Properties properties) {
        int length = 0;
        for (int i = 0; i < properties.size(); i++) {
            length += 1 + valueLength(properties.get(i));
        }
        return length;
    }

    private static int valueLength(Property property) {
        if (property instanceof Property.Text text) {
            return Out.stringLength(text.length());
        } else if (property instanceof Property.Binary binary) {
            return Out.binaryLength(binary.value());
        } else if (property instanceof Property.User user) {
            return Out.stringLength(user.keyLength()) + Out.stringLength(user.valueLength());
        }
        return switch (property.name().kind()) {
            case FLAG -> 1;
            case UINT16, POSITIVE_UINT16 -> 2;
            case UINT32, POSITIVE_UINT32 -> 4;
            default -> VariableByteInteger.length((int) ((Property.Number) property).value());
        };
    }

    // Reading

    /** Reads the properties of a packet of this type; before 5.0 there are none. */
    static Properties read(PacketType type, In in) throws CodecException {
        return in.hasProperties() ? read(type, false, in) : Properties.NONE;
    }

    /** Reads the properties of the will. */
    static Properties readOfWill(In in) throws CodecException {
        return in.hasProperties() ? read(PacketType.CONNECT, true, in) : Properties.NONE;
    }

    private static Properties read(PacketType type, boolean will, In in) throws CodecException {
        Field lengthField = will ? WILL_PROPERTY_LENGTH : PROPERTY_LENGTH;
        int length = in.variableByteInteger(lengthField);
        if (length > in.remaining()) {
            throw in.first(new MalformedPacket(in.offset(), lengthField, "5.0 section 2.2.2.1"));
        }
        return length == 0 ? Properties.NONE : readList(length, type, will, in);
    }

    private static Properties readList(int length, PacketType type, boolean will, In in) throws CodecException {
        int before = in.limit(length);
        Property[] list = new Property[FEW];
        int size = 0;
        long seen = 0;
        while (in.remaining() > 0) {
            PropertyName name = name(in);
            boolean allowed = will ? name.allowedInWill() : name.allowedIn(type);
            if (allowed) {
                checkPlace(name, type, will, (seen & bit(name)) != 0, in);
            } else {
                in.malformed(PROPERTY_IDENTIFIER, "5.0 section 2.2.2.2");
            }
            seen |= bit(name);
            Field field = Field.of(name);
            Property property = field.kind().hasLength() ? data(name, field, in) : number(name, field, in);
            if (allowed) { // or else that it stands here is the fault
                checkValue(property, name, type, will, in);
            }
            if (size == list.length) {
                list = Arrays.copyOf(list, 2 * size);
            }
            list[size++] = property;
        }
        in.widen(before);
        return Properties.sharing(list, size);
    }

    private static PropertyName name(In in) throws CodecException {
        Optional<PropertyName> name = PropertyName.of(in.variableByteInteger(PROPERTY_IDENTIFIER));
        if (name.isEmpty()) {
            throw in.first(new MalformedPacket(in.offset(), PROPERTY_IDENTIFIER, "5.0 section 2.2.2.2"));
        }
        return name.get();
    }

    /** A bit of a set of properties: their numbers are below 64. */
    private static long bit(PropertyName name) {
        return 1L << name.number();
    }

    /** Checks whether the property may stand here again, and whether this side may send it. */
    private static void checkPlace(PropertyName name, PacketType type, boolean will, boolean again, In in) {
        if (again && (will ? name != PropertyName.USER_PROPERTY : !name.repeatsIn(type))) {
            in.violated(PROPERTY_IDENTIFIER, section(name, type, will));
        } else if (!will) {
            checkSender(name, type, in);
        }
    }

    private static void checkSender(PropertyName name, PacketType type, In in) {
        if (name == PropertyName.SUBSCRIPTION_IDENTIFIER && type == PacketType.PUBLISH && in.sent(Direction.C2S)) {
            in.violated(PROPERTY_IDENTIFIER, "MQTT-3.3.4-6");
        }
        if (name == PropertyName.SESSION_EXPIRY_INTERVAL && type == PacketType.DISCONNECT && in.sent(Direction.S2C)) {
            in.violated(PROPERTY_IDENTIFIER, "MQTT-3.14.2-2");
        }
    }

    private static Property number(PropertyName name, Field field, In in) throws CodecException {
        long number = switch (field.kind()) {
            case UINT8 -> in.uint8(field);
            case UINT16 -> in.uint16(field);
            case UINT32 -> in.uint32(field);
            default -> in.variableByteInteger(field);
        };
        return new Property.Number(name, number);
    }

    private static Property data(PropertyName name, Field field, In in) throws CodecException {
        if (name == PropertyName.USER_PROPERTY) {
            return user(in);
        }
        return field.kind() == FieldKind.BINARY_DATA
                ? new Property.Binary(name, in.binary(field))
                : text(name, field, in);
    }

    private static Property text(PropertyName name, Field field, In in) throws CodecException {
        String text = in.utf8(field);
        return new Property.Text(name, text, in.textLength());
    }

    private static Property user(In in) throws CodecException {
        String key = in.utf8(USER_PROPERTY_NAME);
        int keyLength = in.textLength();
        String value = in.utf8(USER_PROPERTY_VALUE);
        return new Property.User(key, keyLength, value, in.textLength());
    }

    private static void checkValue(Property property, PropertyName name, PacketType type, boolean will, In in) {
        if (property instanceof Property.Number number) {
            if (!name.kind().allows(number.value())) {
                refuse(name, type, will, in);
            }
        } else if (name == PropertyName.RESPONSE_TOPIC) {
            String topic = ((Property.Text) property).value();
            Topics.checkName(in, Field.RESPONSE_TOPIC, topic, will ? name.willSection() : "MQTT-3.3.2-14");
        }
    }

    /** Keeps the fault of a number that is out of range. */
    private static void refuse(PropertyName name, PacketType type, boolean will, In in) {
        if (name == PropertyName.TOPIC_ALIAS) {
            in.violated(Field.TOPIC_ALIAS, "MQTT-3.3.2-8", ReasonCode.TOPIC_ALIAS_INVALID);
        } else {
            in.violated(Field.of(name), section(name, type, will));
        }
    }

    private static String section(PropertyName name, PacketType type, boolean will) {
        return will ? name.willSection() : name.section(type);
    }
}
