package org.mqttxray.client.mqttclient;

import static org.mqttxray.client.mqttclient.State.CLIENT_STATE_CONNECTED;
import static org.mqttxray.client.mqttclient.State.CLIENT_STATE_DISCONNECTED;
import static org.mqttxray.trace.TracedFunction.MQTT_KEEP_ALIVE;

import org.mqttxray.client.MqttError;
import org.mqttxray.client.MqttException;
import org.mqttxray.client.MqttException.Reason;
import org.mqttxray.trace.Call;
import org.mqttxray.trace.ClientField;

/** Are both still there? Asked after each attempt to read. */
final class KeepAlive {
    /** Milliseconds for each second of the keep alive that the answer to a PINGREQ may take: together one and a half times. */
    private static final int MILLIS_OF_GRACE = 500;

    private final MqttClient c;

    KeepAlive(MqttClient c) {
        this.c = c;
    }

    /**
     * Sends a PINGREQ when nothing was sent or received for the keep alive time, and gives the line up when the answer to the one
     * before is missing.
     *
     * @param lost why the line is known to be lost, or {@link Reason#NONE}
     * @throws MqttException if there is no connection, or no longer
     */
    void keepAlive(Reason lost) throws MqttException {
        c.trace.call(MQTT_KEEP_ALIVE, call -> {
            try {
                c.state.checkConnected();
            } catch (MqttException e) {
                throw new MqttException(e.error(), lost);
            }
            boolean idle = !c.parts.keepAliveTime.off(c.keepAliveInterval)
                    && (c.lastSent.isExpired() || c.lastReceived.isExpired());
            if (idle || lost != Reason.NONE) {
                c.parts.pingGuard.guarded(c.writeLock::lock, () -> act(call, lost), c.writeLock::unlock);
            }
            return 0;
        });
    }

    /** How long nothing may come before there is something to do here, in milliseconds; a look that C does not take. */
    int millisLeft() {
        boolean never = c.keepAliveInterval == 0 || c.state.peek() != CLIENT_STATE_CONNECTED;
        return never ? Integer.MAX_VALUE : Math.min(c.lastSent.millisLeft(), c.lastReceived.millisLeft());
    }

    /** How long a peer that is there may say nothing, in milliseconds: one and a half times the keep alive. */
    int longestSilence() {
        boolean forEver = c.keepAliveInterval == 0; // whatever that means: C does not look
        return forEver ? Integer.MAX_VALUE : c.keepAliveInterval * (1000 + MILLIS_OF_GRACE);
    }

    private void act(Call call, Reason lost) throws MqttException {
        if (c.state.peek() != CLIENT_STATE_CONNECTED) {
            return; // mqtt_disconnect came first: its DISCONNECT made the broker hang up
        }
        if (lost != Reason.NONE || c.pingOutstanding > 0) {
            c.fatalRequest.lost(lost);
            c.network.release();
            c.state.set(CLIENT_STATE_DISCONNECTED);
            throw new MqttException(MqttError.MQTT_NOT_CONNECT_ERROR, lost == Reason.NONE ? Reason.NO_ANSWER : lost);
        }
        c.codec.serializePingreq(c.writeBuf, c.network.connection().toServer());
        try {
            c.sender.sendPacket(c.platform.timer("timer"));
        } finally {
            call.state(ClientField.PING_OUTSTANDING, ++c.pingOutstanding);
        }
        c.lastReceived.cutdown(c.keepAliveInterval * MILLIS_OF_GRACE);
    }
}
