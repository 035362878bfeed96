package org.mqttxray.mqtt.session;

import static org.mqttxray.mqtt.codec.Field.PACKET_TYPE;
import static org.mqttxray.mqtt.packet.Direction.C2S;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.mqttxray.mqtt.packet.ConnAck;
import org.mqttxray.mqtt.packet.Connect;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.Packet;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.mqtt.packet.ProtocolVersion;

/**
 * Who may speak when on one connection, from the CONNECT to the DISCONNECT.
 *
 * <pre>
 *   state       packet                        then         breaks, in 3.1.1        in 5.0
 *   WAITING     c2s CONNECT                   CONNECTING
 *   WAITING     c2s CONNECT that is wrong     LOST
 *   WAITING     c2s anything else             LOST         MQTT-3.1.0-1
 *   WAITING     s2c CONNACK                   LOST         3.1.1 section 3.2
 *   WAITING     s2c anything else             LOST         MQTT-3.2.0-1
 *   CONNECTING  s2c CONNACK that accepts      CONNECTED
 *   CONNECTING  s2c CONNACK that refuses      REFUSED
 *   CONNECTING  s2c AUTH                                   MQTT-3.2.0-1            (allowed)
 *   CONNECTING  s2c DISCONNECT                             MQTT-3.2.0-1            MQTT-3.14.0-1
 *   CONNECTING  s2c anything else                          MQTT-3.2.0-1            MQTT-3.2.0-1
 *   CONNECTING  c2s CONNECT                                MQTT-3.1.0-2            MQTT-3.1.0-2
 *   CONNECTED   c2s CONNECT                                MQTT-3.1.0-2            MQTT-3.1.0-2
 *   CONNECTED   s2c CONNACK                                3.1.1 section 3.2       MQTT-3.2.0-2
 *   REFUSED     s2c anything                               MQTT-3.2.2-5            MQTT-3.2.2-7
 *   REFUSED     c2s anything, once            warning      MQTT-3.1.4-5            MQTT-3.1.4-6
 *   any         c2s after c2s DISCONNECT                   MQTT-3.14.4-2           MQTT-3.14.4-1
 *   any         s2c after s2c DISCONNECT                                           MQTT-3.14.4-1
 *   LOST        anything
 * </pre>
 *
 * LOST means: nobody knows the version or the agreements, so nothing more can be judged. What one side sends while the other side's
 * DISCONNECT is on its way is in order.
 */
public final class Order {
    private enum State {
        WAITING,
        CONNECTING,
        CONNECTED,
        REFUSED,
        LOST
    }

    private final Set<Direction> left = EnumSet.noneOf(Direction.class);
    private State state = State.WAITING;
    private ProtocolVersion version = ProtocolVersion.V3_1_1;
    private boolean warned;

    /** One that knows the same; what either is told from now on is its own. */
    public Order copy() {
        Order copy = new Order();
        copy.left.addAll(left);
        copy.state = state;
        copy.version = version;
        copy.warned = warned;
        return copy;
    }

    /** What is wrong with a packet of this type being sent now, whatever it says. */
    public Optional<Fault> sends(Direction direction, PacketType type) {
        if (left.contains(direction)) {
            return violation("MQTT-3.14.4-2", "MQTT-3.14.4-1");
        }
        return switch (state) {
            case WAITING -> first(direction, type);
            case CONNECTING -> direction == C2S ? client(type) : serverFirst(type);
            case CONNECTED -> direction == C2S ? client(type) : server(type);
            case REFUSED -> refused(direction);
            case LOST -> Optional.empty();
        };
    }

    /** Whether a packet of this type that is sent now changes anything. */
    public boolean takes(Direction direction, PacketType type) {
        if (left.contains(direction)) {
            return false;
        }
        return switch (state) {
            case WAITING -> direction == C2S && type == PacketType.CONNECT;
            case CONNECTING -> type != PacketType.CONNECT;
            case CONNECTED -> type != PacketType.CONNECT && type != PacketType.CONNACK;
            case REFUSED, LOST -> false;
        };
    }

    /** Takes a packet that changes something. */
    public void sent(Direction direction, Packet packet) {
        if (packet instanceof Connect connect) {
            version = connect.version();
            state = State.CONNECTING;
        } else if (packet instanceof ConnAck connAck) {
            state = connAck.code().accepted() ? State.CONNECTED : State.REFUSED;
        } else if (packet.type() == PacketType.DISCONNECT) {
            left.add(direction);
        }
    }

    /** Nothing more can be judged. */
    public void lose() {
        state = State.LOST;
    }

    /** Whether nothing more can be judged. */
    public boolean lost() {
        return state == State.LOST;
    }

    /** Whether the server has accepted, and nobody has left. */
    public boolean open() {
        return state == State.CONNECTED && left.isEmpty();
    }

    /** What the CONNECT has announced; 3.1.1 before it came. */
    public ProtocolVersion version() {
        return version;
    }

    private Optional<Fault> first(Direction direction, PacketType type) {
        if (direction == C2S && type == PacketType.CONNECT) {
            return Optional.empty();
        }
        state = State.LOST;
        String ofServer = type == PacketType.CONNACK ? "3.1.1 section 3.2" : "MQTT-3.2.0-1";
        String rule = direction == C2S ? "MQTT-3.1.0-1" : ofServer;
        return violation(rule, rule);
    }

    private Optional<Fault> client(PacketType type) {
        return type == PacketType.CONNECT ? violation("MQTT-3.1.0-2", "MQTT-3.1.0-2") : Optional.empty();
    }

    private Optional<Fault> serverFirst(PacketType type) {
        boolean five = version.hasProperties();
        if (type == PacketType.CONNACK || five && type == PacketType.AUTH) {
            return Optional.empty();
        }
        return violation("MQTT-3.2.0-1", type == PacketType.DISCONNECT ? "MQTT-3.14.0-1" : "MQTT-3.2.0-1");
    }

    private Optional<Fault> server(PacketType type) {
        return type == PacketType.CONNACK ? violation("3.1.1 section 3.2", "MQTT-3.2.0-2") : Optional.empty();
    }

    /** The client may not have heard yet that it is refused. */
    private Optional<Fault> refused(Direction direction) {
        if (direction != C2S) {
            return violation("MQTT-3.2.2-5", "MQTT-3.2.2-7");
        }
        boolean again = warned;
        warned = true;
        String rule = version.hasProperties() ? "MQTT-3.1.4-6" : "MQTT-3.1.4-5";
        return again ? Optional.empty() : Optional.of(Fault.warning(PACKET_TYPE, rule));
    }

    private Optional<Fault> violation(String rule3, String rule5) {
        return Optional.of(Fault.violation(PACKET_TYPE, version.hasProperties() ? rule5 : rule3));
    }
}
