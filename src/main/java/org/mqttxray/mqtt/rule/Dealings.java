package org.mqttxray.mqtt.rule;

import static org.mqttxray.mqtt.codec.Field.PACKET_TYPE;
import static org.mqttxray.mqtt.packet.Direction.C2S;
import static org.mqttxray.mqtt.packet.Direction.S2C;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mqttxray.mqtt.packet.Auth;
import org.mqttxray.mqtt.packet.ConnAck;
import org.mqttxray.mqtt.packet.Connect;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.Packet;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.mqtt.packet.PropertyName;
import org.mqttxray.mqtt.packet.ProtocolVersion;
import org.mqttxray.mqtt.packet.PubAck;
import org.mqttxray.mqtt.packet.PubComp;
import org.mqttxray.mqtt.packet.PubRec;
import org.mqttxray.mqtt.packet.PubRel;
import org.mqttxray.mqtt.packet.Publish;
import org.mqttxray.mqtt.packet.SubAck;
import org.mqttxray.mqtt.packet.Subscribe;
import org.mqttxray.mqtt.packet.UnsubAck;
import org.mqttxray.mqtt.packet.Unsubscribe;
import org.mqttxray.mqtt.session.Authentication;
import org.mqttxray.mqtt.session.Delivery;
import org.mqttxray.mqtt.session.Fault;
import org.mqttxray.mqtt.session.KeepAlive;
import org.mqttxray.mqtt.session.Requests;
import org.mqttxray.mqtt.session.TopicAliases;

/** What is open between client and server once the CONNECT was sent: tells each packet to the machines it concerns. */
final class Dealings {
    private final Connect connect;
    private final ProtocolVersion version;
    private final Agreement agreement;
    private final Authentication authentication;
    private final Requests requests;
    private final KeepAlive keepAlive;
    private final Map<Direction, Delivery> deliveries = new EnumMap<>(Direction.class);
    private final Map<Direction, TopicAliases> aliases = new EnumMap<>(Direction.class);
    private long keepAliveSeconds;
    private long pings;
    private boolean doubted;

    /** Begins with a CONNECT. */
    Dealings(Connect connect) {
        this.connect = connect;
        version = connect.version();
        agreement = new Agreement(connect);
        authentication = Authentication.begunBy(connect.properties());
        requests = new Requests(version);
        keepAlive = new KeepAlive();
        keepAliveSeconds = connect.keepAliveSeconds();
        for (Direction direction : Direction.values()) {
            deliveries.put(direction, new Delivery(direction, version));
            aliases.put(direction, new TopicAliases(direction));
        }
        known(connect.cleanSession());
    }

    private Dealings(Dealings other) {
        connect = other.connect;
        version = other.version;
        agreement = other.agreement.copy();
        authentication = other.authentication.copy();
        requests = other.requests.copy();
        keepAlive = other.keepAlive.copy();
        other.deliveries.forEach((direction, delivery) -> deliveries.put(direction, delivery.copy()));
        other.aliases.forEach((direction, given) -> aliases.put(direction, given.copy()));
        keepAliveSeconds = other.keepAliveSeconds;
        pings = other.pings;
        doubted = other.doubted;
    }

    /** What is open, once more; the copies share it until it changes. */
    Dealings copy() {
        return new Dealings(this);
    }

    /** How long the client is silent. */
    KeepAlive keepAlive() {
        return keepAlive;
    }

    /** The connection is accepted. */
    void keepAlive(long nanos) {
        keepAlive.start(version, keepAliveSeconds, nanos);
    }

    /** A packet could not be read, so nobody knows what it opened or closed. */
    void doubt() {
        doubted = true;
        deliveries.values().forEach(Delivery::doubt);
        requests.doubt();
        aliases.values().forEach(TopicAliases::doubt);
    }

    /** What is wrong with a packet of this type being sent now, whatever it says. */
    List<Fault> sends(Direction direction, PacketType type) {
        List<Fault> faults = new ArrayList<>();
        if (version.hasProperties()) {
            authentication.sends(direction, type).ifPresent(faults::add);
        }
        return faults;
    }

    /** What is wrong with a packet after what was sent before. */
    List<Fault> sent(Direction direction, Packet packet, int length) {
        List<Fault> faults = new ArrayList<>(agreement.check(direction, packet, length));
        Delivery own = deliveries.get(direction);
        Delivery other = deliveries.get(direction == C2S ? S2C : C2S);
        faults.addAll(
                switch (packet.type()) {
                    case CONNACK -> connAck((ConnAck) packet);
                    case PUBLISH -> publish(direction, (Publish) packet);
                    case PUBACK -> other.pubAck(((PubAck) packet).packetIdentifier());
                    case PUBREC -> other.pubRec((PubRec) packet);
                    case PUBREL -> own.pubRel(((PubRel) packet).packetIdentifier());
                    case PUBCOMP -> other.pubComp(((PubComp) packet).packetIdentifier());
                    case AUTH -> authentication.auth(direction, (Auth) packet);
                    default -> request(packet);
                });
        return faults;
    }

    private List<Fault> request(Packet packet) {
        Delivery own = deliveries.get(C2S);
        return switch (packet.type()) {
            case SUBSCRIBE -> {
                Subscribe subscribe = (Subscribe) packet;
                yield requests.subscribe(subscribe, own.holds(subscribe.packetIdentifier()));
            }
            case UNSUBSCRIBE -> {
                Unsubscribe unsubscribe = (Unsubscribe) packet;
                yield requests.unsubscribe(unsubscribe, own.holds(unsubscribe.packetIdentifier()));
            }
            case SUBACK -> requests.subAck((SubAck) packet);
            case UNSUBACK -> requests.unsubAck((UnsubAck) packet);
            case PINGREQ -> pingReq();
            case PINGRESP -> pingResp();
            default -> List.of();
        };
    }

    private List<Fault> connAck(ConnAck connAck) {
        boolean accepted = connAck.code().accepted();
        List<Fault> faults = new ArrayList<>(agreement.connAck(connAck));
        if (version.hasProperties()) {
            faults.addAll(authentication.connAck(connAck));
            keepAliveSeconds =
                    connAck.properties().number(PropertyName.SERVER_KEEP_ALIVE).orElse(keepAliveSeconds);
        }
        boolean fresh = connect.cleanSession();
        boolean lost = !connAck.sessionPresent();
        // a client of 3.1.1 may keep a session that the server has lost; one of 5.0 must discard it, MQTT-3.2.2-5
        deliveries.get(C2S).known(accepted && (fresh || lost && version.hasProperties()));
        deliveries.get(S2C).known(accepted && (fresh || lost));
        return faults;
    }

    private List<Fault> publish(Direction direction, Publish publish) {
        Allowance allowance = agreement.of(direction);
        boolean taken = direction == C2S && requests.holds(publish.packetIdentifier());
        List<Fault> faults =
                new ArrayList<>(deliveries.get(direction).publish(publish, taken, allowance.receiveMaximum()));
        faults.addAll(aliases.get(direction).publish(publish, allowance.topicAliasMaximum()));
        return faults;
    }

    private List<Fault> pingReq() {
        pings++;
        return List.of();
    }

    /** One answer for each question. */
    private List<Fault> pingResp() {
        if (pings > 0) {
            pings--;
            return List.of();
        }
        if (doubted) {
            return List.of();
        }
        String rule = version.hasProperties() ? "5.0 section 3.13" : "3.1.1 section 3.13";
        return List.of(Fault.warning(PACKET_TYPE, rule));
    }

    private void known(boolean all) {
        deliveries.values().forEach(delivery -> delivery.known(all));
    }
}
