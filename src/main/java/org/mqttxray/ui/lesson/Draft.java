package org.mqttxray.ui.lesson;

import java.util.ArrayList;
import java.util.List;

/**
 * What somebody has chosen and not checked yet.
 *
 * @param numbers of the choices, 1, 2, …, in the order in which they were chosen or put; empty if none was
 */
record Draft(List<Integer> numbers) {
    static final Draft NOTHING = new Draft(List.of());

    Draft {
        numbers = List.copyOf(numbers);
    }

    static Draft only(int number) {
        return new Draft(List.of(number));
    }

    /** With a choice more, or without it if it was chosen. */
    Draft toggled(int number) {
        List<Integer> toggled = new ArrayList<>(numbers);
        if (!toggled.remove(Integer.valueOf(number))) {
            toggled.add(number);
        }
        return new Draft(toggled);
    }

    /** With the choice at a place put to another one: 0, 1, … */
    Draft moved(int from, int to) {
        List<Integer> moved = new ArrayList<>(numbers);
        moved.add(to, moved.remove(from));
        return new Draft(moved);
    }
}
