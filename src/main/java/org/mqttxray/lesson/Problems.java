package org.mqttxray.lesson;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong with one file. */
final class Problems {
    private final String file;
    private final List<Problem> list = new ArrayList<>();

    Problems(String file) {
        this.file = file;
    }

    void add(int line, Fault fault, Object... arguments) {
        list.add(new Problem(file, line, fault, List.of(arguments)));
    }

    boolean none() {
        return list.isEmpty();
    }

    /** In the order of the lines. */
    List<Problem> inOrder() {
        return list.stream()
                .sorted(Comparator.comparingInt(Problem::line))
                .distinct()
                .toList();
    }
}
