package org.mqttxray.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The errors have the numbers of {@code common/mqtt_error.h}. */
class MqttErrorTest {
    @ParameterizedTest
    @CsvSource({
        "MQTT_SOCKET_UNKNOWN_HOST_ERROR, -26",
        "MQTT_CLEAN_SESSION_ERROR, -24",
        "MQTT_ACK_NODE_IS_EXIST_ERROR, -23",
        "MQTT_ACK_HANDLER_NUM_TOO_MUCH_ERROR, -22",
        "MQTT_SEND_PACKET_ERROR, -19",
        "MQTT_RECONNECT_TIMEOUT_ERROR, -16",
        "MQTT_SUBSCRIBE_NOT_ACK_ERROR, -15",
        "MQTT_NOT_CONNECT_ERROR, -14",
        "MQTT_UNSUBSCRIBE_ACK_PACKET_ERROR, -12",
        "MQTT_BUFFER_TOO_SHORT_ERROR, -8",
        "MQTT_NOTHING_TO_READ_ERROR, -7",
        "MQTT_CONNECT_FAILED_ERROR, -4",
        "MQTT_FAILED_ERROR, -1"
    })
    void eachHasItsNumberInC(MqttError error, int code) {
        assertEquals(code, error.code());
    }
}
