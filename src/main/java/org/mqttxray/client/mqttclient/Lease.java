package org.mqttxray.client.mqttclient;

import static org.mqttxray.trace.TracedFunction.MQTT_INIT;
import static org.mqttxray.trace.TracedFunction.MQTT_LEASE;
import static org.mqttxray.trace.TracedFunction.MQTT_READ_BUF_MALLOC;
import static org.mqttxray.trace.TracedFunction.MQTT_WRITE_BUF_MALLOC;

import org.mqttxray.client.mqtt.PacketBuffer;
import org.mqttxray.client.platform.TracedPlatform;
import org.mqttxray.trace.ClientField;

/** Making a client. */
final class Lease {
    /** {@code MQTT_DEFAULT_BUF_SIZE}. */
    private static final int DEFAULT_BUF_SIZE = 1024;
    /** What a buffer may grow to: longer packets are refused, or read and thrown away. C's buffers keep their size. */
    static final int MAXIMUM_PACKET_SIZE = 16 << 20;
    /** {@code MQTT_MIN_PAYLOAD_SIZE}. */
    private static final int MIN_SIZE = 2;
    /** {@code MQTT_MAX_PAYLOAD_SIZE}. */
    private static final int MAX_SIZE = 268_435_455;

    // config/mqtt_config.h, the effective values of the examples
    private static final int KEEP_ALIVE_SECONDS = 50;
    private static final int CMD_TIMEOUT_MILLIS = 5_000;
    private static final int RECONNECT_TRY_MILLIS = 1_000;
    private static final int VERSION_3_1_1 = 4;

    private Lease() {}

    static MqttClient lease(TracedPlatform platform, Parts parts) {
        return platform.trace().get(MQTT_LEASE, new Object[0], call -> {
            MqttClient c = new MqttClient(platform, parts);
            init(c);
            return c;
        });
    }

    private static void init(MqttClient c) {
        c.trace.call(MQTT_INIT, call -> {
            c.packetId = 1;
            c.cmdTimeout = CMD_TIMEOUT_MILLIS;
            c.keepAliveInterval = KEEP_ALIVE_SECONDS;
            c.version = VERSION_3_1_1;
            c.reconnectTryDuration = RECONNECT_TRY_MILLIS;
            readBufMalloc(c, DEFAULT_BUF_SIZE);
            writeBufMalloc(c, DEFAULT_BUF_SIZE);
            c.msgHandlerList.init();
            c.ackHandlerList.init();
            c.writeLock.init();
            c.globalLock.init();
            c.lastSent.init();
            c.lastReceived.init();
            call.state(ClientField.PACKET_ID, c.packetId);
            call.state(ClientField.CMD_TIMEOUT, c.cmdTimeout);
            call.state(ClientField.KEEP_ALIVE_INTERVAL, c.keepAliveInterval);
            call.state(ClientField.STATE, c.state.peek().number());
            return 0;
        });
    }

    static int readBufMalloc(MqttClient c, int size) {
        return c.trace.call(MQTT_READ_BUF_MALLOC, size, call -> {
            c.readBuf = buffer(c, size);
            call.state(ClientField.READ_BUFFER_SIZE, c.readBuf.size());
            return c.readBuf.size();
        });
    }

    static int writeBufMalloc(MqttClient c, int size) {
        return c.trace.call(MQTT_WRITE_BUF_MALLOC, size, call -> {
            c.writeBuf = buffer(c, size);
            call.state(ClientField.WRITE_BUFFER_SIZE, c.writeBuf.size());
            return c.writeBuf.size();
        });
    }

    private static PacketBuffer buffer(MqttClient c, int size) {
        int within = withinLimits(size);
        return new PacketBuffer(within, c.parts.buffers.maximum(within));
    }

    private static int withinLimits(int size) {
        return size <= MIN_SIZE || size >= MAX_SIZE ? DEFAULT_BUF_SIZE : size;
    }
}
