package org.mqttxray.lesson;

import java.util.List;
import java.util.Optional;
import org.mqttxray.mqtt.packet.Bytes;

/** A prediction that a section asks for. */
public sealed interface Question {
    /** What all questions have. */
    Asked asked();

    /**
     * What all questions have.
     *
     * @param line of the question's block
     * @param text the question
     * @param hint shown on demand
     * @param right what is said when the answer is right
     * @param run what the run says about it; without it no run can check the answer
     * @param covers what else would give the answer away
     */
    record Asked(int line, String text, Optional<String> hint, String right, Optional<Fact> run, List<Fact> covers) {}

    /**
     * Pick one.
     *
     * @param options two to four, of which one is right
     */
    record Pick(Asked asked, List<Option> options) implements Question {
        /** The number of the right option: 0, 1, … */
        public int rightOption() {
            for (int i = 0; i < options.size(); i++) {
                if (options.get(i).right()) {
                    return i;
                }
            }
            throw new IllegalStateException("a question without a right option: " + asked.text);
        }
    }

    /**
     * One option.
     *
     * @param text what it says
     * @param says what {@link Asked#run} must say for it to be right; if it differs from the text
     * @param right whether it is the right one
     * @param wrong why it is wrong, if it is
     */
    record Option(String text, Optional<String> says, boolean right, String wrong) {}

    /**
     * Type bytes. Any encoding counts that the codec reads as the same packet.
     *
     * @param answer the usual encoding
     * @param mistakes known wrong answers
     * @param otherwise why any other is wrong
     */
    record TypeBytes(Asked asked, Bytes answer, List<Mistake> mistakes, String otherwise) implements Question {}

    /**
     * Type a value: a number, in decimal or after 0x in hexadecimal, or a text.
     *
     * @param answer the right one
     * @param mistakes known wrong answers
     * @param otherwise why any other is wrong
     */
    record TypeValue(Asked asked, String answer, List<Mistake> mistakes, String otherwise) implements Question {}

    /**
     * A wrong answer that somebody is likely to give.
     *
     * @param answer as it would be typed
     * @param sentence why it is wrong
     */
    record Mistake(String answer, String sentence) {}
}
