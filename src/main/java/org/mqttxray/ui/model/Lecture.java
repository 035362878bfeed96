package org.mqttxray.ui.model;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mqttxray.lesson.Lesson;

/** The lesson that is played: at which step it is, on what it is played, what was replied to its questions. */
public final class Lecture {
    // Properties
    private final ReadOnlyObjectWrapper<Optional<Lesson>> lesson = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyIntegerWrapper step = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NONE);
    private final ReadOnlyObjectWrapper<Ground> ground = new ReadOnlyObjectWrapper<>(Ground.LIVE);
    private final ReadOnlyObjectWrapper<Reply> reply = new ReadOnlyObjectWrapper<>(Reply.NONE);

    private final Map<String, Reply> replies = new HashMap<>();

    /** How the lesson stands. */
    public enum State {
        /** There is no lesson. */
        NONE,
        /** A broker and a client are being started, or a recording is read. */
        OPENING,
        /** The client runs to the step. */
        GOING,
        /** The step is on the screen. */
        READY,
        /** It could not be opened, or the run did not come to the step. */
        FAILED
    }

    /** What a lesson is played on. */
    public enum Ground {
        /** A live client. */
        LIVE,
        /** The recording in the lesson's folder. */
        RECORDED
    }

    /** The lesson, if one is open. */
    public ReadOnlyObjectProperty<Optional<Lesson>> lessonProperty() {
        return lesson.getReadOnlyProperty();
    }

    /** Which step: 0, 1, … */
    public ReadOnlyIntegerProperty stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** How it stands. */
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** What it is played on. */
    public ReadOnlyObjectProperty<Ground> groundProperty() {
        return ground.getReadOnlyProperty();
    }

    /** What was replied to the question of the step, if it has one. */
    public ReadOnlyObjectProperty<Reply> replyProperty() {
        return reply.getReadOnlyProperty();
    }

    // Commands

    /** To the next step; at the last one nothing happens. */
    public void next() {
        goTo(step.get() + 1);
    }

    /** To the step before. */
    public void back() {
        goTo(step.get() - 1);
    }

    /** To a step: 0, 1, … */
    public void goTo(int newStep) {
        step.set(newStep);
    }

    /** Plays it on a live client, from the step on which it is. */
    public void live() {
        ground.set(Ground.LIVE);
    }

    /** Plays it on its recording. */
    public void recorded() {
        ground.set(Ground.RECORDED);
    }

    /** Picks an option: 0, 1, … */
    public void pick(int option) {}

    /** Replies with what was typed. */
    public void type(String typed) {}

    /** Shows the hint of the question. */
    public void showHint() {
        reply.set(reply.get().withHint());
    }

    /** Gives the question up. */
    public void skip() {}

    /** Leaves the lesson. */
    public void close() {}
}
