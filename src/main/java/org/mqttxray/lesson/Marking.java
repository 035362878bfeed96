package org.mqttxray.lesson;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.mqttxray.mqtt.codec.Dissection;
import org.mqttxray.mqtt.packet.Bytes;
import org.mqttxray.mqtt.packet.Packet;

/** Marks answers. */
public final class Marking {
    private Marking() {}

    /**
     * The mark of an answer.
     *
     * @param right whether it is right
     * @param sentence what there is to say to it
     */
    public record Mark(boolean right, String sentence) {}

    /**
     * Marks a choice.
     *
     * @param option 0, 1, …
     */
    public static Mark pick(Question.Pick question, int option) {
        Question.Option picked = question.options().get(option);
        return picked.right() ? right(question) : new Mark(false, picked.wrong());
    }

    /**
     * Marks a value.
     *
     * @return nothing if a number is asked for and what was typed is none
     */
    public static Optional<Mark> value(Question.TypeValue question, String typed) {
        if (Typed.same(typed, question.answer())) {
            return Optional.of(right(question));
        }
        Optional<Mark> known = question.mistakes().stream()
                .filter(mistake -> Typed.same(typed, mistake.answer()))
                .findFirst()
                .map(mistake -> new Mark(false, mistake.sentence()));
        boolean noNumber = Typed.number(question.answer()).isPresent()
                && Typed.number(typed).isEmpty();
        return known.isPresent() || noNumber ? known : Optional.of(new Mark(false, question.otherwise()));
    }

    /**
     * Marks what was typed, or chosen by numbers or names; see the marks of the kinds.
     *
     * @param place where the bytes that are asked for lie, if bytes are asked for
     * @return nothing if it can't be read as an answer to this question
     */
    public static Optional<Mark> typed(Question question, String typed, Optional<Facts.Place> place) {
        if (question instanceof Question.TypeBytes bytes) {
            return bytes(bytes, typed, place);
        } else if (question instanceof Question.TypeValue value) {
            return value(value, typed);
        } else if (question instanceof Question.Several several) {
            return several(several, typed);
        } else if (question instanceof Question.PickByte one) {
            return pickByte(one, typed);
        } else if (question instanceof Question.PickFrame frame) {
            return Optional.of(frame(frame, typed));
        } else if (question instanceof Question.Order order) {
            return order(order, typed);
        }
        return Optional.empty();
    }

    /**
     * Marks several options. What was wrongly picked is told first.
     *
     * @param numbers of the options, 1, 2, …, as {@link Sequence} reads them
     */
    public static Optional<Mark> several(Question.Several question, String numbers) {
        return Sequence.of(numbers, question.options().size()).map(picked -> {
            List<String> wrong = picked.numbers().stream()
                    .sorted()
                    .map(number -> question.options().get(number - 1))
                    .filter(option -> !option.right())
                    .map(Question.Option::wrong)
                    .toList();
            long right =
                    question.options().stream().filter(Question.Option::right).count();
            if (!wrong.isEmpty()) {
                return new Mark(false, String.join(" ", wrong));
            }
            return picked.numbers().size() == right ? right(question) : new Mark(false, question.otherwise());
        });
    }

    /** Marks a byte, by its offset. */
    public static Optional<Mark> pickByte(Question.PickByte question, String offset) {
        return Typed.number(offset).map(number -> {
            long at = number.bitLength() < Integer.SIZE ? number.longValue() : -1;
            if (question.answer().hold(at)) {
                return right(question);
            }
            return new Mark(
                    false,
                    sentence(
                            question.mistakes(),
                            mistake -> Offsets.of(mistake.answer())
                                    .filter(offsets -> offsets.hold(at))
                                    .isPresent(),
                            question.otherwise()));
        });
    }

    /** Marks a frame, by the C name of its function. */
    public static Mark frame(Question.PickFrame question, String function) {
        return question.answer().cName().equals(function)
                ? right(question)
                : new Mark(
                        false,
                        sentence(
                                question.mistakes(),
                                mistake -> mistake.answer().equals(function),
                                question.otherwise()));
    }

    /**
     * Marks an order.
     *
     * @param numbers of the items as they were shown at first, in the order in which they were put
     */
    public static Optional<Mark> order(Question.Order question, String numbers) {
        int items = question.items().size();
        return Sequence.of(numbers, items)
                .filter(order -> order.numbers().size() == items)
                .map(order -> order.equals(question.answer())
                        ? right(question)
                        : new Mark(
                                false,
                                sentence(
                                        question.mistakes(),
                                        mistake -> Sequence.of(mistake.answer(), items)
                                                .filter(order::keeps)
                                                .isPresent(),
                                        question.otherwise())));
    }

    private static String sentence(
            List<Question.Mistake> mistakes, Predicate<Question.Mistake> made, String otherwise) {
        return mistakes.stream()
                .filter(made)
                .findFirst()
                .map(Question.Mistake::sentence)
                .orElse(otherwise);
    }

    /**
     * Marks bytes. Right is whatever the codec reads as the same packet as the run's.
     *
     * @param place where the bytes lie in the packet of a run of this lesson; without it only the usual encoding is right
     * @return nothing if what was typed is no bytes
     */
    public static Optional<Mark> bytes(Question.TypeBytes question, String typed, Optional<Facts.Place> place) {
        return Typed.bytes(typed).map(bytes -> mark(question, bytes, place));
    }

    private static Mark mark(Question.TypeBytes question, Bytes typed, Optional<Facts.Place> place) {
        boolean right = place.map(where -> same(where, typed)).orElse(typed.equals(question.answer()));
        if (right) {
            return right(question);
        }
        return mistake(question.mistakes(), typed)
                .map(mistake -> new Mark(false, mistake.sentence()))
                .orElse(new Mark(false, question.otherwise()));
    }

    private static Optional<Question.Mistake> mistake(List<Question.Mistake> mistakes, Bytes typed) {
        return mistakes.stream()
                .filter(mistake -> Typed.bytes(mistake.answer()).equals(Optional.of(typed)))
                .findFirst();
    }

    private static boolean same(Facts.Place place, Bytes typed) {
        byte[] packet = place.packet().toArray();
        byte[] put = typed.toArray();
        byte[] changed = new byte[place.from() + put.length + packet.length - place.to()];
        System.arraycopy(packet, 0, changed, 0, place.from());
        System.arraycopy(put, 0, changed, place.from(), put.length);
        System.arraycopy(packet, place.to(), changed, place.from() + put.length, packet.length - place.to());
        Optional<Packet> meant = Dissection.of(packet).packet();
        return Bytes.of(changed).equals(place.packet())
                || meant.isPresent() && Dissection.of(changed).packet().equals(meant);
    }

    private static Mark right(Question question) {
        return new Mark(true, question.asked().right());
    }
}
