package org.mqttxray.client.mqttclient;

import static org.mqttxray.client.mqttclient.State.CLIENT_STATE_CLEAN_SESSION;
import static org.mqttxray.client.mqttclient.State.CLIENT_STATE_CONNECTED;
import static org.mqttxray.trace.TracedFunction.MQTT_TRY_DO_RECONNECT;
import static org.mqttxray.trace.TracedFunction.MQTT_TRY_RECONNECT;
import static org.mqttxray.trace.TracedFunction.MQTT_TRY_RESUBSCRIBE;

import java.util.concurrent.TimeUnit;
import org.mqttxray.client.MqttError;
import org.mqttxray.client.MqttException;
import org.mqttxray.client.platform.PlatformThread;

/**
 * Connecting again, on the yield thread, as often as it takes, and never without a pause: not after a failed attempt, and not after a
 * connection that was hardly there, for a peer may accept everybody and hang up at once.
 */
final class Reconnect {
    private final MqttClient c;
    private volatile boolean resuming;
    private volatile long acceptedNanos;

    Reconnect(MqttClient c) {
        this.c = c;
    }

    /** Whether what was in flight is being sent again; the same on each thread. */
    boolean resumes() {
        return resuming;
    }

    /** Whether the line is new, and the yield thread still sends again what was in flight: other threads have to wait. */
    boolean goesFirst() {
        PlatformThread yields = c.thread;
        return resuming && yields != null && !yields.isCurrent();
    }

    /** The broker has accepted. */
    void accepted() {
        acceptedNanos = c.platform.nanos();
        PlatformThread yields = c.thread;
        resuming = yields != null && yields.isCurrent(); // else it is the first connection, and nothing is in flight
    }

    /** One attempt, and a pause after a failed one. */
    void tryReconnect() throws MqttException {
        c.trace.call(MQTT_TRY_RECONNECT, call -> {
            pauseAfterShortConnection();
            if (c.reconnectHandler != null) {
                c.reconnectHandler.run();
            }
            try {
                tryDoReconnect();
            } catch (MqttException e) {
                Sleep.sleepMs(c.platform, c.reconnectTryDuration);
                throw new MqttException(MqttError.MQTT_RECONNECT_TIMEOUT_ERROR, e.reason());
            }
            return 0;
        });
    }

    private void pauseAfterShortConnection() throws MqttException {
        long lasted = c.platform.nanos() - acceptedNanos;
        if (lasted < TimeUnit.MILLISECONDS.toNanos(c.reconnectTryDuration)) {
            Sleep.sleepMs(c.platform, c.reconnectTryDuration);
            if (c.state.peek() == CLIENT_STATE_CLEAN_SESSION) {
                throw new MqttException(MqttError.MQTT_CLEAN_SESSION_ERROR); // mqtt_disconnect has come meanwhile
            }
        }
    }

    private void tryDoReconnect() throws MqttException {
        c.trace.call(MQTT_TRY_DO_RECONNECT, call -> {
            if (c.state.get() != CLIENT_STATE_CONNECTED && c.connect.connect() != 0) {
                throw new MqttException(MqttError.MQTT_CONNECT_FAILED_ERROR);
            }
            try {
                forget();
                c.fatalRequest.giveUp(call);
                c.parts.resumption.resume(() -> c.ackList.scan(AckList.ALL), this::tryResubscribe);
            } finally {
                c.platform.change(() -> resuming = false);
            }
            return 0;
        });
    }

    /** Of a session that is over nothing may be used again (MQTT-3.1.2-6); of one that only the broker has forgotten, not its identifiers. */
    private void forget() {
        if (c.cleanSession) {
            c.ackList.drop(awaited -> !awaited.ofRequest());
        } else if (!c.sessionPresent) {
            c.ackList.drop(AckHandler::ofBroker);
        }
    }

    /** Whether a SUBSCRIBE or an UNSUBSCRIBE with this filter has just been sent again: it is younger, and its word holds. */
    private boolean asked(MsgHandler installed) {
        return c.parts.resumption.resendsRequests()
                && c.ackList.peek(awaited -> awaited.ofRequest() && awaited.concerns(installed.topicFilter()));
    }

    private void tryResubscribe() throws MqttException {
        c.trace.call(MQTT_TRY_RESUBSCRIBE, call -> {
            if (!c.msgHandlerList.isEmpty() && !c.sessionPresent) {
                for (MsgHandler installed : c.msgHandlerList) {
                    if (asked(installed)) {
                        continue;
                    }
                    c.subscribing.subscribe(installed.topicFilter(), installed.qos(), installed.handler());
                }
            }
            return 0;
        });
    }
}
