package org.mqttxray.link;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.mqttxray.link.Order.Deed;
import org.mqttxray.mqtt.packet.Bytes;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.PacketType;

/**
 * What is to happen on one client's line: orders, each a line of words.
 *
 * <pre>
 *   order = TYPE NUMBER (c2s | s2c) deed            PUBACK 1 s2c drop
 *   deed  = drop
 *         | delay TIME                              PUBLISH 2 c2s delay 500 ms
 *         | repeat
 *         | cut BYTES                               CONNACK 1 s2c cut 2
 *         | replace HEX                             PUBACK 1 s2c replace 40 02 00 09
 *         | silent [TIME]                           PINGREQ 2 c2s silent 8 s
 *   TIME  = NUMBER (ms | s)
 * </pre>
 *
 * NUMBER counts the packets of a type that go one way on the client's line, over all its connections, as they come to the link; the
 * link's own PINGREQs and their answers do not count. TIME is of the session: it stands still while the client is held. A silent line
 * comes back after its TIME, or never.
 */
public final class LinkScript {
    /** Nothing is to happen. */
    public static final LinkScript NONE = new LinkScript(List.of());

    private static final int WORDS_BEFORE_DEED = 3;
    private static final int MOST_DIGITS = 9;

    private final List<Order> orders;

    private LinkScript(List<Order> orders) {
        this.orders = List.copyOf(orders);
    }

    List<Order> orders() {
        return orders;
    }

    /**
     * Reads orders.
     *
     * @param lines an order each; of two for the same packet the first counts
     * @throws OrderRefused if one is not understood
     */
    public static LinkScript parse(List<String> lines) throws OrderRefused {
        List<Order> orders = new ArrayList<>();
        for (String line : lines) {
            orders.add(order(line));
        }
        return new LinkScript(orders);
    }

    private static Order order(String line) throws OrderRefused {
        List<String> words = Arrays.asList(line.strip().split("\\s+"));
        if (words.size() <= WORDS_BEFORE_DEED) {
            throw new OrderRefused(OrderRefused.Reason.UNFINISHED, line.strip());
        }
        PacketType type = type(words.get(0));
        int number = number(words.get(1), 1, OrderRefused.Reason.NUMBER);
        Direction direction = direction(words.get(2));
        Deed deed = deed(words.get(WORDS_BEFORE_DEED));
        List<String> rest = words.subList(WORDS_BEFORE_DEED + 1, words.size());
        boolean timed = deed == Deed.DELAY || deed == Deed.SILENT && !rest.isEmpty();
        if (rest.isEmpty() && (timed || deed == Deed.CUT || deed == Deed.REPLACE)) {
            throw new OrderRefused(OrderRefused.Reason.UNFINISHED, line.strip());
        }
        return new Order(
                type,
                number,
                direction,
                deed,
                timed ? time(rest) : Duration.ZERO,
                deed == Deed.CUT ? number(only(rest), 0, OrderRefused.Reason.COUNT) : 0,
                deed == Deed.REPLACE ? hex(rest) : nothing(timed || deed == Deed.CUT ? List.of() : rest));
    }

    private static PacketType type(String word) throws OrderRefused {
        for (PacketType type : PacketType.values()) {
            if (type != PacketType.RESERVED && type.name().equals(word)) {
                return type;
            }
        }
        throw new OrderRefused(OrderRefused.Reason.TYPE, word);
    }

    private static int number(String word, int least, OrderRefused.Reason reason) throws OrderRefused {
        boolean digits = word.matches("[0-9]{1," + MOST_DIGITS + "}");
        int number = digits ? Integer.parseInt(word) : 0;
        if (!digits || number < least) {
            throw new OrderRefused(reason, word);
        }
        return number;
    }

    private static Direction direction(String word) throws OrderRefused {
        for (Direction direction : Direction.values()) {
            if (direction.label().equals(word)) {
                return direction;
            }
        }
        throw new OrderRefused(OrderRefused.Reason.DIRECTION, word);
    }

    private static Deed deed(String word) throws OrderRefused {
        for (Deed deed : Deed.values()) {
            if (deed.name().toLowerCase(Locale.ROOT).equals(word)) {
                return deed;
            }
        }
        throw new OrderRefused(OrderRefused.Reason.DEED, word);
    }

    private static Duration time(List<String> words) throws OrderRefused {
        String unit = words.size() == 2 ? words.get(1) : "";
        if (!unit.equals("ms") && !unit.equals("s")) {
            throw new OrderRefused(OrderRefused.Reason.TIME, String.join(" ", words));
        }
        int number = number(words.get(0), 1, OrderRefused.Reason.TIME);
        return Duration.of(number, unit.equals("s") ? ChronoUnit.SECONDS : ChronoUnit.MILLIS);
    }

    private static String only(List<String> words) throws OrderRefused {
        nothing(words.subList(1, words.size()));
        return words.get(0);
    }

    private static Bytes hex(List<String> words) throws OrderRefused {
        try {
            return Bytes.of(HexFormat.of().parseHex(String.join("", words)));
        } catch (IllegalArgumentException e) {
            throw new OrderRefused(OrderRefused.Reason.HEX, String.join(" ", words));
        }
    }

    private static Bytes nothing(List<String> words) throws OrderRefused {
        if (!words.isEmpty()) {
            throw new OrderRefused(OrderRefused.Reason.MORE, String.join(" ", words));
        }
        return Bytes.EMPTY;
    }
}
