package org.mqttxray.ui.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.mqttxray.i18n.Messages;

/** How a client is called in the pictures: those of a pair by what they play, any other by its name. */
public final class ClientTitle {
    /** The name of the client that wants to see. */
    public static final String VIEWER = "viewer";
    /** The name of the client that has news. */
    public static final String REPORTER = "reporter";

    private static final String FIRST = "first";
    private static final String SECOND = "second";

    private ClientTitle() {}

    /**
     * Which client it is: 1, 2, …; of two that are called by when they call, in that order, for their threads may begin in any.
     *
     * @param client its name in the log
     * @param clients all of them, in the order in which they came
     */
    public static int number(String client, List<String> clients) {
        boolean alone = client.equals(SECOND) && !clients.contains(FIRST);
        return alone ? 2 : inOrder(clients).indexOf(client) + 1;
    }

    /** The clients in the order of their numbers. */
    public static List<String> inOrder(List<String> clients) {
        List<String> ordered = new ArrayList<>(clients);
        int first = ordered.indexOf(FIRST);
        int second = ordered.indexOf(SECOND);
        if (second >= 0 && first > second) {
            Collections.swap(ordered, first, second);
        }
        return List.copyOf(ordered);
    }

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
            case FIRST -> messages.get("stage.first");
            case SECOND -> messages.get("stage.second");
            default -> client;
        };
    }
}
