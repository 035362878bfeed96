package org.mqttxray.lesson;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.mqttxray.mqtt.packet.Bytes;
import org.mqttxray.trace.TracedFunction;

/** Makes a question of its block. */
final class QuestionReader {
    private static final int MOST_OPTIONS = 4;
    private static final int MOST_OPTIONS_OF_SEVERAL = 6;
    private static final int FEWEST_ITEMS = 3;
    private static final int MOST_ITEMS = 6;
    private static final String OFFSET = "offset TYPE FIELD";

    private enum Kind {
        PICK,
        SEVERAL,
        BYTES,
        VALUE,
        BYTE,
        FRAME,
        ORDER;

        /** Whether it asks for something that is to be shown where the question stands. */
        boolean needsMoment() {
            return this == BYTE || this == FRAME;
        }
    }

    private static final Map<String, Kind> KINDS = kinds();

    private final Entries entries;
    private final Problems problems;
    private final Expressions expressions;
    private final FactReader facts;
    private final References references;

    QuestionReader(Entries entries, References references) {
        this.entries = entries;
        this.problems = entries.problems();
        this.expressions = new Expressions(problems);
        this.facts = new FactReader(problems);
        this.references = references;
    }

    private static Map<String, Kind> kinds() {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            kinds.put(kind.name().toLowerCase(Locale.ROOT), kind);
        }
        return kinds;
    }

    /** The question of a section, or nothing if its kind is not known. */
    Optional<Question> read() {
        return read(entries.word("kind", KINDS, Fault.UNKNOWN_QUESTION));
    }

    /** A question that belongs to no moment. */
    Optional<Question> readReview() {
        Optional<Kind> kind = entries.word("kind", KINDS, Fault.UNKNOWN_QUESTION);
        kind.filter(Kind::needsMoment)
                .ifPresent(one -> problems.add(entries.line("kind"), Fault.REVIEW_KIND, entries.text("kind")));
        return read(kind);
    }

    private Optional<Question> read(Optional<Kind> kind) {
        if (kind.isEmpty()) {
            if (!entries.has("kind")) {
                problems.add(entries.line(), Fault.MISSING_KEY, "kind");
            }
            return Optional.empty();
        }
        Question.Asked asked = asked();
        Question question = switch (kind.get()) {
            case PICK -> pick(asked);
            case BYTES -> bytes(asked);
            case VALUE -> value(asked);
            case SEVERAL -> several(asked);
            case BYTE -> pickByte(asked);
            case FRAME -> frame(asked);
            case ORDER -> order(asked);
        };
        entries.end();
        return Optional.of(question);
    }

    private Question.Asked asked() {
        String ask = sentence(entries, "ask");
        Optional<String> hint = entries.optionalText("hint");
        hint.ifPresent(text -> references.line(text, entries.line("hint")));
        String right = sentence(entries, "right");
        Optional<Fact> run = entries.optionalText("run").flatMap(text -> facts.fact(text, entries.line("run")));
        List<Fact> covers = new ArrayList<>();
        for (Yaml.Text text : entries.texts("covers")) {
            facts.fact(text.text(), text.line()).ifPresent(covers::add);
        }
        return new Question.Asked(entries.line(), ask, hint, right, run, List.copyOf(covers));
    }

    private String sentence(Entries from, String key) {
        String text = from.text(key);
        references.line(text, from.line(key));
        return text;
    }

    private Question pick(Question.Asked asked) {
        List<Question.Option> options = new OptionReader(entries, references).read(MOST_OPTIONS);
        long right = options.stream().filter(Question.Option::right).count();
        if (right != 1) {
            problems.add(entries.line("options"), Fault.ONE_RIGHT, right);
        }
        return new Question.Pick(asked, options);
    }

    private Question several(Question.Asked asked) {
        fits(
                asked,
                "several",
                "which E | E inside F, set TYPE FIELD FIELD",
                fact -> fact instanceof Fact.WhichOf || fact instanceof Fact.SetOf);
        List<Question.Option> options = new OptionReader(entries, references).read(MOST_OPTIONS_OF_SEVERAL);
        long right = options.stream().filter(Question.Option::right).count();
        if (right == 0 || right == options.size()) {
            problems.add(entries.line("options"), Fault.SOME_RIGHT, right, options.size());
        }
        return new Question.Several(asked, options, sentence(entries, "otherwise"));
    }

    /** Whether the run is asked something of which the answer is of this kind, if it is asked. */
    private void fits(Question.Asked asked, String kind, String ways, Predicate<Fact> fact) {
        if (asked.run().filter(fact.negate()).isPresent()) {
            problems.add(entries.line("run"), Fault.RUN_DOES_NOT_FIT, kind, ways);
        }
    }

    private Question pickByte(Question.Asked asked) {
        fits(asked, "byte", OFFSET, Fact.OffsetOf.class::isInstance);
        if (!entries.has("run")) {
            problems.add(entries.line(), Fault.RUN_DOES_NOT_FIT, "byte", OFFSET);
        }
        Offsets answer = offsets(entries.text("answer"), entries.line("answer"));
        List<Question.Mistake> mistakes = mistakes();
        for (Question.Mistake mistake : mistakes) {
            if (offsets(mistake.answer(), entries.line("mistakes")).overlap(answer)) {
                problems.add(entries.line("mistakes"), Fault.WRONG_IS_RIGHT, mistake.answer());
            }
        }
        return new Question.PickByte(asked, answer, mistakes, sentence(entries, "otherwise"));
    }

    /** What can't be read is told, and is no byte at all. */
    private Offsets offsets(String text, int line) {
        Optional<Offsets> offsets = Offsets.of(text);
        if (offsets.isEmpty() && !text.isEmpty()) {
            problems.add(line, Fault.BAD_OFFSET, text);
        }
        return offsets.orElse(new Offsets(0, 0));
    }

    private Question frame(Question.Asked asked) {
        fits(asked, "frame", "caller E", Fact.CallerOf.class::isInstance);
        Optional<TracedFunction> answer = entries.text("answer").isEmpty()
                ? Optional.empty()
                : expressions.function(entries.text("answer"), entries.line("answer"));
        List<Question.Mistake> mistakes = mistakes();
        for (Question.Mistake mistake : mistakes) {
            expressions
                    .function(mistake.answer(), entries.line("mistakes"))
                    .filter(function -> answer.equals(Optional.of(function)))
                    .ifPresent(right -> problems.add(entries.line("mistakes"), Fault.WRONG_IS_RIGHT, mistake.answer()));
        }
        String otherwise = sentence(entries, "otherwise");
        return new Question.PickFrame(asked, answer.orElse(TracedFunction.MAIN), mistakes, otherwise);
    }

    private Question order(Question.Asked asked) {
        fits(asked, "order", "order E | E", Fact.OrderOf.class::isInstance);
        List<Question.Item> items = new ArrayList<>();
        for (Entries item : entries.mappings("items")) {
            items.add(new Question.Item(sentence(item, "text"), item.optionalText("says")));
            item.end();
        }
        if (items.size() < FEWEST_ITEMS || items.size() > MOST_ITEMS) {
            problems.add(entries.line("items"), Fault.ITEM_COUNT, items.size(), FEWEST_ITEMS, MOST_ITEMS);
        }
        Sequence answer = sequence(entries.text("answer"), items.size(), items.size(), "answer");
        if (answer.rising() && answer.numbers().size() == items.size()) {
            problems.add(entries.line("answer"), Fault.ORDER_AS_SHOWN);
        }
        List<Question.Mistake> mistakes = mistakes();
        for (Question.Mistake mistake : mistakes) {
            Sequence wrong = sequence(mistake.answer(), 2, items.size(), "mistakes");
            if (wrong.numbers().size() > 1 && answer.keeps(wrong)) {
                problems.add(entries.line("mistakes"), Fault.WRONG_IS_RIGHT, mistake.answer());
            }
        }
        return new Question.Order(asked, List.copyOf(items), answer, mistakes, sentence(entries, "otherwise"));
    }

    /** What can't be read is told, and puts nothing in order. */
    private Sequence sequence(String text, int fewest, int items, String key) {
        Optional<Sequence> sequence =
                Sequence.of(text, items).filter(one -> one.numbers().size() >= fewest);
        if (sequence.isEmpty() && !text.isEmpty()) {
            problems.add(entries.line(key), Fault.NO_SEQUENCE, text, items);
        }
        return sequence.orElse(new Sequence(List.of()));
    }

    private Question bytes(Question.Asked asked) {
        boolean packet = asked.run()
                .filter(fact -> fact instanceof Fact.BytesOf || fact instanceof Fact.ByteOf)
                .isPresent();
        if (!packet) {
            problems.add(entries.line("run"), Fault.BYTES_WITHOUT_PACKET);
        }
        Bytes answer = bytes(entries.text("answer"), entries.line("answer"));
        List<Question.Mistake> mistakes = mistakes();
        for (Question.Mistake mistake : mistakes) {
            if (bytes(mistake.answer(), entries.line("mistakes")).equals(answer)) {
                problems.add(entries.line("mistakes"), Fault.WRONG_IS_RIGHT, mistake.answer());
            }
        }
        return new Question.TypeBytes(asked, answer, mistakes, sentence(entries, "otherwise"));
    }

    private Bytes bytes(String text, int line) {
        Optional<Bytes> bytes = Typed.bytes(text);
        if (bytes.isEmpty() && !text.isEmpty()) {
            problems.add(line, Fault.BAD_BYTES, text);
        }
        return bytes.orElse(Bytes.EMPTY);
    }

    private Question value(Question.Asked asked) {
        String answer = entries.text("answer");
        List<Question.Mistake> mistakes = mistakes();
        for (Question.Mistake mistake : mistakes) {
            if (Typed.same(mistake.answer(), answer)) {
                problems.add(entries.line("mistakes"), Fault.WRONG_IS_RIGHT, mistake.answer());
            }
        }
        return new Question.TypeValue(asked, answer, mistakes, sentence(entries, "otherwise"));
    }

    private List<Question.Mistake> mistakes() {
        List<Question.Mistake> mistakes = new ArrayList<>();
        for (Entries mistake : entries.mappings("mistakes")) {
            mistakes.add(new Question.Mistake(mistake.text("answer"), sentence(mistake, "wrong")));
            mistake.end();
        }
        return List.copyOf(mistakes);
    }
}
