package org.mqttxray.mqtt.session;

import static org.mqttxray.mqtt.codec.Field.CLIENT_IDENTIFIER;
import static org.mqttxray.mqtt.codec.Field.PACKET_TYPE;
import static org.mqttxray.mqtt.codec.Field.PROTOCOL_LEVEL;

import java.util.List;
import java.util.Optional;
import org.mqttxray.mqtt.codec.CodecException;
import org.mqttxray.mqtt.codec.ProtocolViolation;
import org.mqttxray.mqtt.packet.ConnAck;
import org.mqttxray.mqtt.packet.ConnectReturnCode;
import org.mqttxray.mqtt.packet.Packet;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.mqtt.packet.PingResp;

/**
 * What a server must answer to those packets of one connection that are not about messages; the others are {@link Server}'s.
 *
 * <pre>
 *   state       received               answer          then        rule
 *   WAITING     CONNECT                CONNACK 0       CONNECTED   MQTT-3.1.4-4
 *   WAITING     CONNECT                CONNACK 1..5    ENDED       MQTT-3.2.2-5
 *   WAITING     unknown level          CONNACK 1       ENDED       MQTT-3.1.2-2
 *   WAITING     no identifier allowed  CONNACK 2       ENDED       MQTT-3.1.3-8
 *   WAITING     anything else                          ENDED       MQTT-3.1.0-1
 *   CONNECTED   CONNECT                                ENDED       MQTT-3.1.0-2
 *   CONNECTED   PINGREQ                PINGRESP        CONNECTED   MQTT-3.12.4-1
 *   CONNECTED   DISCONNECT                             ENDED       3.1.1 section 3.14.4
 *   CONNECTED   a server's packet                      ENDED       3.1.1 section 2.2.1
 *   any         what cannot be decoded                 ENDED       MQTT-4.8.0-1
 *   ENDED       anything                               ENDED
 * </pre>
 *
 * ENDED means: send the answers, then close the connection.
 */
public final class Responder {
    private enum State {
        WAITING,
        CONNECTED,
        ENDED
    }

    private final ConnectReturnCode returnCode;
    private State state = State.WAITING;
    private CodecException fault;

    /**
     * For a new connection.
     *
     * @param returnCode what to answer to a CONNECT that is in order
     */
    public Responder(ConnectReturnCode returnCode) {
        this.returnCode = returnCode;
    }

    /** Takes the client's next packet and returns what to send now. */
    public List<Packet> received(Packet packet) {
        return switch (state) {
            case WAITING -> first(packet);
            case CONNECTED -> next(packet);
            case ENDED -> List.of();
        };
    }

    /** Takes what the client sent instead of a packet and returns what to send now. */
    public List<Packet> received(CodecException error) {
        if (state == State.ENDED) {
            return List.of();
        }
        Optional<ConnectReturnCode> refusal = state == State.WAITING ? refusal(error) : Optional.empty();
        end(error);
        return refusal.<List<Packet>>map(code -> List.of(new ConnAck(false, code)))
                .orElse(List.of());
    }

    /** Whether the server must close the connection, after it has sent the answers. */
    public boolean ended() {
        return state == State.ENDED;
    }

    /** What the client did wrong, if that ended the connection. */
    public Optional<CodecException> fault() {
        return Optional.ofNullable(fault);
    }

    private static Optional<ConnectReturnCode> refusal(CodecException error) {
        if (error instanceof ProtocolViolation && error.field() == PROTOCOL_LEVEL) {
            return Optional.of(ConnectReturnCode.UNACCEPTABLE_PROTOCOL_VERSION);
        }
        if (error instanceof ProtocolViolation && error.field() == CLIENT_IDENTIFIER) {
            return Optional.of(ConnectReturnCode.IDENTIFIER_REJECTED);
        }
        return Optional.empty();
    }

    private List<Packet> first(Packet packet) {
        if (packet.type() != PacketType.CONNECT) {
            return end(new ProtocolViolation(0, PACKET_TYPE, "MQTT-3.1.0-1"));
        }
        state = returnCode.accepted() ? State.CONNECTED : State.ENDED;
        return List.of(new ConnAck(false, returnCode));
    }

    private List<Packet> next(Packet packet) {
        switch (packet.type()) {
            case PINGREQ:
                return List.of(new PingResp());
            case DISCONNECT:
                state = State.ENDED;
                return List.of();
            case CONNECT:
                return end(new ProtocolViolation(0, PACKET_TYPE, "MQTT-3.1.0-2"));
            default:
                return end(new ProtocolViolation(0, PACKET_TYPE, "3.1.1 section 2.2.1"));
        }
    }

    private List<Packet> end(CodecException error) {
        fault = error;
        state = State.ENDED;
        return List.of();
    }
}
