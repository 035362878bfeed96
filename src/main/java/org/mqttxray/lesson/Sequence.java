package org.mqttxray.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Items by their numbers, in an order.
 *
 * @param numbers 1, 2, …; none of them twice
 */
public record Sequence(List<Integer> numbers) {
    public Sequence {
        numbers = List.copyOf(numbers);
    }

    /**
     * Numbers with anything but digits between them, as {@code 3 1 2}.
     *
     * @param most the highest number
     * @return nothing if a number is not there to be put in order, or stands twice
     */
    public static Optional<Sequence> of(String text, int most) {
        List<Integer> numbers = new ArrayList<>();
        for (String word : text.strip().split("\\D{1,9}")) {
            if (!word.matches("\\d{1,2}")) {
                return Optional.empty();
            }
            int number = Integer.parseInt(word);
            if (number < 1 || number > most || numbers.contains(number)) {
                return Optional.empty();
            }
            numbers.add(number);
        }
        return Optional.of(new Sequence(numbers));
    }

    /** Whether the items of another one stand in it in the same order, perhaps with others between them. */
    boolean keeps(Sequence other) {
        return other.numbers.equals(
                numbers.stream().filter(other.numbers::contains).toList());
    }

    /** Whether they simply stand by their numbers. */
    boolean rising() {
        return numbers.equals(numbers.stream().sorted().toList());
    }

    @Override
    public String toString() {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }
}
