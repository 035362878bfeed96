package org.mqttxray.mqtt.session;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mqttxray.mqtt.packet.Packet;
import org.mqttxray.mqtt.packet.PubRel;
import org.mqttxray.mqtt.packet.Publish;
import org.mqttxray.mqtt.packet.QoS;
import org.mqttxray.mqtt.packet.TopicFilter;

/**
 * What a server remembers of one client (3.1.1 section 3.1.2.4): its subscriptions, the messages on their way to it, those that wait
 * for it, and the identifiers of the QoS 2 messages that it has not let go.
 *
 * <pre>
 *   on its way   comes          then      sends             rule
 *                message QoS 0            PUBLISH           lost if the client is away
 *                message QoS 1  PUBLISH   PUBLISH           MQTT-4.3.2-1; waits if the client is away
 *                message QoS 2  PUBLISH   PUBLISH           MQTT-4.3.3-1; likewise
 *   PUBLISH 1    PUBACK         nothing                     MQTT-4.3.2-1
 *   PUBLISH 2    PUBREC         PUBREL    PUBREL            MQTT-4.3.3-1
 *   PUBREL       PUBREC         PUBREL    PUBREL            it was asked once more
 *   PUBREL       PUBCOMP        nothing                     MQTT-4.3.3-1
 *   nothing      PUBREC                   PUBREL            so that the client lets go, too
 *   PUBLISH      client is back PUBLISH   PUBLISH, DUP 1    MQTT-4.4.0-1, MQTT-3.3.1-1, in order: MQTT-4.6.0-1
 *   PUBREL       client is back PUBREL    PUBREL            MQTT-4.4.0-1
 * </pre>
 *
 * Any other answer of the client changes nothing. Memory is bounded by what the client has not answered.
 */
final class ServerSession {
    private static final int LAST_IDENTIFIER = 65_535;

    private final Map<String, QoS> subscriptions = new LinkedHashMap<>();
    /** A PUBLISH or a PUBREL by its Packet Identifier, in the order of the messages. */
    private final Map<Integer, Packet> onTheirWay = new LinkedHashMap<>();

    private final Deque<Publish> waiting = new ArrayDeque<>();
    private final Set<Integer> unreleased = new HashSet<>();
    private boolean online;
    private int lastIdentifier;

    /** The client has connected; gives what must be sent again, then what has waited. */
    List<Packet> online() {
        online = true;
        List<Packet> again = new ArrayList<>();
        onTheirWay.replaceAll((id, packet) -> packet instanceof Publish publish ? numbered(publish, id, true) : packet);
        again.addAll(onTheirWay.values());
        again.addAll(sendWaiting());
        return again;
    }

    /** The client is away. */
    void offline() {
        online = false;
    }

    /** Subscribes, in the place of a subscription with the same filter (MQTT-3.8.4-3). */
    void subscribe(String filter, QoS qos) {
        subscriptions.put(filter, qos);
    }

    /** Ends a subscription; the filters are compared character by character (MQTT-3.10.4-1). */
    void unsubscribe(String filter) {
        subscriptions.remove(filter);
    }

    /** The most that all matching subscriptions grant (MQTT-3.3.5-1); none if no subscription matches. */
    Optional<QoS> granted(String topic) {
        return subscriptions.entrySet().stream()
                .filter(subscription -> TopicFilter.matches(subscription.getKey(), topic))
                .map(Map.Entry::getValue)
                .max(QoS::compareTo);
    }

    /**
     * Takes a message for the client and gives what to send now.
     *
     * @param message without a Packet Identifier, with the QoS of its delivery
     */
    List<Packet> deliver(Publish message) {
        if (message.qos() == QoS.AT_MOST_ONCE) {
            return online ? List.of(message) : List.of();
        }
        waiting.addLast(message);
        return online ? sendWaiting() : List.of();
    }

    private List<Packet> sendWaiting() {
        List<Packet> packets = new ArrayList<>();
        while (!waiting.isEmpty() && onTheirWay.size() < LAST_IDENTIFIER) {
            Publish publish = numbered(waiting.removeFirst(), freeIdentifier(), false);
            onTheirWay.put(publish.packetIdentifier(), publish);
            packets.add(publish);
        }
        return packets;
    }

    /** An identifier that is not in use (MQTT-2.3.1-4), the next after the last one. */
    private int freeIdentifier() {
        do {
            lastIdentifier = lastIdentifier % LAST_IDENTIFIER + 1;
        } while (onTheirWay.containsKey(lastIdentifier));
        return lastIdentifier;
    }

    private static Publish numbered(Publish message, int id, boolean duplicate) {
        return new Publish(
                duplicate,
                message.qos(),
                message.retain(),
                message.topicName(),
                id,
                message.properties(),
                message.payload());
    }

    List<Packet> pubAck(int id) {
        if (!(onTheirWay.get(id) instanceof Publish publish) || publish.qos() != QoS.AT_LEAST_ONCE) {
            return List.of();
        }
        onTheirWay.remove(id);
        return sendWaiting();
    }

    List<Packet> pubRec(int id) {
        Packet sent = onTheirWay.get(id);
        if (sent instanceof Publish publish && publish.qos() == QoS.AT_LEAST_ONCE) {
            return List.of();
        }
        PubRel release = new PubRel(id);
        if (sent != null) {
            onTheirWay.put(id, release);
        }
        return List.of(release);
    }

    List<Packet> pubComp(int id) {
        if (!(onTheirWay.get(id) instanceof PubRel)) {
            return List.of();
        }
        onTheirWay.remove(id);
        return sendWaiting();
    }

    /** The client has sent a QoS 2 message; tells whether it is a new one (MQTT-4.3.3-2). */
    boolean receive(int id) {
        return unreleased.add(id);
    }

    /** The client lets the identifier of a QoS 2 message go. */
    void release(int id) {
        unreleased.remove(id);
    }
}
