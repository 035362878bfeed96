package org.mqttxray.workbench;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mqttxray.link.LinkScript;
import org.mqttxray.link.OrderRefused;

/** What users and lessons may order to happen on a client's line, one order a text; {@link LinkScript} has the language. */
public final class LineOrders {
    private LineOrders() {}

    /**
     * Why an order is refused.
     *
     * @param reason a word for it: unfinished, type, number, direction, deed, time, count, hex, more
     * @param part of the order that is at fault
     */
    public record Problem(String reason, String part) {}

    /** What is wrong with an order, if anything is. */
    public static Optional<Problem> problem(String order) {
        try {
            LinkScript.parse(List.of(order));
            return Optional.empty();
        } catch (OrderRefused e) {
            return Optional.of(new Problem(e.reason().name().toLowerCase(Locale.ROOT), e.part()));
        }
    }

    /**
     * Reads orders that have been looked through before.
     *
     * @throws IllegalArgumentException if one is refused after all
     */
    static LinkScript script(List<String> orders) {
        try {
            return LinkScript.parse(orders);
        } catch (OrderRefused e) {
            throw new IllegalArgumentException("no order of the line: " + orders, e);
        }
    }
}
