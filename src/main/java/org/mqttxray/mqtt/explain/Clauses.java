package org.mqttxray.mqtt.explain;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.mqttxray.mqtt.codec.Dissection.Bits;
import org.mqttxray.mqtt.codec.Dissection.Leaf;
import org.mqttxray.mqtt.codec.Field;
import org.mqttxray.mqtt.codec.FieldKind;
import org.mqttxray.mqtt.codec.Part;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.mqtt.packet.PropertyName;

/**
 * Where the specification speaks of a field: the label of its rule where it has one, else version and section, in the form in which the
 * codec names the rules that are broken.
 */
public final class Clauses {
    /** A clause of 3.1.1 and its twin of 5.0. */
    private record Pair(String three, String five) {}

    private static final String ANY_PROPERTY = "5.0 section 2.2.2.2";
    private static final Map<Field, Pair> OF = new EnumMap<>(Field.class);

    static {
        both(Field.PACKET_TYPE, "3.1.1 section 2.2.1", "5.0 section 2.1.2");
        rule(Field.DUP, "MQTT-3.3.1-1");
        rule(Field.QOS, "MQTT-3.3.1-4");
        rule(Field.RETAIN, "MQTT-3.3.1-5");
        both(Field.REMAINING_LENGTH, "3.1.1 section 2.2.3", "5.0 section 2.1.4");
        rule(Field.PROTOCOL_NAME, "MQTT-3.1.2-1");
        rule(Field.PROTOCOL_LEVEL, "MQTT-3.1.2-2");
        rule(Field.CONNECT_FLAGS, "MQTT-3.1.2-3");
        both(Field.USER_NAME_FLAG, "MQTT-3.1.2-19", "MQTT-3.1.2-17");
        both(Field.PASSWORD_FLAG, "MQTT-3.1.2-21", "MQTT-3.1.2-19");
        both(Field.WILL_RETAIN, "MQTT-3.1.2-17", "MQTT-3.1.2-15");
        both(Field.WILL_QOS, "MQTT-3.1.2-14", "MQTT-3.1.2-12");
        rule(Field.WILL_FLAG, "MQTT-3.1.2-9");
        both(Field.CLEAN_SESSION, "MQTT-3.1.2-6", "MQTT-3.1.2-4");
        rule(Field.CONNECT_FLAGS_RESERVED, "MQTT-3.1.2-3");
        both(Field.KEEP_ALIVE, "MQTT-3.1.2-24", "MQTT-3.1.2-22");
        both(Field.CLIENT_IDENTIFIER, "MQTT-3.1.4-2", "MQTT-3.1.4-3");
        both(Field.WILL_TOPIC, "MQTT-3.1.3-10", "MQTT-3.1.3-11");
        rule(Field.WILL_MESSAGE, "MQTT-3.1.2-8");
        both(Field.USER_NAME, "MQTT-3.1.3-11", "MQTT-3.1.3-12");
        both(Field.PASSWORD, "3.1.1 section 3.1.3.5", "5.0 section 3.1.3.6");
        both(Field.CONNECT_ACKNOWLEDGE_FLAGS, "3.1.1 section 3.2.2.1", "MQTT-3.2.2-1");
        both(Field.CONNECT_ACKNOWLEDGE_FLAGS_RESERVED, "3.1.1 section 3.2.2.1", "MQTT-3.2.2-1");
        both(Field.SESSION_PRESENT, "MQTT-3.2.2-2", "MQTT-3.2.2-3");
        rule(Field.CONNECT_RETURN_CODE, "3.1.1 section 3.2.2.3");
        rule(Field.CONNECT_REASON_CODE, "MQTT-3.2.2-8");
        rule(Field.TOPIC_NAME, "MQTT-3.3.2-1");
        both(Field.APPLICATION_MESSAGE, "3.1.1 section 3.3.3", "5.0 section 3.3.3");
        rule(Field.PUBACK_REASON_CODE, "MQTT-3.4.2-1");
        rule(Field.PUBREC_REASON_CODE, "MQTT-3.5.2-1");
        rule(Field.PUBREL_REASON_CODE, "MQTT-3.6.2-1");
        rule(Field.PUBCOMP_REASON_CODE, "MQTT-3.7.2-1");
        rule(Field.DISCONNECT_REASON_CODE, "MQTT-3.14.2-1");
        rule(Field.AUTHENTICATE_REASON_CODE, "MQTT-3.15.2-1");
        rule(Field.REQUESTED_QOS, "MQTT-3-8.3-4"); // the text prints it like this
        rule(Field.REQUESTED_QOS_RESERVED, "MQTT-3-8.3-4");
        rule(Field.REQUESTED_QOS_LEVEL, "MQTT-3-8.3-4");
        rule(Field.SUBSCRIPTION_OPTIONS, "5.0 section 3.8.3.1");
        rule(Field.SUBSCRIPTION_OPTIONS_RESERVED, "MQTT-3.8.3-5");
        rule(Field.RETAIN_HANDLING, "5.0 section 3.8.3.1");
        rule(Field.RETAIN_AS_PUBLISHED, "5.0 section 3.8.3.1");
        rule(Field.NO_LOCAL, "MQTT-3.8.3-3");
        rule(Field.SUBSCRIPTION_QOS, "5.0 section 3.8.3.1");
        rule(Field.SUBACK_RETURN_CODE, "MQTT-3.9.3-2");
        rule(Field.SUBSCRIBE_REASON_CODE, "MQTT-3.9.3-2");
        rule(Field.UNSUBSCRIBE_REASON_CODE, "MQTT-3.11.3-2");
        rule(Field.PROPERTY_LENGTH, "MQTT-2.2.2-1");
        rule(Field.WILL_PROPERTY_LENGTH, "5.0 section 3.1.3.2.1");
        rule(Field.PROPERTY_IDENTIFIER, ANY_PROPERTY);
        rule(Field.UNDECODED, "");
    }

    private final Seen packet;
    private final boolean five;

    /** The clauses of the fields of a packet. */
    public Clauses(Seen packet) {
        this.packet = packet;
        this.five = packet.version().hasProperties();
    }

    private static void rule(Field field, String both) {
        both(field, both, both);
    }

    private static void both(Field field, String three, String five) {
        OF.put(field, new Pair(three, five));
    }

    /** The clause of a field; empty for bytes that are no field. */
    public String of(Leaf leaf) {
        if (Explainer.isIllFormed(leaf)) {
            return either("MQTT-1.5.3-1", "MQTT-1.5.4-1");
        }
        if (leaf.lengthPrefix()) {
            boolean text = leaf.field().kind() == FieldKind.UTF8_STRING;
            return text
                    ? either("3.1.1 section 1.5.3", "5.0 section 1.5.4")
                    : either("3.1.1 section 3.1.3", "5.0 section 1.5.6");
        }
        return property(leaf).orElseGet(() -> ofValue(leaf));
    }

    /** A value that may not be seen decides nothing. */
    private String ofValue(Leaf leaf) {
        String any = of(leaf.field());
        return packet.leaves().contains(leaf) ? new ValueClauses(packet).of(leaf, any) : any;
    }

    /** The clause of some bits of a byte, as it is for their value. */
    public String of(Bits bits) {
        return new BitClauses(packet).of(bits, of(bits.field()));
    }

    /** The clause of a field that is no property. */
    private String of(Field field) {
        return switch (field) {
            case PACKET_TYPE_AND_FLAGS, FIXED_HEADER_FLAGS -> flags();
            case PACKET_IDENTIFIER -> identifier();
            case TOPIC_FILTER -> is(PacketType.UNSUBSCRIBE) ? "MQTT-3.10.3-1" : "MQTT-3.8.3-1";
            default -> either(OF.get(field).three, OF.get(field).five);
        };
    }

    private String flags() {
        return packet.type()
                .map(type -> switch (type) {
                    case PUBLISH -> either("3.1.1 section 3.3.1", "5.0 section 3.3.1");
                    case PUBREL, SUBSCRIBE, UNSUBSCRIBE, DISCONNECT -> "MQTT-3." + type.number() + ".1-1";
                    case AUTH -> either("3.1.1 section 2.2.1", "MQTT-3.15.1-1");
                    default -> either("MQTT-2.2.2-1", "MQTT-2.1.3-1");
                })
                .orElse(either("MQTT-2.2.2-1", "MQTT-2.1.3-1"));
    }

    private String identifier() {
        return packet.type()
                .map(type -> switch (type) {
                    case PUBACK, PUBREC, PUBREL -> either("MQTT-2.3.1-6", "MQTT-2.2.1-5");
                    case PUBCOMP -> either("MQTT-4.3.3-2", "MQTT-2.2.1-5");
                    case SUBACK, UNSUBACK -> either("MQTT-2.3.1-7", "MQTT-2.2.1-6");
                    default -> asked();
                })
                .orElse(asked());
    }

    private String asked() {
        return either("MQTT-2.3.1-1", packet.sent(Direction.S2C) ? "MQTT-2.2.1-4" : "MQTT-2.2.1-3");
    }

    private boolean is(PacketType type) {
        return packet.type().equals(Optional.of(type));
    }

    /** The paragraph of a property; the list of all of them, if it must not stand here. */
    private Optional<String> property(Leaf leaf) {
        for (PropertyName name : PropertyName.values()) {
            boolean userName = name == PropertyName.USER_PROPERTY && leaf.field() == Field.USER_PROPERTY_NAME;
            if (Field.of(name) == leaf.field() || userName) {
                return Optional.of(section(name, leaf.part() == Part.PAYLOAD));
            }
        }
        return Optional.empty();
    }

    private String section(PropertyName name, boolean will) {
        if (will) {
            return name.allowedInWill() ? name.willSection() : ANY_PROPERTY;
        }
        return packet.type().filter(name::allowedIn).map(name::section).orElse(ANY_PROPERTY);
    }

    private String either(String ofThree, String ofFive) {
        return five ? ofFive : ofThree;
    }
}
