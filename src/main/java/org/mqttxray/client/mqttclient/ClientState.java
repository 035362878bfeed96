package org.mqttxray.client.mqttclient;

import static org.mqttxray.client.mqttclient.State.CLIENT_STATE_CLEAN_SESSION;
import static org.mqttxray.client.mqttclient.State.CLIENT_STATE_CONNECTED;
import static org.mqttxray.trace.TracedFunction.MQTT_GET_CLIENT_STATE;
import static org.mqttxray.trace.TracedFunction.MQTT_IS_CONNECTED;
import static org.mqttxray.trace.TracedFunction.MQTT_SET_CLIENT_STATE;

import org.mqttxray.client.MqttError;
import org.mqttxray.client.MqttException;
import org.mqttxray.trace.ClientField;

/**
 * The state of a client.
 *
 * <pre>
 *   INITIALIZED   --Connect--&gt;      CONNECTED
 *   INITIALIZED   --Connect fails--&gt; INITIALIZED
 *   CONNECTED     --KeepAlive: no PINGRESP, or the line is lost--&gt; DISCONNECTED
 *   DISCONNECTED  --Reconnect--&gt;    CONNECTED, or INITIALIZED if the broker refuses
 *   any           --Disconnect--&gt;   CLEAN_SESSION
 *   CLEAN_SESSION --CleanSession, on the yield thread--&gt; INVALID
 * </pre>
 */
final class ClientState {
    private final MqttClient c;
    private volatile State state = State.CLIENT_STATE_INITIALIZED;

    ClientState(MqttClient c) {
        this.c = c;
    }

    State get() {
        return State.of(c.trace.call(MQTT_GET_CLIENT_STATE, call -> state.number()));
    }

    void set(State newState) {
        c.trace.run(MQTT_SET_CLIENT_STATE, newState.number(), call -> {
            c.globalLock.lock();
            state = newState;
            call.state(ClientField.STATE, newState.number());
            c.globalLock.unlock();
        });
    }

    void checkConnected() throws MqttException {
        c.trace.call(MQTT_IS_CONNECTED, call -> {
            State current = get();
            if (current == CLIENT_STATE_CLEAN_SESSION) {
                throw new MqttException(MqttError.MQTT_CLEAN_SESSION_ERROR);
            }
            if (current != CLIENT_STATE_CONNECTED) {
                throw new MqttException(MqttError.MQTT_NOT_CONNECT_ERROR);
            }
            return 0;
        });
    }

    /** A look that C does not take: for conditions of waits, and for checks that a departure adds. */
    State peek() {
        return state;
    }
}
