package org.mqttxray.mqtt.codec;

import static org.mqttxray.mqtt.codec.Field.PROPERTY_IDENTIFIER;
import static org.mqttxray.mqtt.codec.Field.PROPERTY_LENGTH;
import static org.mqttxray.mqtt.codec.Field.USER_PROPERTY_NAME;
import static org.mqttxray.mqtt.codec.Field.USER_PROPERTY_VALUE;
import static org.mqttxray.mqtt.codec.Field.WILL_PROPERTY_LENGTH;

import java.util.Arrays;
import java.util.Optional;
import org.mqttxray.mqtt.packet.Bytes;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.mqtt.packet.Properties;
import org.mqttxray.mqtt.packet.Property;
import org.mqttxray.mqtt.packet.PropertyName;
import org.mqttxray.mqtt.packet.ReasonCode;

/** Properties (5.0 section 2.2.2): their length, then each with its identifier before its value. Before 5.0 nothing is there. */
final class PropertiesCodec {
    private static final int FEW = 4;
    /** By the number of a packet's type, the set of properties that may stand there once whoever sends it, a bit for each number. */
    private static final long[] PLAIN = new long[PacketType.AUTH.number() + 1];

    private static final long PLAIN_IN_WILL;

    static {
        long will = 0;
        for (PropertyName name : PropertyName.values()) {
            long bit = 1L << name.number();
            will |= name.allowedInWill() ? bit : 0;
            for (PacketType type : PacketType.values()) {
                PLAIN[type.number()] |= name.allowedIn(type) && !dependsOnSender(name, type) ? bit : 0;
            }
        }
        PLAIN_IN_WILL = will;
    }

    private static boolean dependsOnSender(PropertyName name, PacketType type) {
        return name == PropertyName.SUBSCRIPTION_IDENTIFIER && type == PacketType.PUBLISH
                || name == PropertyName.SESSION_EXPIRY_INTERVAL && type == PacketType.DISCONNECT;
    }

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
        if (length == 0) {
            return Properties.NONE;
        }
        In part = in.part(length);
        Properties properties = readAll(type, will, part);
        in.after(part);
        return properties;
    }

    /**
     * Reads properties to the end. It is one long method on purpose: above 325 bytes of byte code the compiler does not make it part of its
     * callers. With a copy of it for each type of packet their code becomes too much for the compiler to see that the reader of the
     * whole packet need not be an object, and packets without properties take half as long again.
     */
    private static Properties readAll(PacketType type, boolean will, In in) throws CodecException {
        long plain = will ? PLAIN_IN_WILL : PLAIN[type.number()];
        Property[] list = new Property[FEW];
        int size = 0;
        long seen = 0;
        while (in.remaining() > 0) {
            int number = in.variableByteInteger(PROPERTY_IDENTIFIER);
            PropertyName name = name(number, in);
            long bit = 1L << number; // of a set: their numbers are below 64
            // if the place is wrong, then that is the fault, not the value
            boolean placed = (plain & ~seen & bit) != 0 || checkPlace(name, type, will, (seen & bit) != 0, in);
            seen |= bit;
            Field field = Field.ofProperty(number);
            FieldKind kind = field.kind();
            Property property;
            // to ask in a row is quicker than a switch, which looks up twice where to go
            if (kind == FieldKind.UTF8_STRING) {
                property = name == PropertyName.USER_PROPERTY ? user(in) : text(name, field, in);
                if (placed && name == PropertyName.RESPONSE_TOPIC) {
                    checkTopic((Property.Text) property, name, will, in);
                }
            } else if (kind == FieldKind.BINARY_DATA) {
                property = binary(name, in.binary(field));
            } else {
                long value;
                if (kind == FieldKind.UINT16) {
                    value = in.uint16(field);
                } else if (kind == FieldKind.UINT32) {
                    value = in.uint32(field);
                } else if (kind == FieldKind.UINT8) {
                    value = in.uint8(field);
                } else {
                    value = in.variableByteInteger(field);
                }
                property = number(name, value);
                if (placed && !name.kind().allows(value)) {
                    refuse(name, type, will, in);
                }
            }
            if (size == list.length) {
                list = Arrays.copyOf(list, 2 * size);
            }
            list[size++] = property;
        }
        return Properties.sharing(list, size);
    }

    private static PropertyName name(int number, In in) throws CodecException {
        Optional<PropertyName> name = PropertyName.of(number);
        if (name.isEmpty()) {
            throw in.first(new MalformedPacket(in.offset(), PROPERTY_IDENTIFIER, "5.0 section 2.2.2.2"));
        }
        return name.get();
    }

    /** Checks whether the property may stand here, and here again, and whether this side may send it; false if not here at all. */
    private static boolean checkPlace(PropertyName name, PacketType type, boolean will, boolean again, In in) {
        boolean allowed = will ? name.allowedInWill() : name.allowedIn(type);
        if (!allowed) {
            in.malformed(PROPERTY_IDENTIFIER, "5.0 section 2.2.2.2");
        } else if (again && (will ? name != PropertyName.USER_PROPERTY : !name.repeatsIn(type))) {
            in.violated(PROPERTY_IDENTIFIER, section(name, type, will));
        } else if (!will) {
            checkSender(name, type, in);
        }
        return allowed;
    }

    private static void checkSender(PropertyName name, PacketType type, In in) {
        if (name == PropertyName.SUBSCRIPTION_IDENTIFIER && type == PacketType.PUBLISH && in.sent(Direction.C2S)) {
            in.violated(PROPERTY_IDENTIFIER, "MQTT-3.3.4-6");
        }
        if (name == PropertyName.SESSION_EXPIRY_INTERVAL && type == PacketType.DISCONNECT && in.sent(Direction.S2C)) {
            in.violated(PROPERTY_IDENTIFIER, "MQTT-3.14.2-2");
        }
    }

    private static Property number(PropertyName name, long value) {
        return new Property.Number(name, value);
    }

    private static Property binary(PropertyName name, Bytes value) {
        return new Property.Binary(name, value);
    }

    private static Property text(PropertyName name, Field field, In in) throws CodecException {
        String text = in.utf8(field);
        int length = in.textLength();
        return new Property.Text(name, text, length);
    }

    private static Property user(In in) throws CodecException {
        String key = in.utf8(USER_PROPERTY_NAME);
        int keyLength = in.textLength();
        String value = in.utf8(USER_PROPERTY_VALUE);
        int valueLength = in.textLength();
        return new Property.User(key, keyLength, value, valueLength);
    }

    private static void checkTopic(Property.Text property, PropertyName name, boolean will, In in) {
        Topics.checkName(in, Field.RESPONSE_TOPIC, property.value(), will ? name.willSection() : "MQTT-3.3.2-14");
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
