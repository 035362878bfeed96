package org.mqttxray.client.mqtt;

import static org.mqttxray.trace.TracedFunction.MQTT_PACKET_ENCODE;
import static org.mqttxray.trace.TracedFunction.MQTT_PACKET_LEN;
import static org.mqttxray.trace.TracedFunction.MQTT_SERIALIZE_ACK;
import static org.mqttxray.trace.TracedFunction.MQTT_SERIALIZE_CONNECT;
import static org.mqttxray.trace.TracedFunction.MQTT_SERIALIZE_CONNECT_LENGTH;
import static org.mqttxray.trace.TracedFunction.MQTT_SERIALIZE_DISCONNECT;
import static org.mqttxray.trace.TracedFunction.MQTT_SERIALIZE_PINGREQ;
import static org.mqttxray.trace.TracedFunction.MQTT_SERIALIZE_PUBLISH;
import static org.mqttxray.trace.TracedFunction.MQTT_SERIALIZE_PUBLISH_LENGTH;
import static org.mqttxray.trace.TracedFunction.MQTT_SERIALIZE_SUBSCRIBE;
import static org.mqttxray.trace.TracedFunction.MQTT_SERIALIZE_SUBSCRIBE_LENGTH;
import static org.mqttxray.trace.TracedFunction.MQTT_SERIALIZE_UNSUBSCRIBE;
import static org.mqttxray.trace.TracedFunction.MQTT_SERIALIZE_UNSUBSCRIBE_LENGTH;
import static org.mqttxray.trace.TracedFunction.MQTT_SERIALIZE_ZERO;

import org.mqttxray.client.MqttError;
import org.mqttxray.client.MqttException;
import org.mqttxray.mqtt.codec.Codec;
import org.mqttxray.mqtt.packet.Connect;
import org.mqttxray.mqtt.packet.Disconnect;
import org.mqttxray.mqtt.packet.Packet;
import org.mqttxray.mqtt.packet.PingReq;
import org.mqttxray.mqtt.packet.Publish;
import org.mqttxray.mqtt.packet.Subscribe;
import org.mqttxray.mqtt.packet.Unsubscribe;
import org.mqttxray.trace.ByteStream;
import org.mqttxray.trace.Call;
import org.mqttxray.trace.ClientField;
import org.mqttxray.trace.Detail;
import org.mqttxray.trace.Range;
import org.mqttxray.trace.TracedFunction;
import org.mqttxray.trace.Tracer;

/**
 * The writing codec with the names of the C functions: what it writes, {@link CodecNotes} turns into their calls. A buffer that is too short
 * grows as far as it may.
 */
public final class TracedCodec {
    /** What a whole packet that is copied into the write buffer is called, where otherwise a field's name stands. */
    public static final String WHOLE_PACKET = "PACKET";

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
        serialize(MQTT_SERIALIZE_CONNECT, MQTT_SERIALIZE_CONNECT_LENGTH, buffer, stream, packet);
    }

    /**
     * Writes a PUBLISH into a buffer.
     *
     * @param stream the connection's stream to the server
     * @throws MqttException if it does not fit
     */
    public void serializePublish(PacketBuffer buffer, ByteStream stream, Publish packet) throws MqttException {
        serialize(MQTT_SERIALIZE_PUBLISH, MQTT_SERIALIZE_PUBLISH_LENGTH, buffer, stream, packet);
    }

    /**
     * Writes a SUBSCRIBE into a buffer.
     *
     * @param stream the connection's stream to the server
     * @throws MqttException if it does not fit
     */
    public void serializeSubscribe(PacketBuffer buffer, ByteStream stream, Subscribe packet) throws MqttException {
        serialize(MQTT_SERIALIZE_SUBSCRIBE, MQTT_SERIALIZE_SUBSCRIBE_LENGTH, buffer, stream, packet);
    }

    /**
     * Writes an UNSUBSCRIBE into a buffer.
     *
     * @param stream the connection's stream to the server
     * @throws MqttException if it does not fit
     */
    public void serializeUnsubscribe(PacketBuffer buffer, ByteStream stream, Unsubscribe packet) throws MqttException {
        serialize(MQTT_SERIALIZE_UNSUBSCRIBE, MQTT_SERIALIZE_UNSUBSCRIBE_LENGTH, buffer, stream, packet);
    }

    private void serialize(
            TracedFunction function, TracedFunction lengthPass, PacketBuffer buffer, ByteStream stream, Packet packet)
            throws MqttException {
        trace.call(function, buffer.size(), call -> {
            int remaining = trace.call(lengthPass, length -> Codec.remainingLength(packet, ofLengthPass()));
            int needed = packetLen(remaining);
            if (needed > buffer.maximum()) {
                throw new MqttException(MqttError.MQTT_BUFFER_TOO_SHORT_ERROR);
            }
            if (buffer.grow(needed)) {
                call.state(ClientField.WRITE_BUFFER_SIZE, buffer.size());
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

    /** Writes a PUBACK, PUBREC, PUBREL or PUBCOMP into a buffer. */
    public void serializeAck(PacketBuffer buffer, ByteStream stream, Packet packet, int packetId) {
        trace.call(MQTT_SERIALIZE_ACK, packet.type().number(), packetId, call -> {
            return write(call, buffer, stream, packet, Codec.remainingLength(packet, null));
        });
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
        int length = Codec.encode(packet, remaining, buffer.bytes(), ofWriting(call, buffer, stream));
        if (!trace.recording(Detail.EVERYTHING)) {
            call.wrote(WHOLE_PACKET, stream, buffer.bytes(), 0, length); // who writes the fields is not recorded
        }
        buffer.filled(length, new Range(stream.number(), from, stream.length()));
        call.state(ClientField.WRITE_BUFFER, length);
        return length;
    }

    private CodecNotes ofLengthPass() {
        return trace.recording(Detail.EVERYTHING) ? CodecNotes.ofLengthPass(trace) : null;
    }

    private CodecNotes ofWriting(Call call, PacketBuffer buffer, ByteStream stream) {
        return trace.recording(Detail.EVERYTHING) ? CodecNotes.ofWriting(trace, call, buffer.bytes(), stream) : null;
    }

    /** Copies a whole packet into a buffer, as C does with {@code memcpy}. */
    public void copy(Call call, PacketBuffer buffer, ByteStream stream, byte[] packet) {
        if (buffer.grow(packet.length)) {
            call.state(ClientField.WRITE_BUFFER_SIZE, buffer.size());
        }
        System.arraycopy(packet, 0, buffer.bytes(), 0, packet.length);
        buffer.filled(packet.length, call.wrote(WHOLE_PACKET, stream, buffer.bytes(), 0, packet.length));
        call.state(ClientField.WRITE_BUFFER, packet.length);
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
}
