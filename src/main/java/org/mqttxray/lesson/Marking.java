package org.mqttxray.lesson;

import java.util.List;
import java.util.Optional;
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
