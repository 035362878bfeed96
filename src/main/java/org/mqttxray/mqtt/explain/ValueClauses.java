package org.mqttxray.mqtt.explain;

import java.util.Optional;
import org.mqttxray.mqtt.codec.Dissection.Leaf;
import org.mqttxray.mqtt.codec.Field;
import org.mqttxray.mqtt.codec.Topics;
import org.mqttxray.mqtt.packet.ConnectReturnCode;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.mqtt.packet.ProtocolVersion;

/** The clauses of fields of which one value obeys another rule than the next, or of which the rest of the packet decides. */
final class ValueClauses {
    /** Where 3.1 says that it does not use the first byte of a CONNACK. */
    static final String UNUSED_FLAGS = "3.1 section 3.2";

    private final Seen packet;
    private final boolean five;

    ValueClauses(Seen packet) {
        this.packet = packet;
        this.five = packet.version().hasProperties();
    }

    /**
     * The clause of a field.
     *
     * @param any the clause if all values of the field have the same
     */
    String of(Leaf leaf, String any) {
        return switch (leaf.field()) {
            case CLIENT_IDENTIFIER -> identifier(leaf, any);
            case TOPIC_NAME -> "".equals(leaf.value()) ? noTopic() : wildcards(leaf, "MQTT-3.3.2-2", any);
            case WILL_TOPIC ->
                "".equals(leaf.value()) ? "MQTT-4.7.3-1" : wildcards(leaf, either("MQTT-4.7.1-1", "MQTT-4.7.0-1"), any);
            case TOPIC_FILTER -> filter(leaf, any);
            case APPLICATION_MESSAGE -> message(any);
            default -> leaf.value() instanceof Long number ? of(leaf.field(), number, any) : any;
        };
    }

    private String of(Field field, long number, String any) {
        boolean zero = number == 0;
        return switch (field) {
            case REMAINING_LENGTH -> remainingLength(number, any);
            case KEEP_ALIVE -> zero ? either("3.1.1 section 3.1.2.10", "5.0 section 3.1.2.10") : any;
            case CONNECT_ACKNOWLEDGE_FLAGS -> packet.usesAcknowledgeFlags() ? any : UNUSED_FLAGS;
            case CONNECT_RETURN_CODE -> ConnectReturnCode.isOne(number) ? any : "MQTT-3.2.2-6";
            case DISCONNECT_REASON_CODE -> zero && !packet.sent(Direction.S2C) ? "MQTT-3.14.4-3" : any;
            case PROPERTY_LENGTH -> zero ? any : "5.0 section 2.2.2.1";
            default -> any;
        };
    }

    private String identifier(Leaf leaf, String any) {
        if (packet.version() == ProtocolVersion.V3_1) {
            return "3.1 section 3.1";
        } else if (!"".equals(leaf.value())) {
            return any;
        }
        return !five && packet.isUnset(Field.CLEAN_SESSION) ? "MQTT-3.1.3-7" : "MQTT-3.1.3-6";
    }

    private static String wildcards(Leaf leaf, String rule, String any) {
        return leaf.value() instanceof String text && Topics.hasWildcard(text) ? rule : any;
    }

    private String noTopic() {
        boolean aliased = packet.number(Field.TOPIC_ALIAS).isPresent();
        return either("MQTT-4.7.3-1", aliased ? "5.0 section 3.3.2.3.4" : "5.0 section 3.3.2.1");
    }

    /** Only one that is written exactly like it ends a subscription; the form of shared ones and wildcards is told elsewhere. */
    private String filter(Leaf leaf, String any) {
        Optional<Topics.WrongFilter> wrong =
                leaf.value() instanceof String read ? Topics.wrong(read, five) : Optional.empty();
        if (wrong.isPresent()) {
            return wrong.get().rule(five);
        } else if (packet.type().equals(Optional.of(PacketType.UNSUBSCRIBE))) {
            return "MQTT-3.10.4-1";
        }
        String text = leaf.value() instanceof String filter ? filter : "";
        if (five && Topics.isShared(text)) {
            return "5.0 section 4.8.2";
        }
        return wildcards(leaf, either("3.1.1 section 4.7.1", "5.0 section 4.7.1"), any);
    }

    private String message(String any) {
        boolean deletes = packet.hasNoPayload() && packet.bits(Field.RETAIN).orElse(0) == 1;
        return deletes && !packet.sent(Direction.S2C) ? either("MQTT-3.3.1-10", "MQTT-3.3.1-6") : any;
    }

    /** Where the text says what is meant by what is left out. */
    private String remainingLength(long number, String any) {
        String shortened = new States(packet).shortened(number);
        if (shortened.isEmpty()) {
            return any;
        }
        String section = "5.0 section 3." + packet.type().orElseThrow().number() + ".2.";
        return section + (shortened.equals(States.NO_CODE) ? "1" : "2.1");
    }

    private String either(String ofThree, String ofFive) {
        return five ? ofFive : ofThree;
    }
}
