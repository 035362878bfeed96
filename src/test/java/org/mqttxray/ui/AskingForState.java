package org.mqttxray.ui;

import java.util.ArrayList;
import java.util.List;
import org.mqttxray.lesson.Edition;
import org.mqttxray.lesson.Lesson;
import org.mqttxray.lesson.Pane;
import org.mqttxray.lesson.Section;

/** Lessons with a step that asks for the pane of the client's state. */
public final class AskingForState {
    private AskingForState() {}

    /**
     * The same lesson, but with such a step.
     *
     * @param step 0, 1, …
     */
    public static Lesson at(int step, Lesson lesson) {
        return at(step, lesson, Pane.STATE);
    }

    /** The same with a step that asks for another pane. */
    public static Lesson at(int step, Lesson lesson, Pane pane) {
        return new Lesson(lesson.folder(), at(step, lesson.english(), pane), at(step, lesson.chinese(), pane));
    }

    private static Edition at(int step, Edition edition, Pane pane) {
        List<Section> sections = new ArrayList<>(edition.sections());
        Section one = sections.get(step);
        sections.set(
                step,
                new Section(
                        one.line(),
                        one.id(),
                        one.title(),
                        one.moment(),
                        one.core(),
                        List.of(pane),
                        one.projector(),
                        one.body(),
                        one.question(),
                        one.notes()));
        return new Edition(edition.file(), edition.head(), edition.introduction(), List.copyOf(sections));
    }
}
