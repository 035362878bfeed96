package org.mqttxray.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mqttxray.mqtt.packet.Bytes;

/** Makes a question of its block. */
final class QuestionReader {
    private static final int FEWEST_OPTIONS = 2;
    private static final int MOST_OPTIONS = 4;

    private enum Kind {
        PICK,
        BYTES,
        VALUE
    }

    private static final Map<String, Kind> KINDS = Map.of("pick", Kind.PICK, "bytes", Kind.BYTES, "value", Kind.VALUE);

    private final Entries entries;
    private final Problems problems;
    private final Expressions expressions;
    private final References references;

    QuestionReader(Entries entries, References references) {
        this.entries = entries;
        this.problems = entries.problems();
        this.expressions = new Expressions(problems);
        this.references = references;
    }

    /** The question, or nothing if its kind is not known. */
    Optional<Question> read() {
        Optional<Kind> kind = entries.word("kind", KINDS, Fault.UNKNOWN_QUESTION);
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
        };
        entries.end();
        return Optional.of(question);
    }

    private Question.Asked asked() {
        String ask = sentence(entries, "ask");
        Optional<String> hint = entries.optionalText("hint");
        hint.ifPresent(text -> references.line(text, entries.line("hint")));
        String right = sentence(entries, "right");
        Optional<Fact> run = entries.optionalText("run").flatMap(text -> expressions.fact(text, entries.line("run")));
        List<Fact> covers = new ArrayList<>();
        for (Yaml.Text text : entries.texts("covers")) {
            expressions.fact(text.text(), text.line()).ifPresent(covers::add);
        }
        return new Question.Asked(entries.line(), ask, hint, right, run, List.copyOf(covers));
    }

    private String sentence(Entries from, String key) {
        String text = from.text(key);
        references.line(text, from.line(key));
        return text;
    }

    private Question pick(Question.Asked asked) {
        List<Question.Option> options = new ArrayList<>();
        for (Entries option : entries.mappings("options")) {
            options.add(option(option, asked.run().isPresent() || entries.has("run")));
        }
        if (options.size() < FEWEST_OPTIONS || options.size() > MOST_OPTIONS) {
            problems.add(entries.line("options"), Fault.OPTION_COUNT, options.size(), FEWEST_OPTIONS, MOST_OPTIONS);
        }
        long right = options.stream().filter(Question.Option::right).count();
        if (right != 1) {
            problems.add(entries.line("options"), Fault.ONE_RIGHT, right);
        }
        return new Question.Pick(asked, List.copyOf(options));
    }

    private Question.Option option(Entries option, boolean bound) {
        String text = sentence(option, "text");
        Optional<String> says = option.optionalText("says");
        if (says.isPresent() && !bound) {
            problems.add(option.line("says"), Fault.SAYS_WITHOUT_RUN);
        }
        boolean right = option.flag("right");
        String wrong = "";
        if (!right) {
            wrong = sentence(option, "wrong");
        } else if (option.optionalText("wrong").isPresent()) {
            problems.add(option.line("wrong"), Fault.RIGHT_WITH_SENTENCE);
        }
        option.end();
        return new Question.Option(text, says, right, wrong);
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
