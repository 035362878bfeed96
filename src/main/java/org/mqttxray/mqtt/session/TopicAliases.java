package org.mqttxray.mqtt.session;

import static org.mqttxray.mqtt.codec.Field.TOPIC_ALIAS;
import static org.mqttxray.mqtt.packet.Direction.C2S;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.PropertyName;
import org.mqttxray.mqtt.packet.Publish;
import org.mqttxray.mqtt.packet.ReasonCode;
import org.pcollections.HashTreePSet;
import org.pcollections.PSet;

/**
 * The Topic Aliases that one side has given to the other (5.0 section 3.3.2.3.4).
 *
 * <pre>
 *   a PUBLISH with                        breaks, if c2s     if s2c
 *   an alias above the maximum            MQTT-3.3.2-9       MQTT-3.3.2-11
 *   an alias where the maximum is 0       MQTT-3.2.2-18      MQTT-3.1.2-27
 *   an alias not given yet, and no topic  5.0 section 3.3.4  5.0 section 3.3.4
 * </pre>
 *
 * That 0 is no alias, the codec knows (MQTT-3.3.2-8).
 */
public final class TopicAliases {
    private final Direction sender;
    private PSet<Integer> given = HashTreePSet.empty();
    private boolean known = true;

    /**
     * Nothing is given on a new connection (MQTT-3.3.2-7).
     *
     * @param sender which way the messages go
     */
    public TopicAliases(Direction sender) {
        this.sender = sender;
    }

    /** One that knows the same; what either is told from now on is its own. */
    public TopicAliases copy() {
        TopicAliases copy = new TopicAliases(sender);
        copy.given = given;
        copy.known = known;
        return copy;
    }

    /** A packet could not be read, so nobody knows what is given. */
    public void doubt() {
        known = false;
    }

    /**
     * The sender sent a PUBLISH.
     *
     * @param maximum the Topic Alias Maximum of the receiver, 0 to 65535
     */
    public List<Fault> publish(Publish publish, int maximum) {
        OptionalLong property = publish.properties().number(PropertyName.TOPIC_ALIAS);
        if (property.isEmpty()) {
            return List.of();
        }
        int alias = (int) property.getAsLong();
        List<Fault> faults = new ArrayList<>();
        if (alias > maximum) {
            faults.add(Fault.violation(TOPIC_ALIAS, above(maximum), ReasonCode.TOPIC_ALIAS_INVALID));
        }
        if (publish.topicName().isEmpty() && known && !given.contains(alias)) {
            faults.add(Fault.violation(TOPIC_ALIAS, "5.0 section 3.3.4"));
        }
        given = given.plus(alias);
        return faults;
    }

    private String above(int maximum) {
        if (maximum == 0) {
            return sender == C2S ? "MQTT-3.2.2-18" : "MQTT-3.1.2-27";
        }
        return sender == C2S ? "MQTT-3.3.2-9" : "MQTT-3.3.2-11";
    }
}
