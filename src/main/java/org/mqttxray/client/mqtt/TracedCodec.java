package org.mqttxray.client.mqtt;

import static org.mqttxray.trace.TracedFunction.MQTT_DESERIALIZE_CONNACK;
import static org.mqttxray.trace.TracedFunction.MQTT_PACKET_ENCODE;
import static org.mqttxray.trace.TracedFunction.MQTT_PACKET_LEN;
import static org.mqttxray.trace.TracedFunction.MQTT_SERIALIZE_CONNECT;
import static org.mqttxray.trace.TracedFunction.MQTT_SERIALIZE_CONNECT_LENGTH;
import static org.mqttxray.trace.TracedFunction.MQTT_SERIALIZE_DISCONNECT;
import static org.mqttxray.trace.TracedFunction.MQTT_SERIALIZE_PINGREQ;
import static org.mqttxray.trace.TracedFunction.MQTT_SERIALIZE_ZERO;

import org.mqttxray.client.MqttError;
import org.mqttxray.client.MqttException;
import org.mqttxray.client.MqttException.Reason;
import org.mqttxray.mqtt.codec.Codec;
import org.mqttxray.mqtt.codec.CodecException;
import org.mqttxray.mqtt.packet.ConnAck;
import org.mqttxray.mqtt.packet.Connect;
import org.mqttxray.mqtt.packet.Disconnect;
import org.mqttxray.mqtt.packet.Packet;
import org.mqttxray.mqtt.packet.PingReq;
import org.mqttxray.trace.ByteStream;
import org.mqttxray.trace.Call;
import org.mqttxray.trace.ClientField;
import org.mqttxray.trace.Range;
import org.mqttxray.trace.Tracer;

/** The codec with the names of the C functions: what it writes and reads, {@link CodecNotes} turns into their calls. */
public final class TracedCodec {
    private static final int SEVEN_BITS = 7;
    private static final int CONTINUED = 0x80;

    private final Tracer trace;

    /** A codec that speaks through a tracer. */
    public TracedCodec(Tracer trace) {
        this.trace = trace;
    }

    /**
     * Writes a CONNECT into a buffer.
     *
     * @param stream the connection's stream to the server
     * @throws MqttException if it does not fit
     */
    public void serializeConnect(PacketBuffer buffer, ByteStream stream, Connect packet) throws MqttException {
        trace.call(MQTT_SERIALIZE_CONNECT, buffer.size(), call -> {
            int remaining = trace.call(
                    MQTT_SERIALIZE_CONNECT_LENGTH,
                    length -> Codec.remainingLength(packet, CodecNotes.ofLengthPass(trace)));
            if (packetLen(remaining) > buffer.size()) {
                throw new MqttException(MqttError.MQTT_BUFFER_TOO_SHORT_ERROR);
            }
            return write(call, buffer, stream, packet, remaining);
        });
    }

    private int packetLen(int remaining) {
        return trace.call(MQTT_PACKET_LEN, remaining, call -> 1 + lengthBytes(remaining) + remaining);
    }

    private static int lengthBytes(int remaining) {
        int count = 1;
        for (int rest = remaining >> SEVEN_BITS; rest > 0; rest >>= SEVEN_BITS) {
            count++;
        }
        return count;
    }

    /** Writes a PINGREQ into a buffer. */
    public void serializePingreq(PacketBuffer buffer, ByteStream stream) {
        trace.call(MQTT_SERIALIZE_PINGREQ, buffer.size(), call -> serializeZero(buffer, stream, new PingReq()));
    }

    /** Writes a DISCONNECT into a buffer. */
    public void serializeDisconnect(PacketBuffer buffer, ByteStream stream) {
        trace.call(MQTT_SERIALIZE_DISCONNECT, buffer.size(), call -> serializeZero(buffer, stream, new Disconnect()));
    }

    private int serializeZero(PacketBuffer buffer, ByteStream stream, Packet packet) {
        return trace.call(MQTT_SERIALIZE_ZERO, packet.type().number(), call -> write(call, buffer, stream, packet, 0));
    }

    private int write(Call call, PacketBuffer buffer, ByteStream stream, Packet packet, int remaining) {
        long from = stream.length();
        CodecNotes notes = CodecNotes.ofWriting(trace, buffer.bytes(), stream);
        int length = Codec.encode(packet, remaining, buffer.bytes(), notes);
        buffer.filled(length, new Range(stream.number(), from, stream.length()));
        call.state(ClientField.WRITE_BUFFER, length);
        return length;
    }

    /**
     * Puts a Remaining Length into a buffer, in its shortest form.
     *
     * @return how many bytes it took
     */
    public int packetEncode(PacketBuffer buffer, int at, int remaining) {
        return trace.call(MQTT_PACKET_ENCODE, remaining, call -> {
            int count = lengthBytes(remaining);
            for (int i = 0; i < count; i++) {
                int bits = remaining >> SEVEN_BITS * i & CONTINUED - 1;
                buffer.bytes()[at + i] = (byte) (i + 1 < count ? bits | CONTINUED : bits);
            }
            return count;
        });
    }

    /**
     * Reads a CONNACK from a buffer.
     *
     * @return its return code
     * @throws MqttException if it is none that MQTT allows
     */
    public int deserializeConnack(PacketBuffer buffer) throws MqttException {
        int[] returnCode = new int[1];
        trace.call(MQTT_DESERIALIZE_CONNACK, buffer.size(), call -> {
            try {
                CodecNotes notes = CodecNotes.ofReading(trace, buffer);
                ConnAck connAck = (ConnAck) Codec.decode(buffer.packet(), notes);
                returnCode[0] = call.local("connack_rc", connAck.code().number());
                return 1;
            } catch (CodecException e) {
                call.local("rule", e.rule());
                throw new MqttException(MqttError.MQTT_CONNECT_FAILED_ERROR, Reason.NOT_MQTT);
            }
        });
        return returnCode[0];
    }
}
