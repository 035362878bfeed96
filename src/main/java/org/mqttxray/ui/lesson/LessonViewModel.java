package org.mqttxray.ui.lesson;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mqttxray.i18n.Messages;
import org.mqttxray.lesson.Edition;
import org.mqttxray.lesson.Lesson;
import org.mqttxray.lesson.Section;
import org.mqttxray.ui.lesson.LessonPage.Reach;
import org.mqttxray.ui.lesson.LessonPage.StepMark;
import org.mqttxray.ui.model.Lecture;
import org.mqttxray.ui.progress.StepProgress;

/** The lesson's pane without its controls: what is shown, and what the reader can do. */
final class LessonViewModel {
    // Properties
    private final ReadOnlyObjectWrapper<LessonPage> page = new ReadOnlyObjectWrapper<>(LessonPage.NONE);

    private final LessonVerbs verbs;
    private final Messages messages;
    private final QuestionPages questions;
    private Optional<Situation> situation = Optional.empty();
    private OptionalInt selected = OptionalInt.empty();
    private boolean recording;
    private Function<String, StepProgress> progress = step -> StepProgress.NONE;

    LessonViewModel(LessonVerbs verbs, Messages messages) {
        this.verbs = verbs;
        this.messages = messages;
        this.questions = new QuestionPages(messages);
    }

    /** What is shown; never null. */
    ReadOnlyObjectProperty<LessonPage> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /** Says how far the user has come with a step of the lesson, by its id. */
    void setProgress(Function<String, StepProgress> kept) {
        progress = kept;
    }

    // Commands

    /** Shows how the lecture stands; costs next to nothing if it stands as before. */
    void show(Situation now) {
        if (situation.equals(Optional.of(now))) {
            return;
        }
        boolean samePlace = situation.filter(now::samePlace).isPresent();
        if (!samePlace) {
            selected = OptionalInt.empty();
            recording = now.lesson()
                    .map(Lesson::recording)
                    .filter(file -> Files.isRegularFile(file))
                    .isPresent();
        }
        situation = Optional.of(now);
        refresh();
    }

    /** Marks an option, which is not checked yet; one that there is not is none. */
    void select(int option) {
        boolean there = page.get()
                .question()
                .filter(question ->
                        !question.done() && option < question.choices().size())
                .isPresent();
        if (there) {
            selected = OptionalInt.of(option);
            refresh();
        }
    }

    /** Checks the marked option or what was typed; without either nothing happens. */
    void check(String typed) {
        QuestionPage question = page.get().question().orElse(null);
        if (question == null || question.done()) {
            return;
        }
        if (question.kind() == QuestionPage.Kind.PICK) {
            question.selected().ifPresent(verbs.pick());
        } else if (!typed.isBlank()) {
            verbs.type().accept(typed);
        }
    }

    /** To the moment of the step, if the playhead has left it. */
    void backToStep() {
        step().ifPresent(verbs.goTo()::accept);
    }

    /** To the step before. */
    void back() {
        step().filter(step -> step > 0).ifPresent(step -> verbs.goTo().accept(step - 1));
    }

    /** To the next step; after the last one the lesson is finished. */
    void next() {
        if (page.get().last()) {
            verbs.finish().run();
        } else {
            verbs.next().run();
        }
    }

    private Optional<Integer> step() {
        return situation.filter(now -> now.lesson().isPresent()).map(Situation::step);
    }

    private void refresh() {
        page.set(situation
                .flatMap(now -> now.lesson().map(lesson -> page(lesson, now)))
                .orElse(LessonPage.NONE));
    }

    private LessonPage page(Lesson lesson, Situation now) {
        Edition edition = lesson.in(messages.language());
        int count = edition.sections().size();
        int step = Math.max(0, Math.min(now.step(), count - 1));
        Section section = edition.sections().get(step);
        String position = messages.get("learn.position", lesson.number(), step + 1, count);
        OptionalInt chosen = selected.isPresent() ? selected : now.reply().option();
        return new LessonPage(
                true,
                steps(edition.sections(), step),
                position,
                section.title(),
                texts(edition, section, step),
                lesson.folder(),
                now.ground(),
                recording,
                busy(now),
                now.state() == Lecture.State.FAILED,
                now.away(),
                step == 0,
                step == count - 1,
                section.question().map(question -> questions.of(question, now.reply(), chosen)),
                messages.get("learn.spoken", position, section.title()));
    }

    private List<StepMark> steps(List<Section> sections, int current) {
        List<StepMark> steps = new ArrayList<>();
        for (int i = 0; i < sections.size(); i++) {
            Section section = sections.get(i);
            Reach reach = i < current ? Reach.DONE : i == current ? Reach.CURRENT : Reach.TO_COME;
            String spoken = messages.get(section.core() ? "learn.core-step" : "learn.step", i + 1, section.title());
            LessonPage.Kept kept = kept(progress.apply(section.id()));
            String more = messages.get("progress.mark." + Messages.key(kept));
            steps.add(new StepMark(section.title(), spoken + more, reach, section.core(), kept));
        }
        return List.copyOf(steps);
    }

    private static LessonPage.Kept kept(StepProgress step) {
        return switch (step.answer().state()) {
            case RIGHT -> LessonPage.Kept.RIGHT;
            case SKIPPED -> LessonPage.Kept.SKIPPED;
            case OPEN, WRONG -> step.seen() ? LessonPage.Kept.SEEN : LessonPage.Kept.NEW;
        };
    }

    private static List<String> texts(Edition edition, Section section, int step) {
        Stream<String> introduction =
                step == 0 ? Stream.of(edition.introduction().markdown()) : Stream.of();
        return Stream.concat(introduction, Stream.of(section.body().markdown()))
                .filter(text -> !text.isBlank())
                .toList();
    }

    private Optional<String> busy(Situation now) {
        return switch (now.state()) {
            case NONE, READY, FAILED -> Optional.empty();
            case OPENING ->
                Optional.of(messages.get(now.ground() == Lecture.Ground.LIVE ? "learn.starting" : "learn.reading"));
            case GOING -> Optional.of(messages.get("learn.going"));
        };
    }
}
