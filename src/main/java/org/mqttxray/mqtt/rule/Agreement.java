package org.mqttxray.mqtt.rule;

import static org.mqttxray.mqtt.codec.Field.ASSIGNED_CLIENT_IDENTIFIER;
import static org.mqttxray.mqtt.codec.Field.CONNECT_REASON_CODE;
import static org.mqttxray.mqtt.codec.Field.QOS;
import static org.mqttxray.mqtt.codec.Field.REASON_STRING;
import static org.mqttxray.mqtt.codec.Field.REMAINING_LENGTH;
import static org.mqttxray.mqtt.codec.Field.RESPONSE_INFORMATION;
import static org.mqttxray.mqtt.codec.Field.RETAIN;
import static org.mqttxray.mqtt.codec.Field.SESSION_EXPIRY_INTERVAL;
import static org.mqttxray.mqtt.codec.Field.SESSION_PRESENT;
import static org.mqttxray.mqtt.codec.Field.SUBSCRIPTION_IDENTIFIER;
import static org.mqttxray.mqtt.codec.Field.TOPIC_FILTER;
import static org.mqttxray.mqtt.codec.Field.USER_PROPERTY_NAME;
import static org.mqttxray.mqtt.packet.Direction.C2S;
import static org.mqttxray.mqtt.session.Fault.violation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.mqttxray.mqtt.codec.Topics;
import org.mqttxray.mqtt.packet.Auth;
import org.mqttxray.mqtt.packet.ConnAck;
import org.mqttxray.mqtt.packet.Connect;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.Disconnect;
import org.mqttxray.mqtt.packet.Packet;
import org.mqttxray.mqtt.packet.Properties;
import org.mqttxray.mqtt.packet.PropertyName;
import org.mqttxray.mqtt.packet.PubAck;
import org.mqttxray.mqtt.packet.PubComp;
import org.mqttxray.mqtt.packet.PubRec;
import org.mqttxray.mqtt.packet.PubRel;
import org.mqttxray.mqtt.packet.Publish;
import org.mqttxray.mqtt.packet.ReasonCode;
import org.mqttxray.mqtt.packet.SubAck;
import org.mqttxray.mqtt.packet.Subscribe;
import org.mqttxray.mqtt.packet.Subscription;
import org.mqttxray.mqtt.packet.UnsubAck;
import org.mqttxray.mqtt.packet.Will;
import org.mqttxray.mqtt.session.Fault;

/**
 * What client and server have agreed on by CONNECT and CONNACK, and what keeps to it.
 *
 * <pre>
 *   announced by  what                                   a packet beyond it breaks
 *   CONNECT       Clean Session, Clean Start             CONNACK: MQTT-3.2.2-1, in 5.0 MQTT-3.2.2-2
 *   CONNECT       no Client Identifier                   CONNACK: MQTT-3.2.2-16; a needless answer 5.0 section 3.2.2.3.7 (warning)
 *   CONNECT       Request Response Information 0         CONNACK: MQTT-3.1.2-28
 *   CONNECT       Request Problem Information 0          s2c but PUBLISH, CONNACK, DISCONNECT: MQTT-3.1.2-29
 *   CONNECT       Session Expiry Interval 0              c2s DISCONNECT with another: 5.0 section 3.14.2.2.2
 *   both          Maximum Packet Size                    c2s: MQTT-3.2.2-15, s2c: MQTT-3.1.2-24
 *   CONNACK       Maximum QoS                            PUBLISH: MQTT-3.2.2-11; accepting such a will: MQTT-3.2.2-12
 *   CONNACK       Retain Available 0                     PUBLISH: MQTT-3.2.2-14; accepting such a will: MQTT-3.2.2-13
 *   CONNACK       Wildcard Subscription Available 0      SUBSCRIBE: 5.0 section 3.2.2.3.11
 *   CONNACK       Subscription Identifier Available 0    SUBSCRIBE: 5.0 section 3.2.2.3.12
 *   CONNACK       Shared Subscription Available 0        SUBSCRIBE: 5.0 section 3.2.2.3.13
 * </pre>
 *
 * What the client sends before the CONNACK it sends without knowing, so it is not held against it.
 */
final class Agreement {
    private final Connect connect;
    private final Allowance server;
    private Allowance client = Allowance.EVERYTHING;

    /** Begins with a CONNECT. */
    Agreement(Connect connect) {
        this.connect = connect;
        this.server = allowance(connect.properties());
    }

    private Agreement(Agreement other) {
        connect = other.connect;
        server = other.server;
        client = other.client;
    }

    /** One that knows the same. */
    Agreement copy() {
        return new Agreement(this);
    }

    /** What one side may send. */
    Allowance of(Direction direction) {
        return direction == C2S ? client : server;
    }

    /** What is wrong with a packet that is not wrong in itself. */
    List<Fault> check(Direction direction, Packet packet, int length) {
        List<Fault> faults = new ArrayList<>();
        if (length > of(direction).maximumPacketSize()) {
            String rule = direction == C2S ? "MQTT-3.2.2-15" : "MQTT-3.1.2-24";
            faults.add(violation(REMAINING_LENGTH, rule, ReasonCode.PACKET_TOO_LARGE));
        }
        if (direction == C2S) {
            client(packet, faults);
        } else if (connect.version().hasProperties()) {
            problemInformation(packet, faults);
        }
        return faults;
    }

    private void client(Packet packet, List<Fault> faults) {
        if (packet instanceof Publish publish) {
            publish(publish, faults);
        } else if (packet instanceof Subscribe subscribe) {
            subscribe(subscribe, faults);
        } else if (packet instanceof Disconnect disconnect) {
            disconnect(disconnect, faults);
        }
    }

    /** The server answered; from here on the client knows what it may send. */
    List<Fault> connAck(ConnAck connAck) {
        List<Fault> faults = new ArrayList<>();
        if (!connAck.code().accepted()) {
            return faults;
        }
        boolean five = connect.version().hasProperties();
        client = allowance(connAck.properties());
        if (connect.cleanSession() && connAck.sessionPresent()) {
            faults.add(violation(SESSION_PRESENT, five ? "MQTT-3.2.2-2" : "MQTT-3.2.2-1"));
        }
        if (five) {
            clientIdentifier(connAck, faults);
            responseInformation(connAck, faults);
            connect.will().ifPresent(will -> will(will, faults));
        }
        return faults;
    }

    private Allowance allowance(Properties properties) {
        return connect.version().hasProperties() ? Allowance.of(properties) : Allowance.EVERYTHING;
    }

    private void clientIdentifier(ConnAck connAck, List<Fault> faults) {
        boolean assigned = connAck.properties().has(PropertyName.ASSIGNED_CLIENT_IDENTIFIER);
        boolean nameless = connect.clientIdentifier().isEmpty();
        if (nameless && !assigned) {
            faults.add(violation(ASSIGNED_CLIENT_IDENTIFIER, "MQTT-3.2.2-16"));
        } else if (!nameless && assigned) {
            faults.add(Fault.warning(ASSIGNED_CLIENT_IDENTIFIER, "5.0 section 3.2.2.3.7"));
        }
    }

    private void responseInformation(ConnAck connAck, List<Fault> faults) {
        boolean wanted = connect.properties()
                        .number(PropertyName.REQUEST_RESPONSE_INFORMATION)
                        .orElse(0)
                != 0;
        if (!wanted && connAck.properties().has(PropertyName.RESPONSE_INFORMATION)) {
            faults.add(violation(RESPONSE_INFORMATION, "MQTT-3.1.2-28"));
        }
    }

    private void will(Will will, List<Fault> faults) {
        if (will.qos().level() > client.maximumQoS()) {
            faults.add(violation(CONNECT_REASON_CODE, "MQTT-3.2.2-12", ReasonCode.QOS_NOT_SUPPORTED));
        }
        if (will.retain() && !client.retain()) {
            faults.add(violation(CONNECT_REASON_CODE, "MQTT-3.2.2-13", ReasonCode.RETAIN_NOT_SUPPORTED));
        }
    }

    private void publish(Publish publish, List<Fault> faults) {
        if (publish.qos().level() > client.maximumQoS()) {
            faults.add(violation(QOS, "MQTT-3.2.2-11", ReasonCode.QOS_NOT_SUPPORTED));
        }
        if (publish.retain() && !client.retain()) {
            faults.add(violation(RETAIN, "MQTT-3.2.2-14", ReasonCode.RETAIN_NOT_SUPPORTED));
        }
    }

    private void subscribe(Subscribe subscribe, List<Fault> faults) {
        if (!client.wildcards()) {
            ReasonCode code = ReasonCode.WILDCARD_SUBSCRIPTIONS_NOT_SUPPORTED;
            faults.addAll(unavailable(subscribe, Topics::hasWildcard, "5.0 section 3.2.2.3.11", code));
        }
        boolean identified = subscribe.properties().has(PropertyName.SUBSCRIPTION_IDENTIFIER);
        if (!client.subscriptionIdentifiers() && identified) {
            ReasonCode code = ReasonCode.SUBSCRIPTION_IDENTIFIERS_NOT_SUPPORTED;
            faults.add(violation(SUBSCRIPTION_IDENTIFIER, "5.0 section 3.2.2.3.12", code));
        }
        if (!client.shared()) {
            ReasonCode code = ReasonCode.SHARED_SUBSCRIPTIONS_NOT_SUPPORTED;
            faults.addAll(unavailable(subscribe, Topics::isShared, "5.0 section 3.2.2.3.13", code));
        }
    }

    /** The first topic filter that asks for what there is not. */
    private static List<Fault> unavailable(Subscribe subscribe, Predicate<String> asks, String rule, ReasonCode code) {
        List<Subscription> subscriptions = subscribe.subscriptions();
        for (int i = 0; i < subscriptions.size(); i++) {
            if (asks.test(subscriptions.get(i).topicFilter())) {
                return List.of(violation(TOPIC_FILTER, rule, code).in(i));
            }
        }
        return List.of();
    }

    /** A session that ends with its connection must not be made to live on when it is too late. */
    private void disconnect(Disconnect disconnect, List<Fault> faults) {
        long before = expiry(connect.properties());
        if (before == 0 && expiry(disconnect.reason().properties()) != 0) {
            faults.add(violation(SESSION_EXPIRY_INTERVAL, "5.0 section 3.14.2.2.2"));
        }
    }

    private static long expiry(Properties properties) {
        return properties.number(PropertyName.SESSION_EXPIRY_INTERVAL).orElse(0);
    }

    private void problemInformation(Packet packet, List<Fault> faults) {
        boolean unwanted = connect.properties()
                        .number(PropertyName.REQUEST_PROBLEM_INFORMATION)
                        .orElse(1)
                == 0;
        Properties properties = answer(packet);
        if (unwanted && properties.has(PropertyName.REASON_STRING)) {
            faults.add(violation(REASON_STRING, "MQTT-3.1.2-29"));
        } else if (unwanted && properties.has(PropertyName.USER_PROPERTY)) {
            faults.add(violation(USER_PROPERTY_NAME, "MQTT-3.1.2-29"));
        }
    }

    /** The properties of a packet that must not tell of problems to a client that does not want to hear of them. */
    private static Properties answer(Packet packet) {
        return switch (packet.type()) {
            case PUBACK -> ((PubAck) packet).reason().properties();
            case PUBREC -> ((PubRec) packet).reason().properties();
            case PUBREL -> ((PubRel) packet).reason().properties();
            case PUBCOMP -> ((PubComp) packet).reason().properties();
            case SUBACK -> ((SubAck) packet).properties();
            case UNSUBACK -> ((UnsubAck) packet).properties();
            case AUTH -> ((Auth) packet).reason().properties();
            default -> Properties.NONE;
        };
    }
}
