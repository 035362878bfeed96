package org.mqttxray.client.mqttclient;

import static org.mqttxray.trace.TracedFunction.MQTT_SEND_PACKET;

import org.mqttxray.client.MqttError;
import org.mqttxray.client.MqttException;
import org.mqttxray.client.platform.PlatformTimer;
import org.mqttxray.trace.ClientField;

/** Writing packets. Whoever calls it holds the write lock. */
final class Sender {
    private final MqttClient c;

    Sender(MqttClient c) {
        this.c = c;
    }

    /** Sends what is in the write buffer; the socket may take it in several pieces. */
    void sendPacket(PlatformTimer timer) throws MqttException {
        int length = c.writeBuf.length();
        c.trace.call(MQTT_SEND_PACKET, length, call -> {
            call.packetOut(c.writeBuf.range()); // a packet breakpoint stops here, before the wire
            timer.init();
            timer.cutdown(c.cmdTimeout);
            int sent = 0;
            while (sent < length && !timer.isExpired()) {
                int end = c.parts.rest.end(sent, length, c.writeBuf.size());
                int count = c.network.write(c.writeBuf.bytes(), sent, end, timer.remain(), c.writeBuf.part(sent, end));
                if (count <= 0) {
                    break;
                }
                sent = call.local("sent", sent + count);
            }
            if (sent != length) {
                throw new MqttException(MqttError.MQTT_SEND_PACKET_ERROR);
            }
            c.lastSent.cutdown(c.keepAliveInterval * 1000);
            call.state(ClientField.WRITE_BUFFER, 0);
            return 0;
        });
    }
}
