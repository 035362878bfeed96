package org.mqttxray.ui.model;

import java.util.Comparator;
import java.util.List;
import org.mqttxray.i18n.Messages;

/**
 * How a client is called in the window: those of a pair by what they play, any other by its name. A pair keeps its numbers, whoever of
 * the two comes first.
 */
public final class ClientTitle {
    /** The name of the client that wants to see. */
    public static final String VIEWER = "viewer";
    /** The name of the client that has news. */
    public static final String REPORTER = "reporter";

    private static final String FIRST = "first";
    private static final String SECOND = "second";
    private static final String WATCHER = "watcher";
    private static final String DEVICE = "device";
    private static final List<String> ONES = List.of(VIEWER, WATCHER, FIRST);
    private static final List<String> TWOS = List.of(REPORTER, DEVICE, SECOND);

    private ClientTitle() {}

    /**
     * Which client it is: 1, 2, …
     *
     * @param client its name in the log
     * @param clients all of them, in the order in which they came
     */
    public static int number(String client, List<String> clients) {
        return TWOS.contains(client) ? 2 : inOrder(clients).indexOf(client) + 1;
    }

    /** The clients in the order of their numbers. */
    public static List<String> inOrder(List<String> clients) {
        return clients.stream()
                .sorted(Comparator.comparingInt(ClientTitle::place))
                .toList();
    }

    private static int place(String client) {
        return ONES.contains(client) ? 0 : TWOS.contains(client) ? 1 : 2;
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
            case WATCHER -> messages.get("stage.watcher");
            case DEVICE -> messages.get("stage.device");
            case FIRST -> messages.get("stage.first");
            case SECOND -> messages.get("stage.second");
            default -> client;
        };
    }
}
