package org.mqttxray.lesson;

import java.util.List;
import java.util.Optional;
import org.mqttxray.mqtt.packet.Bytes;
import org.mqttxray.trace.TracedFunction;

/** A prediction that a section asks for. */
public sealed interface Question {
    /** What all questions have. */
    Asked asked();

    /** The letter of an option or item, 1 for A: an answer that is a number would be mixed up with the number of a choice. */
    static String letter(int number) {
        return String.valueOf((char) ('A' + number - 1));
    }

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
     * Pick several.
     *
     * @param options two to six, of which at least one is right and one is not
     * @param otherwise what is said if nothing wrong was picked, but not all that is right
     */
    record Several(Asked asked, List<Option> options, String otherwise) implements Question {}

    /**
     * Pick a byte of the packet that is shown.
     *
     * @param answer any of these is right
     * @param mistakes known wrong answers, as {@link Offsets}
     * @param otherwise why any other is wrong
     */
    record PickByte(Asked asked, Offsets answer, List<Mistake> mistakes, String otherwise) implements Question {}

    /**
     * Pick a frame of the call stack.
     *
     * @param answer its function
     * @param mistakes known wrong answers, by the C names of their functions
     * @param otherwise why any other is wrong
     */
    record PickFrame(Asked asked, TracedFunction answer, List<Mistake> mistakes, String otherwise)
            implements Question {}

    /**
     * Put in order.
     *
     * @param items three to six, as they are shown at first, which is not the right order
     * @param answer the right order
     * @param mistakes what somebody is likely to mix up: the numbers of some items in their wrong order
     * @param otherwise why any other order is wrong
     */
    record Order(Asked asked, List<Item> items, Sequence answer, List<Mistake> mistakes, String otherwise)
            implements Question {}

    /**
     * Something to put in order.
     *
     * @param text what it says
     * @param says what {@link Asked#run} must say in its place; if it differs from the text
     */
    record Item(String text, Optional<String> says) {}

    /**
     * A wrong answer that somebody is likely to give.
     *
     * @param answer as it would be typed
     * @param sentence why it is wrong
     */
    record Mistake(String answer, String sentence) {}
}
