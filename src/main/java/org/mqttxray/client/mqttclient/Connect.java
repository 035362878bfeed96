package org.mqttxray.client.mqttclient;

import static org.mqttxray.client.mqttclient.State.CLIENT_STATE_CLEAN_SESSION;
import static org.mqttxray.client.mqttclient.State.CLIENT_STATE_CONNECTED;
import static org.mqttxray.client.mqttclient.State.CLIENT_STATE_INITIALIZED;
import static org.mqttxray.trace.TracedFunction.MQTT_CONNECT;
import static org.mqttxray.trace.TracedFunction.MQTT_CONNECT_WITH_RESULTS;

import org.mqttxray.client.MqttError;
import org.mqttxray.client.MqttException;
import org.mqttxray.client.MqttException.Reason;
import org.mqttxray.client.platform.PlatformThread;
import org.mqttxray.client.platform.PlatformTimer;
import org.mqttxray.mqtt.packet.ConnAck;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.trace.Call;
import org.mqttxray.trace.ClientField;

/**
 * Connecting: TCP, CONNECT, CONNACK, and after the first success the birth of the yield thread. The caller's thread does all of it
 * and holds the write lock from CONNECT to the end.
 */
final class Connect {
    private static final int ACCEPTED = 0;

    private final MqttClient c;

    Connect(MqttClient c) {
        this.c = c;
    }

    int connect() throws MqttException {
        return c.trace.call(MQTT_CONNECT, call -> connectWithResults());
    }

    private int connectWithResults() throws MqttException {
        return c.trace.call(MQTT_CONNECT_WITH_RESULTS, call -> {
            if (c.state.get() == CLIENT_STATE_CONNECTED || reconnected()) {
                return ACCEPTED;
            }
            dial();
            c.lastReceived.cutdown(c.keepAliveInterval * 1000);
            c.writeLock.lock();
            try {
                return finish(call, shakeHands());
            } catch (MqttException e) {
                giveUp(e);
                throw e;
            } finally {
                c.writeLock.unlock();
            }
        });
    }

    /**
     * What a program's thread finds that calls while the yield thread lives: that one is about to end, after a disconnect, or to connect again
     * by itself; two of them on one socket would send two CONNECTs (MQTT-3.1.0-2).
     *
     * @return whether it has connected again; if not, it has ended, and the calling thread may connect
     * @throws MqttException if neither happens within the command timeout
     */
    private boolean reconnected() throws MqttException {
        PlatformThread yields = c.thread;
        boolean over = yields == null || yields.destroyed();
        if (over && c.state.peek() == CLIENT_STATE_CLEAN_SESSION) {
            c.state.set(CLIENT_STATE_INITIALIZED); // a disconnect without a line concerns no later connect
        }
        if (over || yields.isCurrent()) {
            return false;
        }
        c.platform.await(() -> yields.destroyed() || connectedAgain(), c.cmdTimeout);
        if (!yields.destroyed() && !connectedAgain()) {
            throw new MqttException(MqttError.MQTT_CONNECT_FAILED_ERROR, Reason.NO_ANSWER);
        }
        return !yields.destroyed();
    }

    private boolean connectedAgain() {
        return c.state.peek() == CLIENT_STATE_CONNECTED;
    }

    private void dial() throws MqttException {
        c.network.init(c.host, c.port);
        if (c.ca != null) {
            throw new MqttException(MqttError.MQTT_CONNECT_FAILED_ERROR); // never in the clear what was to be encrypted
        }
        try {
            c.network.connect();
        } catch (MqttException e) {
            c.network.release();
            throw e;
        }
    }

    /** Sends CONNECT and waits for CONNACK. */
    private int shakeHands() throws MqttException {
        if (c.state.peek() == CLIENT_STATE_CLEAN_SESSION) {
            throw new MqttException(MqttError.MQTT_CLEAN_SESSION_ERROR);
        }
        try {
            c.codec.serializeConnect(c.writeBuf, c.network.connection().toServer(), ConnectData.of(c));
        } catch (MqttException e) {
            c.parts.unsent.connect(e);
            return ACCEPTED;
        }
        PlatformTimer timer = c.platform.timer("connect_timer");
        timer.cutdown(c.cmdTimeout);
        try {
            c.sender.sendPacket(timer);
        } catch (MqttException e) {
            throw new MqttException(e.error(), Reason.NOT_SENT);
        }
        try {
            c.packetHandler.waitPacket(PacketType.CONNACK, timer);
        } catch (MqttException e) {
            Reason reason = e.reason() == Reason.NONE ? Reason.NO_ANSWER : e.reason();
            throw new MqttException(MqttError.MQTT_CONNECT_FAILED_ERROR, reason);
        }
        ConnAck connAck = c.decoder.deserializeConnack(c.readBuf);
        c.sessionPresent = connAck.sessionPresent();
        if (c.sessionPresent && c.cleanSession) {
            throw new MqttException(MqttError.MQTT_CONNECT_FAILED_ERROR, Reason.NOT_MQTT); // MQTT-3.2.2-1
        }
        return connAck.code().number();
    }

    private int finish(Call call, int returnCode) {
        if (returnCode != ACCEPTED) {
            c.network.release();
            c.state.set(CLIENT_STATE_INITIALIZED);
            return returnCode;
        }
        c.reconnect.accepted();
        if (c.thread == null) {
            c.thread = PlatformThread.init(c.platform, "mqtt_yield_thread", c.yield::yieldThread, c.parts.handshake);
            c.state.set(CLIENT_STATE_CONNECTED);
            c.thread.startup();
            c.thread.start();
        } else {
            c.state.set(CLIENT_STATE_CONNECTED); // a reconnect: the thread is there already
        }
        c.pingOutstanding = 0;
        call.state(ClientField.PING_OUTSTANDING, 0);
        return ACCEPTED;
    }

    private void giveUp(MqttException e) {
        c.network.release();
        if (e.error() != MqttError.MQTT_CLEAN_SESSION_ERROR) {
            c.state.set(CLIENT_STATE_INITIALIZED);
        }
    }
}
