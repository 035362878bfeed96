package org.mqttxray.client.mqttclient;

import static org.mqttxray.trace.TracedFunction.MQTT_SET_CA;
import static org.mqttxray.trace.TracedFunction.MQTT_SET_CLEAN_SESSION;
import static org.mqttxray.trace.TracedFunction.MQTT_SET_CLIENT_ID;
import static org.mqttxray.trace.TracedFunction.MQTT_SET_CMD_TIMEOUT;
import static org.mqttxray.trace.TracedFunction.MQTT_SET_HOST;
import static org.mqttxray.trace.TracedFunction.MQTT_SET_INTERCEPTOR_HANDLER;
import static org.mqttxray.trace.TracedFunction.MQTT_SET_KEEP_ALIVE_INTERVAL;
import static org.mqttxray.trace.TracedFunction.MQTT_SET_PASSWORD;
import static org.mqttxray.trace.TracedFunction.MQTT_SET_PORT;
import static org.mqttxray.trace.TracedFunction.MQTT_SET_READ_BUF_SIZE;
import static org.mqttxray.trace.TracedFunction.MQTT_SET_RECONNECT_DATA;
import static org.mqttxray.trace.TracedFunction.MQTT_SET_RECONNECT_HANDLER;
import static org.mqttxray.trace.TracedFunction.MQTT_SET_RECONNECT_TRY_DURATION;
import static org.mqttxray.trace.TracedFunction.MQTT_SET_USER_NAME;
import static org.mqttxray.trace.TracedFunction.MQTT_SET_VERSION;
import static org.mqttxray.trace.TracedFunction.MQTT_SET_WILL_FLAG;
import static org.mqttxray.trace.TracedFunction.MQTT_SET_WILL_OPTIONS;
import static org.mqttxray.trace.TracedFunction.MQTT_SET_WRITE_BUF_SIZE;

import org.mqttxray.trace.ClientField;
import org.mqttxray.trace.TracedFunction;

/**
 * {@code mqtt_set_*}: each stores one field, without a check and without a lock ({@code MQTT_CLIENT_SET_DEFINE},
 * {@code mqttclient.h:136}). Call them before {@code mqtt_connect}.
 */
public final class Settings {
    private final MqttClient c;

    Settings(MqttClient c) {
        this.c = c;
    }

    /** {@code mqtt_set_client_id}. */
    public void setClientId(String clientId) {
        text(MQTT_SET_CLIENT_ID, clientId, () -> c.clientId = clientId);
    }

    /** {@code mqtt_set_user_name}. */
    public void setUserName(String userName) {
        text(MQTT_SET_USER_NAME, userName, () -> c.userName = userName);
    }

    /** {@code mqtt_set_password}. */
    public void setPassword(String password) {
        text(MQTT_SET_PASSWORD, password, () -> c.password = password);
    }

    /** {@code mqtt_set_host}. */
    public void setHost(String host) {
        text(MQTT_SET_HOST, host, () -> c.host = host);
    }

    /** {@code mqtt_set_port}. */
    public void setPort(String port) {
        text(MQTT_SET_PORT, port, () -> c.port = port);
    }

    /** {@code mqtt_set_ca}: with a certificate the C library speaks TLS; here {@code mqtt_connect} then refuses, see departures. */
    public void setCa(String ca) {
        text(MQTT_SET_CA, ca, () -> c.ca = ca);
    }

    /** {@code mqtt_set_reconnect_data}: what C gives the reconnect handler; a handler in Java knows its own. */
    public void setReconnectData(Object data) {
        text(MQTT_SET_RECONNECT_DATA, String.valueOf(data), () -> c.reconnectData = data);
    }

    /** {@code mqtt_set_keep_alive_interval}, in seconds, 0 to 65535. */
    public void setKeepAliveInterval(int seconds) {
        c.trace.call(MQTT_SET_KEEP_ALIVE_INTERVAL, seconds, call -> {
            c.keepAliveInterval = seconds;
            call.state(ClientField.KEEP_ALIVE_INTERVAL, seconds);
            return seconds;
        });
    }

    /** {@code mqtt_set_will_flag}. */
    public void setWillFlag(boolean flag) {
        flag(MQTT_SET_WILL_FLAG, flag, () -> c.willFlag = flag);
    }

    /** {@code mqtt_set_clean_session}. */
    public void setCleanSession(boolean clean) {
        flag(MQTT_SET_CLEAN_SESSION, clean, () -> c.cleanSession = clean);
    }

    /** {@code mqtt_set_version}: 4 for 3.1.1, 3 for 3.1. */
    public void setVersion(int version) {
        number(MQTT_SET_VERSION, version, () -> c.version = version);
    }

    /** {@code mqtt_set_cmd_timeout}, in milliseconds. */
    public void setCmdTimeout(int millis) {
        c.trace.call(MQTT_SET_CMD_TIMEOUT, millis, call -> {
            c.cmdTimeout = millis;
            call.state(ClientField.CMD_TIMEOUT, millis);
            return millis;
        });
    }

    /** {@code mqtt_set_reconnect_try_duration}, in milliseconds. */
    public void setReconnectTryDuration(int millis) {
        number(MQTT_SET_RECONNECT_TRY_DURATION, millis, () -> c.reconnectTryDuration = millis);
    }

    /** {@code mqtt_set_reconnect_handler}: called before each attempt to reconnect. */
    public void setReconnectHandler(Runnable handler) {
        text(MQTT_SET_RECONNECT_HANDLER, "reconnect_handler", () -> c.reconnectHandler = handler);
    }

    /** {@code mqtt_set_interceptor_handler}: called for messages that no handler takes. */
    public void setInterceptorHandler(MessageHandler handler) {
        text(MQTT_SET_INTERCEPTOR_HANDLER, handler.name(), () -> c.interceptorHandler = handler);
    }

    /** {@code mqtt_set_read_buf_size}: a new, empty buffer. */
    public void setReadBufSize(int size) {
        c.trace.call(MQTT_SET_READ_BUF_SIZE, size, call -> Lease.readBufMalloc(c, size));
    }

    /** {@code mqtt_set_write_buf_size}: a new, empty buffer. */
    public void setWriteBufSize(int size) {
        c.trace.call(MQTT_SET_WRITE_BUF_SIZE, size, call -> Lease.writeBufMalloc(c, size));
    }

    /** {@code mqtt_set_will_options}: what the broker publishes if the client vanishes. */
    public void setWillOptions(String topic, int qos, boolean retained, String message) {
        c.trace.call(MQTT_SET_WILL_OPTIONS, new Object[] {topic, qos, retained ? 1 : 0, message}, call -> {
            c.willFlag = true;
            c.willOptions = new MqttClient.WillOptions(topic, qos, retained, message);
            return 0;
        });
    }

    private void text(TracedFunction function, String value, Runnable store) {
        c.trace.run(function, value, call -> store.run());
    }

    private void number(TracedFunction function, int value, Runnable store) {
        c.trace.call(function, value, call -> {
            store.run();
            return value;
        });
    }

    private void flag(TracedFunction function, boolean value, Runnable store) {
        number(function, value ? 1 : 0, store);
    }
}
