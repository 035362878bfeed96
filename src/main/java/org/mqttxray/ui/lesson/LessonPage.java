package org.mqttxray.ui.lesson;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mqttxray.ui.model.Lecture;

/**
 * All that the lesson's pane shows, but for what the chips in its text say of the moment.
 *
 * @param open whether there is a lesson; if not, all else says nothing
 * @param steps the steps of the lesson, in their order
 * @param position which lesson and step, in words
 * @param title of the step
 * @param texts what there is to read, in Markdown; the introduction stands before the first step's
 * @param folder where the pictures of the text lie
 * @param ground what the lesson is played on
 * @param recording whether there is a recording to play it on
 * @param busy what is going on, if the step is not on the screen yet
 * @param failed whether the run did not come to the step
 * @param away whether the playhead has left the moment that the text tells of
 * @param first whether it is the first step
 * @param last whether it is the last step
 * @param question the question of the step, if it has one
 * @param spoken what a screen reader says of the step
 */
record LessonPage(
        boolean open,
        List<StepMark> steps,
        String position,
        String title,
        List<String> texts,
        Path folder,
        Lecture.Ground ground,
        boolean recording,
        Optional<String> busy,
        boolean failed,
        boolean away,
        boolean first,
        boolean last,
        Optional<QuestionPage> question,
        String spoken) {
    /** Without a lesson. */
    static final LessonPage NONE = new LessonPage(
            false,
            List.of(),
            "",
            "",
            List.of(),
            Path.of(""),
            Lecture.Ground.LIVE,
            false,
            Optional.empty(),
            false,
            false,
            true,
            true,
            Optional.empty(),
            "");

    /** Where a step lies. */
    enum Reach {
        /** Before the one on the screen. */
        DONE,
        /** The one on the screen. */
        CURRENT,
        /** After it. */
        TO_COME
    }

    /**
     * A step in the bar.
     *
     * @param title of the step
     * @param spoken its number and title
     * @param reach where it lies
     * @param core whether the short route has it
     * @param kept what is known of the user and the step
     */
    record StepMark(String title, String spoken, Reach reach, boolean core, Kept kept) {}

    /** What is known of the user and a step. */
    enum Kept {
        /** He has not seen it. */
        NEW,
        /** He has seen it, and not answered its question rightly if it has one. */
        SEEN,
        /** He has answered its question rightly. */
        RIGHT,
        /** He has given its question up. */
        SKIPPED
    }

    /** Whether both are of one step and the same words stand in them, so that what was made of them may stay. */
    boolean sameText(LessonPage other) {
        return position.equals(other.position)
                && title.equals(other.title)
                && texts.equals(other.texts)
                && folder.equals(other.folder);
    }

    /** Whether another run may help where this one failed. */
    boolean offersRecording() {
        return failed && recording && ground == Lecture.Ground.LIVE;
    }
}
