package org.mqttxray.client.mqttclient;

import static org.mqttxray.client.mqttclient.State.CLIENT_STATE_CONNECTED;
import static org.mqttxray.trace.TracedFunction.MQTT_PACKET_HANDLE;
import static org.mqttxray.trace.TracedFunction.MQTT_WAIT_PACKET;

import org.mqttxray.client.MqttError;
import org.mqttxray.client.MqttException;
import org.mqttxray.client.MqttException.Reason;
import org.mqttxray.client.platform.PlatformTimer;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.trace.Call;
import org.mqttxray.trace.ClientField;

/** What to do with a packet that has arrived, and with none. */
final class PacketHandler {
    private static final int NO_PACKET = 0;

    private final MqttClient c;

    PacketHandler(MqttClient c) {
        this.c = c;
    }

    /** Handles packets until one of a type has come. */
    void waitPacket(PacketType wanted, PlatformTimer timer) throws MqttException {
        c.trace.call(MQTT_WAIT_PACKET, wanted.number(), call -> {
            while (!timer.isExpired()) {
                if (packetHandle(timer) == wanted.number()) {
                    return wanted.number();
                }
            }
            throw new MqttException(MqttError.MQTT_FAILED_ERROR, Reason.NO_ANSWER);
        });
    }

    /** Reads one packet, handles it, then sees to the keep alive. */
    int packetHandle(PlatformTimer timer) throws MqttException {
        return c.trace.call(MQTT_PACKET_HANDLE, call -> {
            int type = NO_PACKET;
            boolean came = false;
            Reason lost = Reason.NONE;
            try {
                type = c.reader.readPacket(timer);
                came = true; // type 0, which is reserved, is a packet too
            } catch (MqttException e) {
                lost = e.error() == MqttError.MQTT_NOTHING_TO_READ_ERROR ? Reason.NONE : reason(e);
            }
            boolean connected = c.state.peek() == CLIENT_STATE_CONNECTED;
            if (type == PacketType.CONNACK.number() && !connected) {
                return type; // whoever waits for it reads it
            }
            if (came) {
                lost = connected ? handle(call, PacketType.of(type), timer) : Reason.NOT_MQTT; // MQTT-3.2.0-1
            }
            c.keepAlive.keepAlive(lost);
            return type;
        });
    }

    /** What does not fit was read and thrown away, as in C; before the CONNACK it can't be one. */
    private Reason reason(MqttException e) {
        boolean tooLong = e.error() == MqttError.MQTT_BUFFER_TOO_SHORT_ERROR;
        if (tooLong) {
            return c.state.peek() == CLIENT_STATE_CONNECTED ? Reason.NONE : Reason.NOT_MQTT;
        }
        return e.reason();
    }

    /**
     * Handles a packet of a connected client.
     *
     * @return why the line is lost now, or {@link Reason#NONE}; what else went wrong is in the trace, and as in C nobody asks for it
     */
    private Reason handle(Call call, PacketType type, PlatformTimer timer) {
        try {
            switch (type) {
                case PUBACK, PUBCOMP -> c.ackPackets.pubackAndPubcompPacketHandle(type);
                case SUBACK -> c.subscribing.subackPacketHandle();
                case UNSUBACK -> c.unsubscribing.unsubackPacketHandle();
                case PUBLISH -> c.delivery.publishPacketHandle(timer);
                case PUBREC, PUBREL -> c.ackPackets.pubrecAndPubrelPacketHandle(type);
                case PINGRESP -> {
                    c.decoder.check(c.readBuf);
                    c.pingOutstanding = 0;
                    call.state(ClientField.PING_OUTSTANDING, 0);
                }
                default -> {
                    return Reason.NOT_MQTT; // a second CONNACK, and what only a client may send
                }
            }
            return Reason.NONE;
        } catch (MqttException e) {
            return e.reason() == Reason.NOT_MQTT ? Reason.NOT_MQTT : Reason.NONE;
        }
    }
}
