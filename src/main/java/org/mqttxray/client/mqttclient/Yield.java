package org.mqttxray.client.mqttclient;

import static org.mqttxray.client.mqttclient.State.CLIENT_STATE_CLEAN_SESSION;
import static org.mqttxray.client.mqttclient.State.CLIENT_STATE_CONNECTED;
import static org.mqttxray.trace.TracedFunction.MQTT_YIELD;
import static org.mqttxray.trace.TracedFunction.MQTT_YIELD_THREAD;

import org.mqttxray.client.MqttError;
import org.mqttxray.client.MqttException;
import org.mqttxray.client.platform.PlatformThread;
import org.mqttxray.client.platform.PlatformTimer;

/** The client's own thread: it reads, answers, keeps alive and reconnects until {@code mqtt_disconnect}. */
final class Yield {
    private final MqttClient c;

    Yield(MqttClient c) {
        this.c = c;
    }

    void yieldThread(PlatformThread thread) {
        c.trace.run(MQTT_YIELD_THREAD, call -> {
            if (c.state.get() != CLIENT_STATE_CONNECTED) {
                thread.stop(); // until mqtt_connect has told the state
            }
            while (!disconnected()) {
                continue;
            }
            c.network.disconnect();
            c.cleaning.cleanSession();
            c.thread = c.parts.threadEnd.left(
                    thread); // mqtt_release waits for the state before it looks here: the order matters
            thread.destroy();
        });
    }

    private boolean disconnected() {
        try {
            this.yield(c.cmdTimeout);
            return false;
        } catch (MqttException e) {
            return e.error() == MqttError.MQTT_CLEAN_SESSION_ERROR;
        }
    }

    private void yield(int timeoutMillis) throws MqttException {
        c.trace.call(MQTT_YIELD, timeoutMillis, call -> {
            PlatformTimer timer = c.platform.timer("timer");
            timer.init();
            timer.cutdown(timeoutMillis);
            while (!timer.isExpired()) {
                State state = c.state.get();
                if (state == CLIENT_STATE_CLEAN_SESSION) {
                    throw new MqttException(MqttError.MQTT_CLEAN_SESSION_ERROR);
                }
                if (state != CLIENT_STATE_CONNECTED) {
                    c.reconnect.tryReconnect();
                } else {
                    round(timer);
                }
            }
            return 0;
        });
    }

    private void round(PlatformTimer timer) throws MqttException {
        try {
            c.packetHandler.packetHandle(timer);
        } catch (MqttException e) {
            if (e.error() != MqttError.MQTT_NOT_CONNECT_ERROR) {
                throw e;
            }
            return; // the next round reconnects
        }
        c.ackList.scan(AckList.EXPIRED);
    }
}
