package org.mqttxray.client;

/** The codes of {@code mqtt_error_t} ({@code common/mqtt_error.h:15-45}) that this client uses. */
public enum MqttError {
    /** The host name stands for no address. */
    MQTT_SOCKET_UNKNOWN_HOST_ERROR(-0x1A),
    /** {@code mqtt_disconnect} was called. */
    MQTT_CLEAN_SESSION_ERROR(-0x18),
    /** An answer with this Packet Identifier is awaited already. */
    MQTT_ACK_NODE_IS_EXIST_ERROR(-0x17),
    /** As many answers are awaited as can be. */
    MQTT_ACK_HANDLER_NUM_TOO_MUCH_ERROR(-0x16),
    /** A packet could not be sent. */
    MQTT_SEND_PACKET_ERROR(-0x13),
    /** An attempt to reconnect failed. */
    MQTT_RECONNECT_TIMEOUT_ERROR(-0x10),
    /** A subscription was refused. */
    MQTT_SUBSCRIBE_NOT_ACK_ERROR(-0x0F),
    /** There is no connection. */
    MQTT_NOT_CONNECT_ERROR(-0x0E),
    /** An UNSUBSCRIBE got no UNSUBACK. */
    MQTT_UNSUBSCRIBE_ACK_PACKET_ERROR(-0x0C),
    /** A packet does not fit into its buffer. */
    MQTT_BUFFER_TOO_SHORT_ERROR(-0x08),
    /** No packet came in time. */
    MQTT_NOTHING_TO_READ_ERROR(-0x07),
    /** No connection came about. */
    MQTT_CONNECT_FAILED_ERROR(-0x04),
    /** Any other failure. */
    MQTT_FAILED_ERROR(-0x01);

    private final int code;

    MqttError(int code) {
        this.code = code;
    }

    /** The number in C, negative. */
    public int code() {
        return code;
    }
}
