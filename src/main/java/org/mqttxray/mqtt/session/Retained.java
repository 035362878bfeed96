package org.mqttxray.mqtt.session;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mqttxray.mqtt.packet.Publish;
import org.mqttxray.mqtt.packet.TopicFilter;

/** The messages that a server keeps for those who subscribe later, one for each Topic Name. */
final class Retained {
    private final Map<String, Publish> messages = new TreeMap<>();

    /** Keeps a message in the place of the one before (MQTT-3.3.1-5); an empty one only takes that away (MQTT-3.3.1-10, -11). */
    void keep(Publish message) {
        if (message.payload().length() == 0) {
            messages.remove(message.topicName());
        } else {
            messages.put(message.topicName(), message);
        }
    }

    /** Those whose Topic Name matches a filter, in the order of their names. */
    Stream<Publish> matching(String topicFilter) {
        return messages.values().stream().filter(message -> TopicFilter.matches(topicFilter, message.topicName()));
    }
}
