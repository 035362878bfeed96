package org.mqttxray.workbench;

import org.mqttxray.client.MqttError;
import org.mqttxray.client.MqttException;
import org.mqttxray.platform.DialFailed;

/** Why a program's client failed, as far as the user can do something about it. */
public enum Failure {
    /** The host name stands for no address. */
    UNKNOWN_HOST,
    /** Nothing listens at the address. */
    NO_LISTENER,
    /** Nobody answered the call in time. */
    DIAL_TIMED_OUT,
    /** There is no way to the host. */
    UNREACHABLE,
    /** No CONNECT can carry the user name or the password. */
    CONNECT_DATA,
    /** The CONNECT does not fit into the write buffer. */
    BUFFER,
    /** The CONNECT could not be sent. */
    SEND,
    /** The peer took the call but sent no CONNACK in time. */
    NO_ANSWER,
    /** The peer hung up before its CONNACK. */
    HUNG_UP,
    /** The peer sent what is no MQTT, or not allowed now. */
    NOT_MQTT,
    /** The session was ended before the program. */
    ENDED,
    /** Anything else; the trace shows where. */
    OTHER;

    static Failure of(MqttException e) {
        if (e.dialFailed().isPresent()) {
            return of(e.dialFailed().get().reason());
        }
        return e.error() == MqttError.MQTT_BUFFER_TOO_SHORT_ERROR ? BUFFER : of(e.reason());
    }

    private static Failure of(DialFailed.Reason reason) {
        return switch (reason) {
            case UNKNOWN_HOST -> UNKNOWN_HOST;
            case REFUSED -> NO_LISTENER;
            case TIMED_OUT -> DIAL_TIMED_OUT;
            case UNREACHABLE -> UNREACHABLE;
        };
    }

    private static Failure of(MqttException.Reason reason) {
        return switch (reason) {
            case NO_ANSWER -> NO_ANSWER;
            case HUNG_UP -> HUNG_UP;
            case NOT_MQTT -> NOT_MQTT;
            case SETTINGS -> CONNECT_DATA;
            case NOT_SENT -> SEND;
            case NONE -> OTHER;
        };
    }
}
