package org.mqttxray.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mqttxray.trace.Event;

/** The user's orders for the line whose packet has not come: whoever mistyped a number would else look in vain for what he ordered. */
final class UnmetOrders {
    /** An order begins with type, number and direction; by these the link tells what it did. */
    private static final int WORDS_OF_PACKET = 3;

    private final Map<String, List<String>> open = new LinkedHashMap<>();

    /** Nothing has happened yet; orders as they were written. */
    UnmetOrders(List<String> orders) {
        for (String order : orders) {
            List<String> words = Arrays.asList(order.strip().split("\\s+"));
            open.computeIfAbsent(packet(words), key -> new ArrayList<>()).add(String.join(" ", words));
        }
    }

    /** A number is told without the zeros with which it may begin. */
    private static String packet(List<String> words) {
        return words.subList(0, Math.min(WORDS_OF_PACKET, words.size())).stream()
                .map(word -> word.replaceFirst("^0+(?=\\d)", ""))
                .collect(Collectors.joining(" "));
    }

    /** Looks whether an order was carried out with this event. */
    void look(Event event) {
        if (event instanceof Event.Link link) {
            open.remove(link.detail());
        }
    }

    /** Those that met no packet, in the order in which they were given. */
    List<String> left() {
        return open.values().stream().flatMap(List::stream).toList();
    }
}
