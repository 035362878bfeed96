package org.mqttxray.ui.lesson;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.mqttxray.lesson.Question;
import org.mqttxray.mqtt.packet.PacketType;

/**
 * A question and how it stands.
 *
 * @param kind what is asked for
 * @param review whether it belongs to no step, but to the review
 * @param ask the question
 * @param choices what there is to pick from; else empty
 * @param packet the type of the packet in which a byte is to be picked, if one is
 * @param columns how many choices stand side by side: as many as there are, 2 or 1
 * @param typed what was last typed
 * @param hintOffered whether the hint can be asked for
 * @param hint the hint, once it was asked for
 * @param notice what there is to say to the reply, if anything
 * @param done whether the answer is no longer asked for
 */
record QuestionPage(
        Kind kind,
        boolean review,
        String ask,
        List<Choice> choices,
        Optional<PacketType> packet,
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
        SEVERAL,
        BYTES,
        VALUE,
        BYTE,
        FRAME,
        ORDER;

        /** Whether it is answered in a field for text. */
        boolean typed() {
            return this == BYTES || this == VALUE || this == BYTE;
        }
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
     * @param selected whether it would be checked; of what is put in order all are
     * @param mark what is known of it
     */
    record Choice(int number, String text, boolean selected, Mark mark) {
        /** A, B, … */
        String letter() {
            return Question.letter(number);
        }
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

    /** The number of the choice that would be checked, of several the first: 0, 1, … */
    OptionalInt selected() {
        return choices.stream()
                .filter(Choice::selected)
                .mapToInt(choice -> choice.number() - 1)
                .findFirst();
    }

    /** What would be checked, as {@link org.mqttxray.lesson.Marking} reads it: the numbers of the choices, or the name of a frame. */
    String chosen() {
        return choices.stream()
                .filter(Choice::selected)
                .map(choice -> kind == Kind.FRAME ? choice.text() : String.valueOf(choice.number()))
                .collect(Collectors.joining(" "));
    }

    private List<String> texts() {
        return choices.stream()
                .sorted(Comparator.comparingInt(Choice::number))
                .map(Choice::text)
                .toList();
    }

    /** Whether it is the same question, perhaps at another state. */
    boolean sameQuestion(QuestionPage other) {
        return kind == other.kind && ask.equals(other.ask) && texts().equals(other.texts());
    }
}
