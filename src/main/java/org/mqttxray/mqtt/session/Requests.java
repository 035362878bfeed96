package org.mqttxray.mqtt.session;

import static org.mqttxray.mqtt.codec.Field.PACKET_IDENTIFIER;
import static org.mqttxray.mqtt.codec.Field.SUBACK_RETURN_CODE;
import static org.mqttxray.mqtt.codec.Field.SUBSCRIBE_REASON_CODE;
import static org.mqttxray.mqtt.codec.Field.UNSUBSCRIBE_REASON_CODE;

import java.util.List;
import org.mqttxray.mqtt.codec.Field;
import org.mqttxray.mqtt.packet.Packet;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.mqtt.packet.ProtocolVersion;
import org.mqttxray.mqtt.packet.ReasonCode;
import org.mqttxray.mqtt.packet.SubAck;
import org.mqttxray.mqtt.packet.Subscribe;
import org.mqttxray.mqtt.packet.UnsubAck;
import org.mqttxray.mqtt.packet.Unsubscribe;
import org.pcollections.IntTreePMap;

/**
 * The SUBSCRIBE and UNSUBSCRIBE packets of a client that the server has not answered yet, each by its Packet Identifier.
 *
 * <pre>
 *   open         packet                     then     breaks, in 3.1.1      in 5.0
 *   no           SUBSCRIBE, UNSUBSCRIBE     open
 *   yes          the same again                      (allowed)             MQTT-2.2.1-3
 *   yes          another                    open     MQTT-2.3.1-2          MQTT-2.2.1-3
 *   SUBSCRIBE    SUBACK                     no
 *   SUBSCRIBE    SUBACK, more or less codes no       MQTT-3.8.4-5          MQTT-3.8.4-6
 *   UNSUBSCRIBE  UNSUBACK                   no
 *   UNSUBSCRIBE  UNSUBACK, likewise         no                             MQTT-3.11.3-2
 *   else         SUBACK, UNSUBACK                    MQTT-2.3.1-7          MQTT-2.2.1-6
 * </pre>
 *
 * Memory is bounded by the unanswered packets, of which there are at most 65535.
 */
public final class Requests {
    private record Request(PacketType type, int filters, int hash) {}

    private final ProtocolVersion version;
    private IntTreePMap<Request> open = IntTreePMap.empty();
    private boolean known = true;

    /** Nothing is unanswered on a new connection. */
    public Requests(ProtocolVersion version) {
        this.version = version;
    }

    /** One that knows the same; what either is told from now on is its own. */
    public Requests copy() {
        Requests copy = new Requests(version);
        copy.open = open;
        copy.known = known;
        return copy;
    }

    /** A packet could not be read: nobody knows what is unanswered, now and later. */
    public void doubt() {
        known = false;
        open = IntTreePMap.empty();
    }

    /** Whether a Packet Identifier is in use. */
    public boolean holds(int packetIdentifier) {
        return open.containsKey(packetIdentifier);
    }

    /**
     * The client asked.
     *
     * @param taken whether a message uses its Packet Identifier
     */
    public List<Fault> subscribe(Subscribe subscribe, boolean taken) {
        int filters = subscribe.subscriptions().size();
        return ask(subscribe.packetIdentifier(), request(subscribe, filters), taken);
    }

    /**
     * The client asked for topics no more.
     *
     * @param taken whether a message uses its Packet Identifier
     */
    public List<Fault> unsubscribe(Unsubscribe unsubscribe, boolean taken) {
        int filters = unsubscribe.topicFilters().size();
        return ask(unsubscribe.packetIdentifier(), request(unsubscribe, filters), taken);
    }

    /** The server answered a SUBSCRIBE. */
    public List<Fault> subAck(SubAck subAck) {
        Field field = version.hasProperties() ? SUBSCRIBE_REASON_CODE : SUBACK_RETURN_CODE;
        String rule = version.hasProperties() ? "MQTT-3.8.4-6" : "MQTT-3.8.4-5";
        Fault fault = Fault.violation(field, rule);
        return answer(PacketType.SUBSCRIBE, subAck.packetIdentifier(), subAck.codes(), fault);
    }

    /** The server answered an UNSUBSCRIBE. */
    public List<Fault> unsubAck(UnsubAck unsubAck) {
        Fault fault = Fault.violation(UNSUBSCRIBE_REASON_CODE, "MQTT-3.11.3-2");
        return answer(PacketType.UNSUBSCRIBE, unsubAck.packetIdentifier(), unsubAck.codes(), fault);
    }

    private static Request request(Packet packet, int filters) {
        return new Request(packet.type(), filters, packet.hashCode());
    }

    private List<Fault> ask(int id, Request request, boolean taken) {
        Request before = open.get(id);
        open = open.plus(id, request);
        boolean five = version.hasProperties();
        if (!taken && (before == null || !five && before.equals(request))) {
            return List.of();
        }
        String rule = five ? "MQTT-2.2.1-3" : "MQTT-2.3.1-2";
        return List.of(Fault.violation(PACKET_IDENTIFIER, rule, ReasonCode.PACKET_IDENTIFIER_IN_USE));
    }

    private List<Fault> answer(PacketType asked, int id, List<ReasonCode> codes, Fault wrongCount) {
        Request request = open.get(id);
        if (request == null || request.type() != asked) {
            String rule = version.hasProperties() ? "MQTT-2.2.1-6" : "MQTT-2.3.1-7";
            return known ? List.of(Fault.violation(PACKET_IDENTIFIER, rule)) : List.of();
        }
        open = open.minus(id);
        boolean counts = asked == PacketType.SUBSCRIBE || version.hasProperties();
        return counts && codes.size() != request.filters()
                ? List.of(wrongCount.in(Math.min(codes.size(), request.filters())))
                : List.of();
    }
}
