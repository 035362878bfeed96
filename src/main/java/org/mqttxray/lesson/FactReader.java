package org.mqttxray.lesson;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.mqttxray.mqtt.codec.Field;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.trace.Parameter;
import org.mqttxray.trace.TracedFunction;

/** Reads what a lesson asks of the run ({@link Fact}): a word that says what, and what it is asked of. */
final class FactReader {
    private static final String INSIDE = " inside ";

    private final Problems problems;
    private final Expressions names;

    FactReader(Problems problems) {
        this.problems = problems;
        this.names = new Expressions(problems);
    }

    /** A fact; see {@link Fact} for the ways to write one. */
    Optional<Fact> fact(String text, int line) {
        String[] words = Expressions.words(text);
        String rest =
                words.length > 1 ? text.strip().substring(words[0].length()).strip() : "";
        Optional<? extends Fact> fact = switch (words.length == 1 ? "" : words[0]) {
            case "field" -> ofField(words, line, Fact.FieldOf::new);
            case "bytes" -> bytesOf(words, line);
            case "byte" -> byteOf(words, line);
            case "length" -> words.length == 2 ? names.packet(words[1], line).map(Fact.LengthOf::new) : bad(text, line);
            case "result" ->
                words.length == 2 ? names.function(words[1], line).map(Fact.ResultOf::new) : bad(text, line);
            case "argument" -> argumentOf(words, line);
            case "local" -> localOf(words, line);
            case "state" -> words.length == 2 ? names.field(words[1], line).map(Fact.StateOf::new) : bad(text, line);
            case "thread" -> names.happening(rest, line).map(Fact.ThreadOf::new);
            case "first" -> firstOf(rest, line);
            case "count" -> countOf(rest, line);
            case "offset" -> ofField(words, line, Fact.OffsetOf::new);
            case "set" -> setOf(words, line);
            case "caller" -> names.happening(rest, line).map(Fact.CallerOf::new);
            case "order" -> choices(rest, line).map(Fact.OrderOf::new);
            case "which" -> whichOf(rest, line);
            default -> bad(text, line);
        };
        return fact.map(Fact.class::cast);
    }

    private Optional<Fact> bad(String text, int line) {
        problems.add(line, Fault.BAD_FACT, text);
        return Optional.empty();
    }

    private Optional<Fact> ofField(String[] words, int line, BiFunction<PacketType, Field, Fact> fact) {
        if (words.length != 3) {
            return bad(String.join(" ", words), line);
        }
        Optional<PacketType> type = names.packet(words[1], line);
        Optional<Field> field = names.packetField(words[2], line);
        return type.isPresent() && field.isPresent()
                ? Optional.of(fact.apply(type.get(), field.get()))
                : Optional.empty();
    }

    private Optional<Fact> bytesOf(String[] words, int line) {
        return words.length == 2
                ? names.packet(words[1], line).map(type -> new Fact.BytesOf(type, Optional.empty()))
                : ofField(words, line, (type, field) -> new Fact.BytesOf(type, Optional.of(field)));
    }

    private Optional<Fact> byteOf(String[] words, int line) {
        if (words.length != 3) {
            return bad(String.join(" ", words), line);
        }
        Optional<PacketType> type = names.packet(words[1], line);
        Optional<Integer> offset = Expressions.offset(words[2]);
        if (offset.isEmpty()) {
            return bad(String.join(" ", words), line);
        }
        return type.map(one -> new Fact.ByteOf(one, offset.get()));
    }

    private Optional<Fact> argumentOf(String[] words, int line) {
        if (words.length != 3) {
            return bad(String.join(" ", words), line);
        }
        return names.function(words[1], line).flatMap(function -> argument(function, words[2], line));
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
        return names.function(words[1], line).map(function -> new Fact.LocalOf(function, words[2]));
    }

    private Optional<Fact> setOf(String[] words, int line) {
        if (words.length < 4) {
            return bad(String.join(" ", words), line);
        }
        Optional<PacketType> type = names.packet(words[1], line);
        List<Field> fields = Arrays.stream(words)
                .skip(2)
                .map(name -> names.packetField(name, line))
                .flatMap(Optional::stream)
                .toList();
        boolean known = type.isPresent() && fields.size() == words.length - 2;
        return known ? Optional.of(new Fact.SetOf(type.get(), fields)) : Optional.empty();
    }

    private Optional<Fact> firstOf(String text, int line) {
        return choices(text, line).map(Fact.FirstOf::new);
    }

    /** Events between strokes; nothing if one of them is none. */
    private Optional<List<Happening>> choices(String text, int line) {
        String[] texts = text.split("\\|", -1);
        List<Happening> choices = Arrays.stream(texts)
                .map(choice -> names.happening(choice.strip(), line))
                .flatMap(Optional::stream)
                .toList();
        return choices.size() == texts.length ? Optional.of(choices) : Optional.empty();
    }

    private Optional<Fact> whichOf(String text, int line) {
        int inside = text.indexOf(INSIDE);
        if (inside < 0) {
            return choices(text, line).map(choices -> new Fact.WhichOf(choices, Optional.empty()));
        }
        Optional<List<Happening>> choices = choices(text.substring(0, inside), line);
        Optional<TracedFunction> function =
                names.function(text.substring(inside + INSIDE.length()).strip(), line);
        return choices.isPresent() && function.isPresent()
                ? Optional.of(new Fact.WhichOf(choices.get(), function))
                : Optional.empty();
    }

    private Optional<Fact> countOf(String text, int line) {
        int inside = text.indexOf(INSIDE);
        if (inside < 0) {
            return bad("count " + text, line);
        }
        Optional<Happening> what = names.happening(text.substring(0, inside), line);
        Optional<TracedFunction> function =
                names.function(text.substring(inside + INSIDE.length()).strip(), line);
        return what.isPresent() && function.isPresent()
                ? Optional.of(new Fact.CountOf(what.get(), function.get()))
                : Optional.empty();
    }
}
