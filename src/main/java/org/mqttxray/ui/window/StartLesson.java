package org.mqttxray.ui.window;

import java.util.Optional;
import java.util.OptionalInt;
import org.mqttxray.i18n.Messages;
import org.mqttxray.lesson.Lesson;
import org.mqttxray.ui.StartOptions;
import org.mqttxray.ui.model.Desk;
import org.mqttxray.ui.model.Lecture;

/** The lesson that the start asked for. It is opened once the lessons have been read; that there is none is said until one is played. */
final class StartLesson {
    private final int step;
    private OptionalInt pending;
    private OptionalInt missing = OptionalInt.empty();

    StartLesson(StartOptions options) {
        pending = options.lesson();
        step = options.step().orElse(1) - 1;
    }

    /**
     * Opens it if that can be done now; called once a frame.
     *
     * @return whether what there is to say of it has changed
     */
    boolean look(Desk desk) {
        OptionalInt before = missing;
        if (desk.lecture().stateProperty().get() != Lecture.State.NONE) {
            missing = OptionalInt.empty();
        } else if (pending.isPresent() && desk.shelf().wasRead()) {
            Optional<Lesson> lesson = desk.shelf().lesson(pending.getAsInt());
            missing = lesson.isPresent() ? OptionalInt.empty() : pending;
            pending = OptionalInt.empty();
            lesson.ifPresent(one -> desk.lecture().open(one, step, Lecture.Ground.LIVE));
        } else if (missing.isPresent()
                && desk.shelf().lesson(missing.getAsInt()).isPresent()) {
            missing = OptionalInt.empty(); // it was mended; to open it now would take the user by surprise
        }
        return !missing.equals(before);
    }

    /** What there is to say of it; nothing if all is well. */
    String hint(Messages messages) {
        return missing.isPresent() ? messages.get("window.no-lesson", missing.getAsInt()) : "";
    }
}
