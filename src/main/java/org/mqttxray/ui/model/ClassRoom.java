package org.mqttxray.ui.model;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Whether the lesson is shown to a class, and whether the teacher has a screen of his own beside. */
public final class ClassRoom {
    // Properties
    private final ReadOnlyObjectWrapper<Screens> screens = new ReadOnlyObjectWrapper<>(Screens.NONE);

    private final Quiz quiz;

    /** Where a class looks. */
    public enum Screens {
        /** No class looks on. */
        NONE,
        /** At the only screen. */
        ONE,
        /** At the second screen; the first one is the teacher's. */
        TWO
    }

    /** Nobody looks on. */
    ClassRoom(Quiz quiz) {
        this.quiz = quiz;
    }

    /** Where a class looks. */
    public ReadOnlyObjectProperty<Screens> screensProperty() {
        return screens.getReadOnlyProperty();
    }

    /** Whether a class looks on. */
    public boolean open() {
        return screens.get() != Screens.NONE;
    }

    /** Whether the teacher has a screen that the class does not see. */
    public boolean hasNotes() {
        return screens.get() == Screens.TWO;
    }

    // Commands

    /** A class comes: all answers are covered, whatever was replied; or it goes, and what was replied counts again. */
    public void choose(Screens now) {
        boolean before = open();
        screens.set(now);
        if (open() != before) {
            quiz.showToClass(open());
        }
    }
}
