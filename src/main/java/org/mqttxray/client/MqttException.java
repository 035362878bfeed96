package org.mqttxray.client;

import java.util.Optional;
import org.mqttxray.platform.DialFailed;
import org.mqttxray.trace.NamedError;

/** A call of the client failed. What C returns as a negative number is thrown here, with the same name. */
public final class MqttException extends Exception implements NamedError {
    private static final long serialVersionUID = 1L;

    /** What lies behind an error whose C name says only that it failed. */
    public enum Reason {
        /** The name says it all. */
        NONE,
        /** The peer said nothing in time. */
        NO_ANSWER,
        /** The peer hung up. */
        HUNG_UP,
        /** What the peer sent is no MQTT, or not what MQTT allows here. */
        NOT_MQTT,
        /** No CONNECT can carry the settings. */
        SETTINGS,
        /** The CONNECT was not taken by the network. */
        NOT_SENT
    }

    private final MqttError error;
    private final Reason reason;
    private final transient DialFailed dialFailed;

    /** An error whose name says it all. */
    public MqttException(MqttError error) {
        this(error, Reason.NONE);
    }

    /** An error with what lies behind it. */
    public MqttException(MqttError error, Reason reason) {
        this(error, reason, null);
    }

    /** No connection came about. */
    public MqttException(MqttError error, DialFailed dialFailed) {
        this(error, Reason.NONE, dialFailed);
    }

    private MqttException(MqttError error, Reason reason, DialFailed dialFailed) {
        super(error.name(), dialFailed, false, false);
        this.error = error;
        this.reason = reason;
        this.dialFailed = dialFailed;
    }

    /** Which error of the C library. */
    public MqttError error() {
        return error;
    }

    /** What lies behind it. */
    public Reason reason() {
        return reason;
    }

    /** Why the platform could not connect, if that was it. */
    public Optional<DialFailed> dialFailed() {
        return Optional.ofNullable(dialFailed);
    }

    @Override
    public String name() {
        return error.name();
    }
}
