package org.mqttxray.mqtt.session;

import static org.mqttxray.mqtt.codec.Field.AUTHENTICATE_REASON_CODE;
import static org.mqttxray.mqtt.codec.Field.AUTHENTICATION_METHOD;
import static org.mqttxray.mqtt.codec.Field.PACKET_TYPE;
import static org.mqttxray.mqtt.packet.Direction.C2S;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mqttxray.mqtt.packet.Auth;
import org.mqttxray.mqtt.packet.ConnAck;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.mqtt.packet.Properties;
import org.mqttxray.mqtt.packet.PropertyName;
import org.mqttxray.mqtt.packet.ReasonCode;

/**
 * The authentication that takes more than a password (5.0 section 4.12).
 *
 * <pre>
 *   state    packet                              then     breaks
 *   NONE     c2s AUTH                                     MQTT-4.12.0-7
 *   NONE     s2c AUTH, CONNACK with a method              MQTT-4.12.0-6
 *   FIRST    c2s anything but AUTH, DISCONNECT            MQTT-3.1.2-30
 *   FIRST    s2c AUTH other than 0x18                     MQTT-4.12.0-2
 *   FIRST    c2s AUTH other than 0x18                     MQTT-4.12.0-3
 *   FIRST    s2c CONNACK that accepts            DONE
 *   DONE     c2s AUTH 0x19                       AGAIN
 *   DONE     any other AUTH                               5.0 section 4.12.1   warning
 *   AGAIN    s2c AUTH 0x00                       DONE
 *   AGAIN    any other AUTH
 *   FIRST..  AUTH, CONNACK with another method            MQTT-4.12.0-5
 *   FIRST..  c2s AUTH 0x19 with another method            MQTT-4.12.1-1
 * </pre>
 *
 * NONE means that the CONNECT named no method.
 */
public final class Authentication {
    private enum State {
        NONE,
        FIRST,
        DONE,
        AGAIN
    }

    private final Optional<String> method;
    private State state;

    private Authentication(Optional<String> method, State state) {
        this.method = method;
        this.state = state;
    }

    /**
     * Begins with a CONNECT.
     *
     * @param connect its properties
     */
    public static Authentication begunBy(Properties connect) {
        Optional<String> method = connect.text(PropertyName.AUTHENTICATION_METHOD);
        return new Authentication(method, method.isPresent() ? State.FIRST : State.NONE);
    }

    /** One that knows the same; what either is told from now on is its own. */
    public Authentication copy() {
        return new Authentication(method, state);
    }

    /** What is wrong with a packet of this type being sent now, whatever it says. */
    public Optional<Fault> sends(Direction direction, PacketType type) {
        if (type == PacketType.AUTH) {
            String rule = direction == C2S ? "MQTT-4.12.0-7" : "MQTT-4.12.0-6";
            return state == State.NONE ? Optional.of(Fault.violation(PACKET_TYPE, rule)) : Optional.empty();
        }
        boolean waits = state == State.FIRST && direction == C2S && type != PacketType.DISCONNECT;
        return waits ? Optional.of(Fault.violation(PACKET_TYPE, "MQTT-3.1.2-30")) : Optional.empty();
    }

    /** One side sent an AUTH; {@link #sends} was asked before. */
    public List<Fault> auth(Direction direction, Auth auth) {
        if (state == State.NONE) {
            return List.of();
        }
        List<Fault> faults = new ArrayList<>();
        ReasonCode code = auth.reason().code();
        if (!method.equals(auth.reason().properties().text(PropertyName.AUTHENTICATION_METHOD))) {
            boolean again = code == ReasonCode.RE_AUTHENTICATE && state != State.FIRST;
            faults.add(Fault.violation(AUTHENTICATION_METHOD, again ? "MQTT-4.12.1-1" : "MQTT-4.12.0-5"));
        }
        step(direction, code).ifPresent(faults::add);
        return faults;
    }

    /** The server answered the CONNECT. */
    public List<Fault> connAck(ConnAck connAck) {
        Optional<String> answer = connAck.properties().text(PropertyName.AUTHENTICATION_METHOD);
        if (state == State.NONE) {
            return answer.isPresent() ? List.of(Fault.violation(AUTHENTICATION_METHOD, "MQTT-4.12.0-6")) : List.of();
        }
        if (!connAck.code().accepted()) {
            return List.of();
        }
        state = State.DONE;
        return method.equals(answer) ? List.of() : List.of(Fault.violation(AUTHENTICATION_METHOD, "MQTT-4.12.0-5"));
    }

    private Optional<Fault> step(Direction direction, ReasonCode code) {
        boolean client = direction == C2S;
        if (state == State.FIRST && code != ReasonCode.CONTINUE_AUTHENTICATION) {
            String rule = client ? "MQTT-4.12.0-3" : "MQTT-4.12.0-2";
            return Optional.of(Fault.violation(AUTHENTICATE_REASON_CODE, rule));
        }
        if (state == State.DONE) {
            if (!client || code != ReasonCode.RE_AUTHENTICATE) {
                return Optional.of(Fault.warning(AUTHENTICATE_REASON_CODE, "5.0 section 4.12.1"));
            }
            state = State.AGAIN;
        } else if (state == State.AGAIN && !client && code == ReasonCode.SUCCESS) {
            state = State.DONE;
        }
        return Optional.empty();
    }
}
