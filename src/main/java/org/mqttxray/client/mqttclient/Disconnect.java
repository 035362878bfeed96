package org.mqttxray.client.mqttclient;

import static org.mqttxray.client.mqttclient.State.CLIENT_STATE_CLEAN_SESSION;
import static org.mqttxray.client.mqttclient.State.CLIENT_STATE_INVALID;
import static org.mqttxray.trace.TracedFunction.MQTT_DISCONNECT;

import org.mqttxray.client.MqttException;
import org.mqttxray.client.platform.PlatformTimer;

/** Saying good-bye. */
final class Disconnect {
    private final MqttClient c;

    Disconnect(MqttClient c) {
        this.c = c;
    }

    void disconnect() throws MqttException {
        c.trace.call(MQTT_DISCONNECT, call -> {
            PlatformTimer timer = c.platform.timer("timer");
            timer.init();
            timer.cutdown(c.cmdTimeout);
            c.writeLock.lock();
            if (said()) {
                c.writeLock.unlock();
                return 0;
            }
            Step send = () -> {
                c.codec.serializeDisconnect(c.writeBuf, c.network.connection().toServer());
                c.sender.sendPacket(timer);
            };
            c.parts.farewell.say(send, () -> c.state.set(CLIENT_STATE_CLEAN_SESSION), c.writeLock::unlock);
            return 0;
        });
    }

    /** Whether this is the second time: nothing may come after the first DISCONNECT (MQTT-3.14.4-1). */
    private boolean said() {
        State state = c.state.peek();
        return state == CLIENT_STATE_CLEAN_SESSION || state == CLIENT_STATE_INVALID;
    }
}
