package org.mqttxray.ui.lesson;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A question and how it stands.
 *
 * @param kind what is asked for
 * @param ask the question
 * @param choices what there is to pick from; else empty
 * @param columns how many choices stand side by side: as many as there are, 2 or 1
 * @param typed what was last typed
 * @param hintOffered whether the hint can be asked for
 * @param hint the hint, once it was asked for
 * @param notice what there is to say to the reply, if anything
 * @param done whether the answer is no longer asked for
 */
record QuestionPage(
        Kind kind,
        String ask,
        List<Choice> choices,
        int columns,
        String typed,
        boolean hintOffered,
        Optional<String> hint,
        Optional<Notice> notice,
        boolean done) {
    private static final int FIGURES = 4;

    /** What is asked for. */
    enum Kind {
        PICK,
        BYTES,
        VALUE
    }

    /** What is known of a choice. */
    enum Mark {
        NONE,
        WRONG,
        RIGHT
    }

    /**
     * A choice.
     *
     * @param number 1, 2, …, which is its key as well as its letter is
     * @param text what it says
     * @param selected whether it would be checked
     * @param mark what is known of it
     */
    record Choice(int number, String text, boolean selected, Mark mark) {
        /** A, B, … */
        String letter() {
            return QuestionPage.letter(number);
        }
    }

    /** The letter of a choice, for an answer that is a number itself would be mixed up with the number of a choice. */
    static String letter(int number) {
        return String.valueOf((char) ('A' + number - 1));
    }

    /** Whether all choices are bytes or digits that say enough in large figures. */
    boolean inFigures() {
        return choices.stream()
                .allMatch(choice -> Faces.mono(choice.text()) && choice.text().length() <= FIGURES);
    }

    /** How a notice looks. */
    enum Tone {
        WRONG,
        RIGHT,
        PLAIN
    }

    /**
     * What there is to say.
     *
     * @param tone how it looks
     * @param sentence what it says
     */
    record Notice(Tone tone, String sentence) {}

    /** The choice that would be checked: 0, 1, … */
    OptionalInt selected() {
        for (Choice choice : choices) {
            if (choice.selected()) {
                return OptionalInt.of(choice.number() - 1);
            }
        }
        return OptionalInt.empty();
    }

    /** Whether it is the same question, perhaps at another state. */
    boolean sameQuestion(QuestionPage other) {
        return kind == other.kind
                && ask.equals(other.ask)
                && choices.stream()
                        .map(Choice::text)
                        .toList()
                        .equals(other.choices.stream().map(Choice::text).toList());
    }
}
