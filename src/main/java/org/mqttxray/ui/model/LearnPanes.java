package org.mqttxray.ui.model;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mqttxray.lesson.Lesson;
import org.mqttxray.lesson.Pane;

/**
 * Which panes of the Learn perspective are open: those that the lesson names, or all if it names none; what its step adds; and the
 * client's state, which is closed unless the lesson, the step or the user opens it.
 */
public final class LearnPanes {
    private static final Set<Pane> BESIDE_TIMELINE = EnumSet.of(Pane.PACKETS, Pane.LOG);

    private final Lecture lecture;
    private final Settings settings;
    private boolean openedByHand;
    private boolean closedByHand;

    /**
     * The panes that are open.
     *
     * @param state whether the client's state is
     */
    public record Open(boolean stage, boolean stack, boolean source, boolean state, boolean packet, boolean timeline) {
        /** None of them. */
        public static final Open NONE = new Open(false, false, false, false, false, false);
    }

    /** The panes of what a lecture plays. */
    public LearnPanes(Lecture lecture, Settings settings) {
        this.lecture = lecture;
        this.settings = settings;
        lecture.stepProperty().addListener((step, before, now) -> closedByHand = false);
        lecture.lessonProperty().addListener((lesson, before, now) -> {
            openedByHand = false;
            closedByHand = false;
        });
    }

    /** Which are open now. */
    public Open open() {
        return new Open(
                shows(Pane.STAGE),
                shows(Pane.STACK),
                shows(Pane.SOURCE),
                openedByHand || asks(Pane.STATE) && !closedByHand,
                shows(Pane.PACKET),
                shows(Pane.TIMELINE) || front().isPresent());
    }

    /** The pane beside the timeline that the step asks for, if it asks for one: {@link Pane#PACKETS} or {@link Pane#LOG}. */
    public Optional<Pane> front() {
        return lecture.lessonProperty().get().stream()
                .flatMap(lesson -> lesson.sections().get(section(lesson)).panes().stream())
                .filter(BESIDE_TIMELINE::contains)
                .findFirst();
    }

    /** Whether the lesson, or one of its steps, asks for a pane beside the timeline. */
    public boolean asksBesideTimeline() {
        return lecture.lessonProperty().get().stream()
                .flatMap(lesson -> Stream.concat(
                        lesson.head().panes().stream(),
                        lesson.sections().stream().flatMap(section -> section.panes().stream())))
                .anyMatch(BESIDE_TIMELINE::contains);
    }

    private boolean shows(Pane pane) {
        List<Pane> named = lecture.lessonProperty()
                .get()
                .map(lesson -> lesson.head().panes())
                .orElse(List.of());
        return named.isEmpty() || settings.showEverythingProperty().get() || asks(pane);
    }

    private boolean asks(Pane pane) {
        Optional<Lesson> lesson = lecture.lessonProperty().get();
        return lesson.filter(one -> one.head().panes().contains(pane)
                        || one.sections().get(section(one)).panes().contains(pane))
                .isPresent();
    }

    /** The panes of the last section stay while its review is asked. */
    private int section(Lesson lesson) {
        return Math.min(lecture.stepProperty().get(), lesson.sections().size() - 1);
    }

    // Commands

    /** Opens the client's state until the lesson is left, or closes it; what a step opened is closed until that step is left. */
    public void toggleState() {
        boolean open = open().state();
        openedByHand = !open;
        closedByHand = open;
    }
}
