package org.mqttxray.client.mqttclient;

import static org.mqttxray.client.mqttclient.State.CLIENT_STATE_INVALID;
import static org.mqttxray.trace.TracedFunction.MQTT_RELEASE;

import org.mqttxray.client.MqttError;
import org.mqttxray.client.MqttException;
import org.mqttxray.client.platform.PlatformTimer;

/** Giving a client back. */
final class Release {
    private final MqttClient c;

    Release(MqttClient c) {
        this.c = c;
    }

    void release() throws MqttException {
        c.trace.call(MQTT_RELEASE, call -> {
            PlatformTimer timer = c.platform.timer("timer");
            timer.init();
            timer.cutdown(c.cmdTimeout);
            boolean threadLives =
                    (c.thread != null || c.parts.patience.waitsForNobody()) && c.state.peek() != CLIENT_STATE_INVALID;
            c.platform.await(() -> !threadLives || c.state.peek() == CLIENT_STATE_INVALID, c.cmdTimeout);
            if (c.state.get() != CLIENT_STATE_INVALID && threadLives) {
                throw new MqttException(MqttError.MQTT_FAILED_ERROR);
            }
            c.readBuf = null;
            c.writeBuf = null;
            c.writeLock.destroy();
            c.globalLock.destroy();
            return 0;
        });
    }
}
