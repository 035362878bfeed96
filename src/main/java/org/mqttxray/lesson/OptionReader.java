package org.mqttxray.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the options of a question. */
final class OptionReader {
    private static final int FEWEST_OPTIONS = 2;

    private final Entries entries;
    private final Problems problems;
    private final References references;

    OptionReader(Entries entries, References references) {
        this.entries = entries;
        this.problems = entries.problems();
        this.references = references;
    }

    List<Question.Option> read(int most) {
        List<Question.Option> options = new ArrayList<>();
        for (Entries option : entries.mappings("options")) {
            options.add(option(option));
        }
        if (options.size() < FEWEST_OPTIONS || options.size() > most) {
            problems.add(entries.line("options"), Fault.OPTION_COUNT, options.size(), FEWEST_OPTIONS, most);
        }
        return List.copyOf(options);
    }

    private Question.Option option(Entries option) {
        String text = sentence(option, "text");
        Optional<String> says = option.optionalText("says");
        if (says.isPresent() && !entries.has("run")) {
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

    private String sentence(Entries option, String key) {
        String text = option.text(key);
        references.line(text, option.line(key));
        return text;
    }
}
