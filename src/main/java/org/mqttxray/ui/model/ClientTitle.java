package org.mqttxray.ui.model;

import org.mqttxray.i18n.Messages;

/** How a client is called in the pictures: those of a pair by what they play, any other by its name. */
public final class ClientTitle {
    /** The name of the client that wants to see. */
    public static final String VIEWER = "viewer";
    /** The name of the client that has news. */
    public static final String REPORTER = "reporter";

    private ClientTitle() {}

    /**
     * Its title.
     *
     * @param client its name in the log
     */
    public static String of(String client, Messages messages) {
        return switch (client) {
            case VIEWER -> messages.get("stage.viewer");
            case REPORTER -> messages.get("stage.reporter");
            case "watcher" -> messages.get("stage.watcher");
            case "device" -> messages.get("stage.device");
            case "first" -> messages.get("stage.first");
            case "second" -> messages.get("stage.second");
            default -> client;
        };
    }
}
