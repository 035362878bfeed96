package org.mqttxray.client.mqttclient;

import static org.mqttxray.client.mqttclient.State.CLIENT_STATE_CLEAN_SESSION;
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
            Step send = () -> {
                c.codec.serializeDisconnect(c.writeBuf, c.network.connection().toServer());
                c.sender.sendPacket(timer);
            };
            c.parts.farewell.say(send, () -> c.state.set(CLIENT_STATE_CLEAN_SESSION), c.writeLock::unlock);
            return 0;
        });
    }
}
