package org.mqttxray.mqtt.rule;

import static org.mqttxray.mqtt.packet.PropertyName.MAXIMUM_PACKET_SIZE;
import static org.mqttxray.mqtt.packet.PropertyName.MAXIMUM_QOS;
import static org.mqttxray.mqtt.packet.PropertyName.RECEIVE_MAXIMUM;
import static org.mqttxray.mqtt.packet.PropertyName.RETAIN_AVAILABLE;
import static org.mqttxray.mqtt.packet.PropertyName.SHARED_SUBSCRIPTION_AVAILABLE;
import static org.mqttxray.mqtt.packet.PropertyName.SUBSCRIPTION_IDENTIFIER_AVAILABLE;
import static org.mqttxray.mqtt.packet.PropertyName.TOPIC_ALIAS_MAXIMUM;
import static org.mqttxray.mqtt.packet.PropertyName.WILDCARD_SUBSCRIPTION_AVAILABLE;

import org.mqttxray.mqtt.packet.Properties;
import org.mqttxray.mqtt.packet.PropertyName;

/**
 * What one side may send, as the other has announced in its CONNECT or CONNACK (5.0 sections 3.1.2.11 and 3.2.2.3).
 *
 * @param receiveMaximum how many messages of QoS 1 and 2 may be on their way, 1 to 65535
 * @param topicAliasMaximum the highest Topic Alias, 0 to 65535
 * @param maximumPacketSize in bytes, Fixed Header included
 * @param maximumQoS 0 to 2
 * @param retain whether messages may be retained
 * @param wildcards whether filters may have wildcards
 * @param subscriptionIdentifiers whether subscriptions may have an identifier
 * @param shared whether subscriptions may be shared
 */
record Allowance(
        int receiveMaximum,
        int topicAliasMaximum,
        long maximumPacketSize,
        int maximumQoS,
        boolean retain,
        boolean wildcards,
        boolean subscriptionIdentifiers,
        boolean shared) {
    private static final int UINT16_MAX = 0xFFFF;
    private static final int QOS_MAX = 2;

    /** Everything: nothing was announced yet, or the version has no announcements. */
    static final Allowance EVERYTHING =
            new Allowance(UINT16_MAX, UINT16_MAX, Long.MAX_VALUE, QOS_MAX, true, true, true, true);

    /** What the properties of a CONNECT or CONNACK announce. */
    static Allowance of(Properties properties) {
        return new Allowance(
                (int) properties.number(RECEIVE_MAXIMUM).orElse(UINT16_MAX),
                (int) properties.number(TOPIC_ALIAS_MAXIMUM).orElse(0),
                properties.number(MAXIMUM_PACKET_SIZE).orElse(Long.MAX_VALUE),
                (int) properties.number(MAXIMUM_QOS).orElse(QOS_MAX),
                available(properties, RETAIN_AVAILABLE),
                available(properties, WILDCARD_SUBSCRIPTION_AVAILABLE),
                available(properties, SUBSCRIPTION_IDENTIFIER_AVAILABLE),
                available(properties, SHARED_SUBSCRIPTION_AVAILABLE));
    }

    private static boolean available(Properties properties, PropertyName name) {
        return properties.number(name).orElse(1) != 0;
    }
}
