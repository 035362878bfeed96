package org.mqttxray.trace;

import java.util.Locale;

/** The article's three layers. */
public enum Layer {
    /** The program that uses the client. */
    APP,
    /** The client and its codec. */
    MQTT,
    /** Threads, timers, locks and the network. */
    PLATFORM;

    /** The name in data: app, mqtt, platform. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
