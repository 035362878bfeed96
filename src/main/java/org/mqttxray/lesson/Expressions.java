package org.mqttxray.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mqttxray.mqtt.codec.Field;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.trace.ClientField;
import org.mqttxray.trace.Parameter;
import org.mqttxray.trace.TracedFunction;

/** Reads events ({@link Happening}) and facts ({@link Fact}) as lessons write them: a few words between spaces. */
final class Expressions {
    private static final int MOST_BYTE = 1_000_000;

    private final Problems problems;

    Expressions(Problems problems) {
        this.problems = problems;
    }

    /** {@code entered F}, {@code returned F}, {@code packet-out TYPE}, {@code packet-in TYPE} or {@code state NAME=VALUE}. */
    Optional<Happening> happening(String text, int line) {
        String[] words = words(text);
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
                return packet(words[1], line).map(Happening.PacketOut::new);
            case "packet-in":
                return packet(words[1], line).map(Happening.PacketIn::new);
            case "state":
                return state(words[1], line);
            default:
                problems.add(line, Fault.BAD_EVENT, text);
                return Optional.empty();
        }
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

    /** A fact; see {@link Fact} for the ways to write one. */
    Optional<Fact> fact(String text, int line) {
        String[] words = words(text);
        String rest =
                words.length > 1 ? text.strip().substring(words[0].length()).strip() : "";
        Optional<? extends Fact> fact = switch (words.length == 1 ? "" : words[0]) {
            case "field" -> fieldOf(words, line);
            case "bytes" -> bytesOf(words, line);
            case "byte" -> byteOf(words, line);
            case "length" -> words.length == 2 ? packet(words[1], line).map(Fact.LengthOf::new) : bad(text, line);
            case "result" -> words.length == 2 ? function(words[1], line).map(Fact.ResultOf::new) : bad(text, line);
            case "argument" -> argumentOf(words, line);
            case "local" -> localOf(words, line);
            case "state" -> words.length == 2 ? field(words[1], line).map(Fact.StateOf::new) : bad(text, line);
            case "thread" -> happening(rest, line).map(Fact.ThreadOf::new);
            case "first" -> firstOf(rest, line);
            case "count" -> countOf(rest, line);
            default -> bad(text, line);
        };
        return fact.map(Fact.class::cast);
    }

    private Optional<Fact> bad(String text, int line) {
        problems.add(line, Fault.BAD_FACT, text);
        return Optional.empty();
    }

    private Optional<Fact> fieldOf(String[] words, int line) {
        if (words.length != 3) {
            return bad(String.join(" ", words), line);
        }
        Optional<PacketType> type = packet(words[1], line);
        Optional<Field> field = packetField(words[2], line);
        return type.isPresent() && field.isPresent()
                ? Optional.of(new Fact.FieldOf(type.get(), field.get()))
                : Optional.empty();
    }

    private Optional<Fact> bytesOf(String[] words, int line) {
        if (words.length > 3) {
            return bad(String.join(" ", words), line);
        }
        Optional<PacketType> type = packet(words[1], line);
        if (words.length == 2) {
            return type.map(one -> new Fact.BytesOf(one, Optional.empty()));
        }
        Optional<Field> field = packetField(words[2], line);
        return type.isPresent() && field.isPresent()
                ? Optional.of(new Fact.BytesOf(type.get(), field))
                : Optional.empty();
    }

    private Optional<Fact> byteOf(String[] words, int line) {
        if (words.length != 3) {
            return bad(String.join(" ", words), line);
        }
        Optional<PacketType> type = packet(words[1], line);
        Optional<Integer> offset = offset(words[2]);
        if (offset.isEmpty()) {
            return bad(String.join(" ", words), line);
        }
        return type.map(one -> new Fact.ByteOf(one, offset.get()));
    }

    /** A number of a byte. */
    static Optional<Integer> offset(String text) {
        if (!text.matches("\\d{1,7}")) {
            return Optional.empty();
        }
        return Optional.of(Integer.valueOf(text)).filter(offset -> offset <= MOST_BYTE);
    }

    private Optional<Fact> argumentOf(String[] words, int line) {
        if (words.length != 3) {
            return bad(String.join(" ", words), line);
        }
        return function(words[1], line).flatMap(function -> argument(function, words[2], line));
    }

    private Optional<Fact> argument(TracedFunction function, String name, int line) {
        List<String> names = function.parameters().stream().map(Parameter::name).toList();
        if (!names.contains(name)) {
            problems.add(line, Fault.UNKNOWN_ARGUMENT, function.cName(), name, String.join(", ", names));
            return Optional.empty();
        }
        return Optional.of(new Fact.ArgumentOf(function, names.indexOf(name)));
    }

    private Optional<Fact> localOf(String[] words, int line) {
        if (words.length != 3) {
            return bad(String.join(" ", words), line);
        }
        return function(words[1], line).map(function -> new Fact.LocalOf(function, words[2]));
    }

    private Optional<Fact> firstOf(String text, int line) {
        List<Happening> choices = new ArrayList<>();
        for (String choice : text.split("\\|")) {
            happening(choice.strip(), line).ifPresent(choices::add);
        }
        return choices.isEmpty() ? Optional.empty() : Optional.of(new Fact.FirstOf(List.copyOf(choices)));
    }

    private Optional<Fact> countOf(String text, int line) {
        int inside = text.indexOf(" inside ");
        if (inside < 0) {
            return bad("count " + text, line);
        }
        Optional<Happening> what = happening(text.substring(0, inside), line);
        Optional<TracedFunction> function =
                function(text.substring(inside + " inside ".length()).strip(), line);
        return what.isPresent() && function.isPresent()
                ? Optional.of(new Fact.CountOf(what.get(), function.get()))
                : Optional.empty();
    }

    Optional<TracedFunction> function(String name, int line) {
        return known(name, line, Words.FUNCTIONS, Fault.UNKNOWN_FUNCTION);
    }

    private Optional<PacketType> packet(String name, int line) {
        return known(name, line, Words.PACKETS, Fault.UNKNOWN_PACKET);
    }

    Optional<Field> packetField(String name, int line) {
        return known(name, line, Words.FIELDS, Fault.UNKNOWN_FIELD);
    }

    private Optional<ClientField> field(String name, int line) {
        return known(name, line, Words.STATES, Fault.UNKNOWN_STATE);
    }

    private <T> Optional<T> known(String name, int line, Map<String, T> words, Fault unknown) {
        if (!words.containsKey(name)) {
            problems.add(line, unknown, name, Words.near(name, words.keySet()));
        }
        return Optional.ofNullable(words.get(name));
    }

    private static String[] words(String text) {
        return text.strip().split("\\s+");
    }
}
