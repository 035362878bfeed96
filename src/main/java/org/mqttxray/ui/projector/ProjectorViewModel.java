package org.mqttxray.ui.projector;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mqttxray.i18n.Messages;
import org.mqttxray.lesson.Body;
import org.mqttxray.lesson.Edition;
import org.mqttxray.lesson.Lesson;
import org.mqttxray.lesson.ProjectorBlock;
import org.mqttxray.lesson.Question;
import org.mqttxray.ui.lesson.Leaf;
import org.mqttxray.ui.model.Desk;
import org.mqttxray.ui.model.Lecture;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.ui.projector.ProjectorPage.Asking;

/** The step of the lesson as a class sees it, and the hands that it raises. */
public final class ProjectorViewModel {
    // Properties
    private final ReadOnlyObjectWrapper<ProjectorPage> page = new ReadOnlyObjectWrapper<>(ProjectorPage.NONE);

    private final Desk desk;
    private final Lecture lecture;
    private final Messages messages;
    private final Map<String, Hands> hands;
    private final Covers covers;
    private Optional<String> stopped = Optional.empty();
    private Moment moment = Moment.NOTHING;
    private long version = -1;

    /** The step of a lecture, in a language; no hand is raised, and nothing covered by hand. */
    public ProjectorViewModel(Desk desk, Messages messages) {
        this(desk, messages, new HashMap<>(), new Covers());
    }

    private ProjectorViewModel(Desk desk, Messages messages, Map<String, Hands> hands, Covers covers) {
        this.desk = desk;
        this.lecture = desk.lecture();
        this.messages = messages;
        this.hands = hands;
        this.covers = covers;
    }

    /** The same in another language; hands stay raised, and covers where they are. */
    public ProjectorViewModel in(Messages others) {
        return new ProjectorViewModel(desk, others, hands, covers);
    }

    /** What is covered by hand. */
    Covers covers() {
        return covers;
    }

    /** What is shown; never null. */
    ReadOnlyObjectProperty<ProjectorPage> pageProperty() {
        return page.getReadOnlyProperty();
    }

    // Commands

    /** Shows a moment; costs next to nothing if it is the same and nothing has happened to the lesson. */
    void show(Moment now) {
        if (now != moment || lecture.version() != version) {
            if (now.events() != moment.events() || lecture.version() != version) {
                stopped = Optional.empty();
            }
            moment = now;
            version = lecture.version();
            refresh();
        }
    }

    /** To the next step; at the last one nothing happens, and nothing yet where bookmarks would be lost. */
    void next() {
        desk.leaving().next();
    }

    /** To the step before; at the first one nothing happens. */
    void previous() {
        lecture.back();
    }

    /** The run was asked to go on. If nothing is ahead that may be seen, the foot tells so until something else happens. */
    void askedToGoOn() {
        boolean stays = !moment.playhead().running() && !moment.ahead();
        stopped = stays ? Optional.of(messages.get(whyStopped())) : Optional.empty();
        refresh();
    }

    private String whyStopped() {
        if (moment.covered()) {
            boolean asks =
                    page.get().question().filter(asking -> !asking.revealed()).isPresent();
            return asks ? "projector.stopped.question" : "window.why.covered-later";
        }
        return moment.stopped() ? "window.why.stopped" : "window.why.ended";
    }

    /** Shows the answer to the question. */
    void reveal() {
        lecture.quiz().showToClassAnswer(true);
    }

    /**
     * Covers the answer again.
     *
     * @return whether it was shown
     */
    boolean coverAnswer() {
        boolean shown = lecture.quiz().shownToClass();
        lecture.quiz().showToClassAnswer(false);
        return shown;
    }

    /** A hand is raised for an option: 0, 1, …; after the answer was shown nothing is counted any more. */
    void raise(int option) {
        count(counted -> counted.raise(option));
    }

    /** A hand is taken back. */
    void lower(int option) {
        count(counted -> counted.lower(option));
    }

    private void count(Consumer<Hands> change) {
        page.get()
                .question()
                .filter(asking -> !asking.revealed() && !asking.choices().isEmpty())
                .map(asking -> hands(asking.choices().size()))
                .ifPresent(change);
        stopped = Optional.empty();
        refresh();
    }

    private Hands hands(int options) {
        return hands.computeIfAbsent(stepKey(), key -> new Hands(options));
    }

    /** By what the step is known in both languages; empty without a lesson. */
    private String stepKey() {
        int step = lecture.stepProperty().get();
        return lesson().map(one -> one.id() + "/" + one.english().stepId(step)).orElse("");
    }

    // What is shown

    private Optional<Lesson> lesson() {
        return lecture.lessonProperty().get();
    }

    private void refresh() {
        covers.at(stepKey());
        page.set(lesson().map(this::read).orElse(ProjectorPage.NONE));
    }

    private ProjectorPage read(Lesson lesson) {
        Edition edition = lesson.in(messages.language());
        Leaf leaf = new Leaf(edition, lecture.stepProperty().get());
        boolean everything = desk.settings().showEverythingProperty().get();
        boolean opening = lecture.stateProperty().get() == Lecture.State.OPENING;
        return new ProjectorPage(
                messages.get("projector.lesson", lesson.number(), edition.head().title()),
                everything ? Integer.MAX_VALUE : lesson.number(),
                place(leaf),
                leaf.step() == 0,
                leaf.last() && lecture.nextStop().isEmpty(),
                opening ? List.of() : blocks(lesson, leaf),
                leaf.title(),
                leaf.section().map(section -> sentences(section.body())).orElse(List.of()),
                leaf.question().map(this::asking),
                trouble(),
                stopped);
    }

    private String place(Leaf leaf) {
        Edition edition = leaf.edition();
        return leaf.review().isPresent()
                ? messages.get(
                        "projector.review",
                        leaf.review().getAsInt() + 1,
                        edition.reviewQuestions().size())
                : messages.get(
                        "projector.step", leaf.step() + 1, edition.sections().size());
    }

    private static List<ProjectorBlock> blocks(Lesson lesson, Leaf leaf) {
        return leaf.section().map(section -> BlockChoice.of(lesson, section)).orElse(List.of(ProjectorBlock.QUESTION));
    }

    private List<String> sentences(Body body) {
        return new CodeWords(messages, moment).prose(body.markdown()).sentences();
    }

    private Asking asking(Question question) {
        return new Askings(messages, new CodeWords(messages, moment))
                .of(question, lecture.quiz().shownToClass(), this::hands);
    }

    private Optional<String> trouble() {
        return switch (lecture.stateProperty().get()) {
            case OPENING -> Optional.of(messages.get("projector.opening"));
            case FAILED -> Optional.of(messages.get("projector.failed"));
            default -> Optional.empty();
        };
    }
}
