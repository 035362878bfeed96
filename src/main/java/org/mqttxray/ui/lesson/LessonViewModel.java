package org.mqttxray.ui.lesson;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mqttxray.i18n.Messages;
import org.mqttxray.lesson.Edition;
import org.mqttxray.lesson.Lesson;
import org.mqttxray.lesson.Question;
import org.mqttxray.lesson.Section;
import org.mqttxray.ui.lesson.LessonPage.Reach;
import org.mqttxray.ui.lesson.LessonPage.StepMark;
import org.mqttxray.ui.lesson.QuestionPage.Kind;
import org.mqttxray.ui.model.Lecture;
import org.mqttxray.ui.model.Reply;
import org.mqttxray.ui.progress.StepProgress;

/** The lesson's pane without its controls: what is shown, and what the reader can do. */
final class LessonViewModel {
    // Properties
    private final ReadOnlyObjectWrapper<LessonPage> page = new ReadOnlyObjectWrapper<>(LessonPage.NONE);

    private final LessonVerbs verbs;
    private final Messages messages;
    private final QuestionPages questions;
    private Optional<Situation> situation = Optional.empty();
    private Optional<Draft> draft = Optional.empty();
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
        if (!samePlace || opened(now.reply())) {
            draft = Optional.empty();
        }
        if (!samePlace) {
            recording = now.lesson()
                    .map(Lesson::recording)
                    .filter(file -> Files.isRegularFile(file))
                    .isPresent();
        }
        situation = Optional.of(now);
        refresh();
    }

    /** Whether the question was replied to or given up, and is as if nobody had seen it now. */
    private boolean opened(Reply now) {
        return now.state() == Reply.State.OPEN
                && situation
                        .filter(before -> before.reply().state() != Reply.State.OPEN)
                        .isPresent();
    }

    /** Takes over what was marked and not checked yet, if it was at the same step; of what is not shown now, where it stood too. */
    void takeOver(LessonViewModel before) {
        if (situation.isEmpty()) {
            situation = before.situation;
            recording = before.recording;
        }
        if (before.situation.flatMap(was -> situation.filter(was::samePlace)).isPresent()) {
            draft = before.draft;
            refresh();
        }
    }

    /**
     * Marks an option, which is not checked yet; one that there is not is none. Where several are asked for, a second time takes it back; a
     * frame is chosen in the stack, too.
     */
    void select(int option) {
        open().filter(question -> question.kind() != Kind.ORDER
                        && option < question.choices().size())
                .ifPresent(question -> {
                    mark(question, option);
                    QuestionPage.Choice choice = question.choices().get(option);
                    if (question.kind() == Kind.FRAME && !choice.selected()) {
                        verbs.showFrame().accept(choice.text());
                    }
                });
    }

    /** Marks the frame of a function that was chosen in the stack, if one is asked for and it is among those that can be picked. */
    void selectFrame(String function) {
        open().filter(question -> question.kind() == Kind.FRAME)
                .ifPresent(question -> question.choices().stream()
                        .filter(choice -> choice.text().equals(function))
                        .findFirst()
                        .ifPresent(choice -> mark(question, choice.number() - 1)));
    }

    private void mark(QuestionPage question, int option) {
        boolean several = question.kind() == Kind.SEVERAL;
        draft(several ? chosen(question).toggled(option + 1) : Draft.only(option + 1));
    }

    /** Puts what stands at a place to another one: 0, 1, …; to none that there is not. */
    void move(int from, int to) {
        open().filter(question -> question.kind() == Kind.ORDER
                        && from >= 0
                        && to >= 0
                        && Math.max(from, to) < question.choices().size())
                .ifPresent(question -> draft(chosen(question).moved(from, to)));
    }

    private Optional<QuestionPage> open() {
        return page.get().question().filter(question -> !question.done());
    }

    private static Draft chosen(QuestionPage question) {
        return new Draft(question.choices().stream()
                .filter(QuestionPage.Choice::selected)
                .map(QuestionPage.Choice::number)
                .toList());
    }

    private void draft(Draft now) {
        draft = Optional.of(now);
        refresh();
    }

    /** Checks what was marked or typed; without either nothing happens. */
    void check(String typed) {
        open().ifPresent(question -> {
            if (question.kind() == Kind.PICK) {
                question.selected().ifPresent(verbs.pick());
                return;
            }
            String answer = question.kind().typed() ? typed : question.chosen();
            if (!answer.isBlank()) {
                verbs.type().accept(answer);
            }
        });
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
        Leaf leaf = new Leaf(edition, now.step());
        String position = leaf.review().isPresent()
                ? messages.get(
                        "learn.review-position",
                        lesson.number(),
                        leaf.review().getAsInt() + 1,
                        edition.reviewQuestions().size())
                : messages.get(
                        "learn.position",
                        lesson.number(),
                        leaf.step() + 1,
                        edition.sections().size());
        return new LessonPage(
                true,
                steps(edition.sections(), leaf.step()),
                position,
                leaf.title(),
                leaf.texts(),
                lesson.folder(),
                now.ground(),
                recording,
                busy(now),
                now.state() == Lecture.State.FAILED,
                now.away(),
                leaf.step() == 0,
                leaf.last(),
                leaf.question().map(question -> question(question, now, leaf)),
                messages.get("learn.spoken", position, leaf.title()));
    }

    private QuestionPage question(Question question, Situation now, Leaf leaf) {
        Draft chosen = draft.orElseGet(() -> QuestionPages.first(question, now.reply(), now.frames()));
        return questions.of(
                question, now.reply(), chosen, now.frames(), leaf.review().isPresent());
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

    private Optional<String> busy(Situation now) {
        return switch (now.state()) {
            case NONE, READY, FAILED -> Optional.empty();
            case OPENING ->
                Optional.of(messages.get(now.ground() == Lecture.Ground.LIVE ? "learn.starting" : "learn.reading"));
            case GOING -> Optional.of(messages.get("learn.going"));
        };
    }
}
