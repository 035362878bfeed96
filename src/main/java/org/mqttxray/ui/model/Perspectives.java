package org.mqttxray.ui.model;

import java.util.function.Predicate;

/**
 * Which perspective is shown. A lesson begins in Learn, where its text is; without a lesson it is the one that the user chose last, also
 * from start to start.
 */
public final class Perspectives {
    private final Lecture lecture;
    private final Settings settings;
    private final Predicate<Topic> taught;
    private Perspective inLesson = Perspective.LEARN;

    /**
     * The perspectives of what a lecture plays.
     *
     * @param taught whether a topic is shown
     */
    public Perspectives(Lecture lecture, Settings settings, Predicate<Topic> taught) {
        this.lecture = lecture;
        this.settings = settings;
        this.taught = taught;
        lecture.lessonProperty().addListener((lesson, before, now) -> inLesson = Perspective.LEARN);
    }

    /** Which is shown now: only Learn before the others have been taught. */
    public Perspective now() {
        if (!several()) {
            return Perspective.LEARN;
        }
        return lecture.lessonProperty().get().isPresent()
                ? inLesson
                : settings.perspectiveProperty().get();
    }

    /** Whether there is more than one to choose from: something is played, and they have been taught. */
    public boolean several() {
        return lecture.stateProperty().get() != Lecture.State.NONE && taught.test(Topic.PERSPECTIVES);
    }

    // Commands

    /** Shows another one. */
    public void choose(Perspective perspective) {
        if (lecture.lessonProperty().get().isPresent()) {
            inLesson = perspective;
        } else {
            settings.perspectiveProperty().set(perspective);
        }
    }
}
