package org.mqttxray.client.mqtt;

import static org.mqttxray.trace.TracedFunction.MQTT_DESERIALIZE_ACK;
import static org.mqttxray.trace.TracedFunction.MQTT_DESERIALIZE_CONNACK;
import static org.mqttxray.trace.TracedFunction.MQTT_DESERIALIZE_PUBLISH;
import static org.mqttxray.trace.TracedFunction.MQTT_DESERIALIZE_SUBACK;
import static org.mqttxray.trace.TracedFunction.MQTT_DESERIALIZE_UNSUBACK;

import org.mqttxray.client.MqttError;
import org.mqttxray.client.MqttException;
import org.mqttxray.client.MqttException.Reason;
import org.mqttxray.mqtt.codec.Codec;
import org.mqttxray.mqtt.codec.CodecException;
import org.mqttxray.mqtt.packet.ConnAck;
import org.mqttxray.mqtt.packet.Packet;
import org.mqttxray.mqtt.packet.PubAck;
import org.mqttxray.mqtt.packet.PubComp;
import org.mqttxray.mqtt.packet.PubRec;
import org.mqttxray.mqtt.packet.PubRel;
import org.mqttxray.mqtt.packet.Publish;
import org.mqttxray.mqtt.packet.SubAck;
import org.mqttxray.mqtt.packet.UnsubAck;
import org.mqttxray.trace.Call;
import org.mqttxray.trace.Detail;
import org.mqttxray.trace.TracedFunction;
import org.mqttxray.trace.Tracer;

/**
 * The reading codec with the names of the C functions. What is no packet of MQTT 3.1.1 is refused, whatever C would have made of it:
 * {@code MQTT_NOT_CONNECT_ERROR} with {@link Reason#NOT_MQTT}, because the line is lost then (MQTT-4.8.0-1).
 */
public final class TracedDecoder {
    private final Tracer trace;

    /** What a body does with the packet, inside the C function's call. */
    @FunctionalInterface
    private interface Use<P> {
        void packet(Call call, P packet) throws MqttException;
    }

    /** A decoder that speaks through a tracer. */
    public TracedDecoder(Tracer trace) {
        this.trace = trace;
    }

    /**
     * Reads a CONNACK from a buffer.
     *
     * @throws MqttException {@code MQTT_CONNECT_FAILED_ERROR} if it is none that MQTT allows
     */
    public ConnAck deserializeConnack(PacketBuffer buffer) throws MqttException {
        try {
            return read(MQTT_DESERIALIZE_CONNACK, buffer, ConnAck.class, (call, packet) -> {
                call.local("connack_rc", packet.code().number());
            });
        } catch (MqttException e) {
            throw new MqttException(MqttError.MQTT_CONNECT_FAILED_ERROR, e.reason());
        }
    }

    /**
     * Reads a PUBLISH from a buffer.
     *
     * @throws MqttException if it is none that MQTT allows
     */
    public Publish deserializePublish(PacketBuffer buffer) throws MqttException {
        return read(MQTT_DESERIALIZE_PUBLISH, buffer, Publish.class, (call, packet) -> {});
    }

    /**
     * Reads a PUBACK, PUBREC, PUBREL or PUBCOMP from a buffer.
     *
     * @return its Packet Identifier
     * @throws MqttException if it is none that MQTT allows
     */
    public int deserializeAck(PacketBuffer buffer) throws MqttException {
        Packet packet = read(MQTT_DESERIALIZE_ACK, buffer, Packet.class, (call, ack) -> {
            call.local("packet_id", identifier(ack));
        });
        return identifier(packet);
    }

    private static int identifier(Packet packet) {
        return switch (packet.type()) {
            case PUBACK -> ((PubAck) packet).packetIdentifier();
            case PUBREC -> ((PubRec) packet).packetIdentifier();
            case PUBREL -> ((PubRel) packet).packetIdentifier();
            case PUBCOMP -> ((PubComp) packet).packetIdentifier();
            case UNSUBACK -> ((UnsubAck) packet).packetIdentifier();
            default -> throw new IllegalArgumentException("no acknowledgement: " + packet.type());
        };
    }

    /**
     * Reads the SUBACK to a SUBSCRIBE with one Topic Filter from a buffer.
     *
     * @throws MqttException if it is none that MQTT allows, or has not one return code (MQTT-3.8.4-5)
     */
    public SubAck deserializeSuback(PacketBuffer buffer) throws MqttException {
        return read(MQTT_DESERIALIZE_SUBACK, buffer, SubAck.class, (call, packet) -> {
            if (packet.codes().size() != 1) {
                call.local("rule", "MQTT-3.8.4-5");
                throw new MqttException(MqttError.MQTT_NOT_CONNECT_ERROR, Reason.NOT_MQTT);
            }
            call.local("granted_qos", packet.codes().get(0).number());
        });
    }

    /**
     * Reads an UNSUBACK from a buffer.
     *
     * @return its Packet Identifier
     * @throws MqttException if it is none that MQTT allows
     */
    public int deserializeUnsuback(PacketBuffer buffer) throws MqttException {
        int[] identifier = new int[1];
        trace.call(MQTT_DESERIALIZE_UNSUBACK, buffer.size(), call -> {
            identifier[0] = deserializeAck(buffer);
            return 1;
        });
        return identifier[0];
    }

    /**
     * Looks whether a packet that C does not read is one at all.
     *
     * @throws MqttException if it is none that MQTT allows
     */
    public void check(PacketBuffer buffer) throws MqttException {
        try {
            Codec.decode(buffer.packet(), null);
        } catch (CodecException e) {
            throw new MqttException(MqttError.MQTT_NOT_CONNECT_ERROR, Reason.NOT_MQTT);
        }
    }

    private <P extends Packet> P read(TracedFunction function, PacketBuffer buffer, Class<P> type, Use<P> use)
            throws MqttException {
        Packet[] packet = new Packet[1];
        trace.call(function, buffer.size(), call -> {
            packet[0] = decode(call, buffer);
            use.packet(call, type.cast(packet[0]));
            return 1;
        });
        return type.cast(packet[0]);
    }

    private Packet decode(Call call, PacketBuffer buffer) throws MqttException {
        try {
            CodecNotes notes = trace.recording(Detail.EVERYTHING) ? CodecNotes.ofReading(trace, call, buffer) : null;
            return Codec.decode(buffer.packet(), notes);
        } catch (CodecException e) {
            call.local("rule", e.rule());
            throw new MqttException(MqttError.MQTT_NOT_CONNECT_ERROR, Reason.NOT_MQTT);
        }
    }
}
