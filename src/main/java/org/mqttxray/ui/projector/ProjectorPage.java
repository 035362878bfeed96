package org.mqttxray.ui.projector;

import java.util.List;
import java.util.Optional;
import org.mqttxray.lesson.Offsets;
import org.mqttxray.lesson.ProjectorBlock;
import org.mqttxray.lesson.Question;

/**
 * What the projector shows of a step, but for what the blocks say of the moment.
 *
 * @param lesson its number and title
 * @param lessonNumber by which it is known what has been taught; large if everything has
 * @param step which step of how many
 * @param first whether it is the first step
 * @param last whether it is the last step, and no route leads on to another lesson
 * @param blocks what is shown, the most important first
 * @param title of the step
 * @param sentences the first ones of its text
 * @param question the question, if the step has one
 * @param trouble why the step is not on the screen, if it is not
 * @param stopped why the run does not go on, if it was asked to and does not
 */
record ProjectorPage(
        String lesson,
        int lessonNumber,
        String step,
        boolean first,
        boolean last,
        List<ProjectorBlock> blocks,
        String title,
        List<String> sentences,
        Optional<Asking> question,
        Optional<String> trouble,
        Optional<String> stopped) {
    static final ProjectorPage NONE = new ProjectorPage(
            "", 0, "", true, true, List.of(), "", List.of(), Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * A question to the class.
     *
     * @param ask what is asked, in Markdown
     * @param choices what there is to pick from; empty if the answer is to be written down
     * @param revealed whether the answer is shown
     * @param answer the answer, if it is not one of the choices
     * @param said what there is to say once it is shown
     * @param hands how many hands were raised in all
     * @param offsets which bytes are the answer, if it is the place of a byte
     */
    record Asking(
            String ask,
            List<Choice> choices,
            boolean revealed,
            String answer,
            List<String> said,
            int hands,
            Optional<Offsets> offsets) {}

    /**
     * An option.
     *
     * @param number 1, 2, …
     * @param text in Markdown
     * @param right whether it is known to be the right one
     * @param hands how many hands were raised for it
     * @param share those as a share of the option with most
     */
    record Choice(int number, String text, boolean right, int hands, double share) {
        /** A, B, … */
        String letter() {
            return Question.letter(number);
        }
    }

    /** What the foot says of the step: the answer once it is shown, else its text. */
    List<String> foot() {
        return question.filter(Asking::revealed).map(Asking::said).orElse(sentences);
    }

    /** The one thing that the foot has to say before all else, if there is one. */
    Optional<String> notice() {
        return trouble.or(() -> stopped);
    }

    /** Whether the foot shows keys: as long as a question is open. */
    boolean asks() {
        return question.filter(asking -> !asking.revealed).isPresent() && notice().isEmpty();
    }

    /** Whether a byte is asked for by its place. */
    boolean byOffset() {
        return question.flatMap(Asking::offsets).isPresent();
    }

    /** The bytes that are the answer, once it is shown. */
    Optional<Offsets> answerBytes() {
        return question.filter(Asking::revealed).flatMap(Asking::offsets);
    }

    /** What a screen reader says. */
    String spoken() {
        String asked = question.filter(asking -> !asking.revealed)
                .map(asking -> Prose.of(asking.ask, code -> code).text())
                .orElseGet(() -> String.join(" ", foot()));
        return notice().orElse(title + ". " + asked);
    }
}
