package org.mqttxray.ui.model;

/** The lock that lets one thread at a time write and send; students meet it by this name. */
public final class SendMutex {
    /** Its name in C (mqttclient.h, mqtt_client_t). */
    public static final String C_NAME = "mqtt_write_lock";

    private SendMutex() {}
}
