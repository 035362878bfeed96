package org.mqttxray.lesson;

import java.util.Map;
import java.util.Optional;
import org.mqttxray.mqtt.codec.Field;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.trace.ClientField;
import org.mqttxray.trace.TracedFunction;

/** Reads events ({@link Happening}) and the names in them as lessons write them: a few words between spaces. */
final class Expressions {
    private static final int MOST_BYTE = 1_000_000;

    private final Problems problems;

    Expressions(Problems problems) {
        this.problems = problems;
    }

    /**
     * {@code entered F}, {@code returned F}, {@code packet-out TYPE}, {@code packet-in TYPE} or {@code state NAME=VALUE}; of a packet it
     * may be said what a field of it must say: {@code packet-in PUBLISH TOPIC_NAME=topic2}.
     */
    Optional<Happening> happening(String text, int line) {
        String[] words = words(text);
        boolean packet = words[0].equals("packet-out") || words[0].equals("packet-in");
        if (packet && words.length == 3) {
            return packet(words, line);
        }
        if (words.length != 2) {
            problems.add(line, Fault.BAD_EVENT, text);
            return Optional.empty();
        }
        switch (words[0]) {
            case "entered":
                return function(words[1], line).map(Happening.Entered::new);
            case "returned":
                return function(words[1], line).map(Happening.Returned::new);
            case "packet-out":
                return packet(words[1], line).map(type -> new Happening.PacketOut(type, Optional.empty()));
            case "packet-in":
                return packet(words[1], line).map(type -> new Happening.PacketIn(type, Optional.empty()));
            case "state":
                return state(words[1], line);
            default:
                problems.add(line, Fault.BAD_EVENT, text);
                return Optional.empty();
        }
    }

    /** A packet of which a field must say something. */
    private Optional<Happening> packet(String[] words, int line) {
        int equals = words[2].indexOf('=');
        if (equals < 0 || equals == words[2].length() - 1) {
            problems.add(line, Fault.BAD_CONDITION, words[2]);
            return Optional.empty();
        }
        Optional<PacketType> type = packet(words[1], line);
        Optional<Field> field = packetField(words[2].substring(0, equals), line);
        if (type.isEmpty() || field.isEmpty()) {
            return Optional.empty();
        }
        Optional<Happening.Says> says = Optional.of(new Happening.Says(field.get(), words[2].substring(equals + 1)));
        return Optional.of(
                words[0].equals("packet-out")
                        ? new Happening.PacketOut(type.get(), says)
                        : new Happening.PacketIn(type.get(), says));
    }

    private Optional<Happening> state(String text, int line) {
        int equals = text.indexOf('=');
        if (equals < 0) {
            problems.add(line, Fault.BAD_EVENT, "state " + text);
            return Optional.empty();
        }
        Optional<ClientField> field = field(text.substring(0, equals), line);
        if (field.isEmpty()) {
            return Optional.empty();
        }
        String value = text.substring(equals + 1);
        Optional<Long> number = Words.stateValue(field.get(), value);
        if (number.isEmpty()) {
            problems.add(line, Fault.BAD_STATE_VALUE, value, String.join(", ", Words.valuesOf(field.get())));
        }
        return number.map(set -> new Happening.StateSet(field.get(), set));
    }

    /** A number of a byte. */
    static Optional<Integer> offset(String text) {
        if (!text.matches("\\d{1,7}")) {
            return Optional.empty();
        }
        return Optional.of(Integer.valueOf(text)).filter(offset -> offset <= MOST_BYTE);
    }

    Optional<TracedFunction> function(String name, int line) {
        return known(name, line, Words.FUNCTIONS, Fault.UNKNOWN_FUNCTION);
    }

    Optional<PacketType> packet(String name, int line) {
        return known(name, line, Words.PACKETS, Fault.UNKNOWN_PACKET);
    }

    Optional<Field> packetField(String name, int line) {
        return known(name, line, Words.FIELDS, Fault.UNKNOWN_FIELD);
    }

    Optional<ClientField> field(String name, int line) {
        return known(name, line, Words.STATES, Fault.UNKNOWN_STATE);
    }

    private <T> Optional<T> known(String name, int line, Map<String, T> words, Fault unknown) {
        if (!words.containsKey(name)) {
            problems.add(line, unknown, name, Words.near(name, words.keySet()));
        }
        return Optional.ofNullable(words.get(name));
    }

    static String[] words(String text) {
        return text.strip().split("\\s+");
    }
}
