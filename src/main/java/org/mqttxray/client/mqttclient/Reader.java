package org.mqttxray.client.mqttclient;

import static org.mqttxray.trace.TracedFunction.MQTT_DECODE_PACKET;
import static org.mqttxray.trace.TracedFunction.MQTT_PACKET_DRAIN;
import static org.mqttxray.trace.TracedFunction.MQTT_READ_PACKET;

import org.mqttxray.client.MqttError;
import org.mqttxray.client.MqttException;
import org.mqttxray.client.MqttException.Reason;
import org.mqttxray.client.platform.PlatformTimer;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.trace.ByteStream;
import org.mqttxray.trace.Call;
import org.mqttxray.trace.ClientField;
import org.mqttxray.trace.Range;

/**
 * Reading packets. One thread at a time: the connecting one until the CONNACK, the yield thread afterwards.
 *
 * <p>{@code MQTT_NOTHING_TO_READ_ERROR} means that no packet began in time. When the peer hung up, stopped in the middle of a packet
 * or sent what is no MQTT, the framing is lost for good: {@code MQTT_NOT_CONNECT_ERROR}, with the reason.
 */
final class Reader {
    private static final int MAX_LENGTH_BYTES = 4;
    private static final int SEVEN_BITS = 0x7F;
    private static final int CONTINUED = 0x80;
    private static final int TYPE_SHIFT = 4;
    /** Only a PUBLISH is long; all else that a server of 3.1.1 answers to this client has at most 3 bytes behind its Fixed Header. */
    private static final int LONGEST_OTHER = 128;

    private final MqttClient c;

    Reader(MqttClient c) {
        this.c = c;
    }

    /** Reads one packet into the read buffer and gives its type. */
    int readPacket(PlatformTimer timer) throws MqttException {
        return c.trace.call(MQTT_READ_PACKET, call -> {
            timer.init();
            timer.cutdown(c.cmdTimeout);
            ByteStream stream = c.network.connection().toClient();
            long start = stream.length();
            byte[] buffer = c.readBuf.bytes();
            int patience = Math.min(timer.remain(), c.keepAlive.millisLeft());
            int count = c.network.read(buffer, 0, 1, patience);
            if (count < 0) {
                throw new MqttException(MqttError.MQTT_NOTHING_TO_READ_ERROR, Reason.NO_ANSWER);
            }
            expect(1, count, Reason.NONE);
            byte first = buffer[0];
            Reason broken = maySay(first) ? Reason.NONE : Reason.NOT_MQTT;
            int remaining = decodePacket(patience(timer), broken);
            if (remaining > LONGEST_OTHER && PacketType.begunBy(first) != PacketType.PUBLISH) {
                throw new MqttException(MqttError.MQTT_NOT_CONNECT_ERROR, Reason.NOT_MQTT);
            }
            int length = 1 + c.codec.packetEncode(c.readBuf, 1, remaining);
            if (length + remaining > c.readBuf.maximum()) {
                packetDrain(timer, remaining, broken);
                throw new MqttException(MqttError.MQTT_BUFFER_TOO_SHORT_ERROR);
            }
            body(call, timer, length, length + remaining, broken);
            c.readBuf.filled(length + remaining, new Range(stream.number(), start, stream.length()));
            call.state(ClientField.READ_BUFFER, length + remaining);
            call.packetIn(c.readBuf.range());
            c.lastReceived.cutdown(c.keepAliveInterval * 1000);
            return (first & 0xFF) >> TYPE_SHIFT;
        });
    }

    /** Reads the rest of a packet; the buffer grows only as it comes, whatever length was claimed. */
    private void body(Call call, PlatformTimer timer, int from, int end, Reason broken) throws MqttException {
        int at = from;
        while (at < end) {
            int to = Math.min(end, Math.max(c.readBuf.size(), 2 * at));
            if (c.readBuf.grow(to)) {
                call.state(ClientField.READ_BUFFER_SIZE, c.readBuf.size());
            }
            expect(to - at, c.network.read(c.readBuf.bytes(), at, to, patience(timer)), broken);
            at = to;
        }
    }

    /** Reads the Remaining Length, a byte at a time. */
    private int decodePacket(int timeoutMillis, Reason broken) throws MqttException {
        return c.trace.call(MQTT_DECODE_PACKET, timeoutMillis, call -> {
            byte[] next = new byte[1];
            int value = 0;
            for (int i = 0; i < MAX_LENGTH_BYTES; i++) {
                expect(1, c.network.read(next, 0, 1, timeoutMillis), broken);
                value |= (next[0] & SEVEN_BITS) << i * 7;
                if ((next[0] & CONTINUED) == 0) {
                    return call.local("value", value);
                }
            }
            throw c.parts.stall.noticed(Reason.NOT_MQTT);
        });
    }

    /** How long the rest of a packet may not come: a peer that falls silent within a packet is silent, too. */
    private int patience(PlatformTimer timer) {
        return Math.min(c.parts.stall.patience(timer.remain(), c.cmdTimeout), c.keepAlive.longestSilence());
    }

    /** Reads a packet that does not fit and throws it away. */
    private void packetDrain(PlatformTimer timer, int packetLength, Reason broken) throws MqttException {
        c.trace.run(MQTT_PACKET_DRAIN, packetLength, call -> {
            int read = 0;
            while (read < packetLength) {
                int wanted = Math.min(packetLength - read, c.readBuf.size());
                expect(wanted, c.network.read(c.readBuf.bytes(), 0, wanted, patience(timer)), broken);
                read += wanted;
            }
        });
    }

    /** Whether a server may begin a packet with this byte. */
    private static boolean maySay(byte first) {
        PacketType type = PacketType.of((first & 0xFF) >> TYPE_SHIFT);
        boolean server = type.sender() == PacketType.Sender.SERVER || type.sender() == PacketType.Sender.BOTH;
        return server && type.allowsFlags(first & 0x0F);
    }

    /**
     * The line is lost unless all wanted bytes came.
     *
     * @param broken what is known to be wrong with the packet already, or {@link Reason#NONE}
     */
    private void expect(int wanted, int count, Reason broken) throws MqttException {
        if (count != wanted && broken != Reason.NONE) {
            throw new MqttException(MqttError.MQTT_NOT_CONNECT_ERROR, broken);
        } else if (count != wanted) {
            throw count < 0 ? c.parts.stall.noticed(Reason.NO_ANSWER) : c.parts.hangup.heard();
        }
    }
}
