package org.mqttxray.trace;

/** An exception that has a name of its own in the field's language, such as {@code MQTT_CONNECT_FAILED_ERROR}. */
public interface NamedError {
    /** The name. */
    String name();
}
