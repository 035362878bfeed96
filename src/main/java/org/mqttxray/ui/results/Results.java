package org.mqttxray.ui.results;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mqttxray.i18n.Messages;
import org.mqttxray.lesson.Edition;
import org.mqttxray.lesson.Lesson;
import org.mqttxray.lesson.Question;
import org.mqttxray.lesson.Sequence;
import org.mqttxray.ui.progress.Answer;
import org.mqttxray.ui.progress.Progress;
import org.mqttxray.ui.progress.StepProgress;

/** What the user has answered and noted, in the language of the window. */
public final class Results {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final List<String> COLUMNS = List.of(
            "results.student",
            "results.lesson",
            "results.step",
            "results.question",
            "results.answer",
            "results.right-at",
            "results.tries",
            "results.hint",
            "results.skipped",
            "results.time");

    private final List<Lesson> lessons;
    private final Progress progress;
    private final Messages messages;
    private final ZoneId zone;

    /**
     * The results of the lessons that were begun.
     *
     * @param zone in which times are told
     */
    public Results(List<Lesson> lessons, Progress progress, Messages messages, ZoneId zone) {
        this.lessons = lessons.stream()
                .filter(lesson -> progress.lessons().containsKey(lesson.id()))
                .toList();
        this.progress = progress;
        this.messages = messages;
        this.zone = zone;
    }

    /** One row for each question of the lessons that were begun, in CSV. */
    public String csv() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(COLUMNS.stream().map(messages::get).toList());
        for (Lesson lesson : lessons) {
            Edition edition = lesson.in(messages.language());
            for (int i = 0; i < edition.steps(); i++) {
                int step = i;
                edition.question(step).ifPresent(question -> rows.add(row(lesson, edition, step, question)));
            }
        }
        return Csv.text(rows);
    }

    private List<String> row(Lesson lesson, Edition edition, int step, Question question) {
        Answer answer = of(lesson, edition, step).answer();
        boolean right = answer.state() == Answer.State.RIGHT;
        boolean answered = answer.at() > 0;
        return List.of(
                progress.student(),
                title(lesson),
                numbered(edition, step),
                question.asked().text(),
                given(question, answer),
                right ? Integer.toString(answer.tries()) : "",
                answered ? Integer.toString(answer.tries()) : "",
                answered ? yes(answer.hint()) : "",
                answered ? yes(answer.state() == Answer.State.SKIPPED) : "",
                answered ? TIME.format(Instant.ofEpochMilli(answer.at()).atZone(zone)) : "");
    }

    private StepProgress of(Lesson lesson, Edition edition, int step) {
        return progress.of(lesson.id()).of(edition.stepId(step));
    }

    private String yes(boolean yes) {
        return messages.get(yes ? "results.yes" : "results.no");
    }

    private static String numbered(Edition edition, int step) {
        return step < edition.sections().size() ? step + 1 + " " + title(edition, step) : title(edition, step);
    }

    /** Questions of the review have one title, and a number to tell them apart. */
    private static String title(Edition edition, int step) {
        int sections = edition.sections().size();
        return step < sections
                ? edition.sections().get(step).title()
                : edition.review().orElseThrow().title() + " " + (step - sections + 1);
    }

    private String given(Question question, Answer answer) {
        if (question instanceof Question.Pick pick && answer.option().isPresent()) {
            return lettered(Integer.toString(answer.option().getAsInt() + 1), options(pick.options()));
        } else if (question instanceof Question.Several several) {
            return lettered(answer.typed(), options(several.options()));
        } else if (question instanceof Question.Order order) {
            return lettered(
                    answer.typed(),
                    order.items().stream().map(Question.Item::text).toList());
        } else if (question instanceof Question.PickByte && !answer.typed().isEmpty()) {
            return messages.get("projector.offset", answer.typed()); // a spreadsheet takes 2-9 for a date
        }
        return answer.typed();
    }

    private static List<String> options(List<Question.Option> options) {
        return options.stream().map(Question.Option::text).toList();
    }

    /** What was chosen, with the letters under which it stood; as it was kept, if the lesson has not so many choices any more. */
    private static String lettered(String numbers, List<String> choices) {
        return Sequence.of(numbers, choices.size())
                .map(chosen -> chosen.numbers().stream()
                        .map(number -> Question.letter(number) + " " + choices.get(number - 1))
                        .collect(Collectors.joining("; ")))
                .orElse(numbers);
    }

    private String title(Lesson lesson) {
        Edition edition = lesson.in(messages.language());
        return lesson.number() + " " + edition.head().title();
    }

    /** Whether there is a note. */
    public boolean noted() {
        return lessons.stream().anyMatch(lesson -> noted(lesson).findAny().isPresent());
    }

    /** The steps on which there is one: 0, 1, … */
    private IntStream noted(Lesson lesson) {
        Edition edition = lesson.in(messages.language());
        return IntStream.range(0, edition.steps())
                .filter(step -> !of(lesson, edition, step).note().isBlank());
    }

    /** The notes in Markdown, below the titles of their lessons and steps. */
    public String notes() {
        StringBuilder text = new StringBuilder("# ").append(messages.get("results.notes"));
        text.append(progress.student().isBlank() ? "" : " \u00B7 " + progress.student())
                .append('\n');
        for (Lesson lesson : lessons) {
            Edition edition = lesson.in(messages.language());
            int[] noted = noted(lesson).toArray();
            if (noted.length > 0) {
                text.append("\n## ").append(title(lesson)).append('\n');
            }
            for (int step : noted) {
                text.append("\n### ").append(title(edition, step)).append("\n\n");
                text.append(of(lesson, edition, step).note().strip()).append('\n');
            }
        }
        return text.toString();
    }
}
