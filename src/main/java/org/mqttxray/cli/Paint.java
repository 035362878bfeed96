package org.mqttxray.cli;

import org.mqttxray.trace.Layer;

/** Colours for a terminal that has them; plain text for everything else. Colour is never the only sign of anything. */
enum Paint {
    /** The article's top layer, orange. */
    APP("38;5;214"),
    /** The client and its codec, reddish purple. */
    MQTT("38;5;176"),
    /** The platform, bluish green. */
    PLATFORM("38;5;79"),
    /** Client to broker. */
    OUT("38;5;208"),
    /** Broker to client. */
    IN("38;5;75"),
    /** Errors. */
    ERROR("38;5;203"),
    /** What is out of place, but no error. */
    WARNING("38;5;221"),
    /** What can be read later. */
    FAINT("2"),
    /** Headings. */
    BOLD("1");

    private static final String ESCAPE = "\u001B[";

    private final String code;

    Paint(String code) {
        this.code = code;
    }

    static Paint of(Layer layer) {
        return valueOf(layer.name());
    }

    String on(String text, boolean colours) {
        return colours ? ESCAPE + code + "m" + text + ESCAPE + "0m" : text;
    }
}
