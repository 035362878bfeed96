package org.mqttxray.client.mqttclient;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.mqttxray.client.MqttError;
import org.mqttxray.client.MqttException;
import org.mqttxray.client.MqttException.Reason;
import org.mqttxray.mqtt.packet.Bytes;
import org.mqttxray.mqtt.packet.Connect;
import org.mqttxray.mqtt.packet.ProtocolVersion;
import org.mqttxray.mqtt.packet.QoS;
import org.mqttxray.mqtt.packet.Will;

/** {@code MQTTPacket_connectData}: the CONNECT that the settings of a client make. */
final class ConnectData {
    private static final int VERSION_3_1_1 = 4;

    private ConnectData() {}

    /**
     * Puts the settings together.
     *
     * @throws MqttException if no CONNECT can carry them: a text too long or ill-formed, a keep alive out of range
     */
    static Connect of(MqttClient c) throws MqttException {
        try {
            return packet(c);
        } catch (IllegalArgumentException e) {
            throw new MqttException(MqttError.MQTT_FAILED_ERROR, Reason.SETTINGS);
        }
    }

    private static Connect packet(MqttClient c) {
        return new Connect(
                c.version == VERSION_3_1_1 ? ProtocolVersion.V3_1_1 : ProtocolVersion.V3_1,
                c.cleanSession,
                c.keepAliveInterval,
                c.clientId == null ? "" : c.clientId,
                c.willFlag ? Optional.ofNullable(c.willOptions).map(ConnectData::will) : Optional.empty(),
                Optional.ofNullable(c.userName),
                Optional.ofNullable(c.password).map(ConnectData::bytes));
    }

    private static Will will(MqttClient.WillOptions options) {
        return new Will(options.topic(), bytes(options.message()), QoS.of(options.qos()), options.retained());
    }

    private static Bytes bytes(String text) {
        return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
