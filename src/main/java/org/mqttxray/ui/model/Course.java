package org.mqttxray.ui.model;

import org.mqttxray.lesson.Play;
import org.mqttxray.ui.model.Lecture.State;
import org.mqttxray.ui.progress.ProgressBook;
import org.mqttxray.workbench.Failure;
import org.mqttxray.workbench.Session;

/** The way of what is played from step to step: sends the run to a step, and looks whether it has come there. */
final class Course {
    private final Bench bench;
    private final CurrentPlay current;
    private final LessonStep step;
    private final Quiz quiz;
    private final Standing standing;
    private final ProgressBook book;

    Course(Bench bench, CurrentPlay current, LessonStep step, Quiz quiz, Standing standing, ProgressBook book) {
        this.bench = bench;
        this.current = current;
        this.step = step;
        this.quiz = quiz;
        this.standing = standing;
        this.book = book;
    }

    /**
     * To a step of the lesson: 0, 1, …
     *
     * @return whether the run is on its way there; not if nothing has been opened
     */
    boolean goTo(int newStep) {
        step.goTo(newStep);
        quiz.look();
        if (current.ofLesson().isEmpty()) {
            return false;
        }
        bench.endRun();
        current.ofLesson().get().goTo(step.section());
        standing.set(State.GOING);
        quiz.cover();
        follow();
        return true;
    }

    /** Looks whether the run has come to the step, or has failed; called once a frame. */
    void follow() {
        current.ofLesson().ifPresent(this::follow);
        if (standing.failure.get().isEmpty() && standing.is(State.READY)) {
            current.outcome()
                    .flatMap(Session.Outcome::failure)
                    .filter(why -> why != Failure.ENDED)
                    .ifPresent(standing::failedLater);
        }
    }

    private void follow(Play play) {
        if (standing.is(State.READY)) {
            quiz.cover(); // what is recorded since may hold the answer too
        }
        if (standing.is(State.GOING)) {
            switch (play.arrival()) {
                case ARRIVED -> arrived();
                case MISSED -> {
                    quiz.cover();
                    standing.failed(play.outcome().flatMap(Session.Outcome::failure));
                }
                default -> {}
            }
        }
    }

    /** The acting frame is shown, whatever was chosen before; what the question asks about is framed, if it is in the packet shown. */
    private void arrived() {
        bench.selectionProperty().set(Selection.NONE);
        bench.refresh();
        quiz.cover();
        standing.set(State.READY);
        step.lesson().ifPresent(lesson -> book.standing(lesson.id(), step.id()));
        int shown =
                bench.moment().packet().map(packet -> packet.octets().size()).orElse(0);
        quiz.asked()
                .flatMap(Quiz.Asked::place)
                .filter(place -> place.packet().length() == shown)
                .ifPresent(place -> bench.selectByte(place.from()));
    }

    /** Whether the playhead has left the moment of the step on which the lesson is; a question of the review has none. */
    boolean away() {
        long last = bench.moment().events() - 1;
        return standing.is(State.READY)
                && !step.review()
                && current.ofLesson()
                        .filter(play -> play.moment(step.section()).orElse(last) != last)
                        .isPresent();
    }
}
