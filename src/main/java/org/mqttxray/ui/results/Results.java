package org.mqttxray.ui.results;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.mqttxray.i18n.Messages;
import org.mqttxray.lesson.Edition;
import org.mqttxray.lesson.Lesson;
import org.mqttxray.lesson.Question;
import org.mqttxray.lesson.Section;
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
            List<Section> sections = lesson.in(messages.language()).sections();
            for (int i = 0; i < sections.size(); i++) {
                Section section = sections.get(i);
                String step = i + 1 + " " + section.title();
                section.question().ifPresent(question -> rows.add(row(lesson, section, step, question)));
            }
        }
        return Csv.text(rows);
    }

    private List<String> row(Lesson lesson, Section section, String step, Question question) {
        Answer answer = of(lesson, section).answer();
        boolean right = answer.state() == Answer.State.RIGHT;
        return List.of(
                progress.student(),
                title(lesson),
                step,
                question.asked().text(),
                given(question, answer),
                right ? Integer.toString(answer.tries()) : "",
                answer.at() == 0 ? "" : Integer.toString(answer.tries()),
                answer.at() == 0 ? "" : yes(answer.hint()),
                answer.at() == 0 ? "" : yes(answer.state() == Answer.State.SKIPPED),
                answer.at() == 0
                        ? ""
                        : TIME.format(Instant.ofEpochMilli(answer.at()).atZone(zone)));
    }

    private StepProgress of(Lesson lesson, Section section) {
        return progress.of(lesson.id()).of(section.id());
    }

    private String yes(boolean yes) {
        return messages.get(yes ? "results.yes" : "results.no");
    }

    private static String given(Question question, Answer answer) {
        if (question instanceof Question.Pick pick && answer.option().isPresent()) {
            int option = answer.option().getAsInt();
            boolean there = option >= 0 && option < pick.options().size();
            String text = there ? pick.options().get(option).text() : "";
            return (char) ('A' + option) + " " + text;
        }
        return answer.typed();
    }

    private String title(Lesson lesson) {
        Edition edition = lesson.in(messages.language());
        return lesson.number() + " " + edition.head().title();
    }

    /** Whether there is a note. */
    public boolean noted() {
        return lessons.stream().anyMatch(lesson -> notes(lesson).findAny().isPresent());
    }

    private Stream<Section> notes(Lesson lesson) {
        return lesson.in(messages.language()).sections().stream()
                .filter(section -> !of(lesson, section).note().isBlank());
    }

    /** The notes in Markdown, below the titles of their lessons and steps. */
    public String notes() {
        StringBuilder text = new StringBuilder("# ").append(messages.get("results.notes"));
        text.append(progress.student().isBlank() ? "" : " \u00B7 " + progress.student())
                .append('\n');
        for (Lesson lesson : lessons) {
            List<Section> noted = notes(lesson).toList();
            if (!noted.isEmpty()) {
                text.append("\n## ").append(title(lesson)).append('\n');
            }
            for (Section section : noted) {
                text.append("\n### ").append(section.title()).append("\n\n");
                text.append(of(lesson, section).note().strip()).append('\n');
            }
        }
        return text.toString();
    }
}
