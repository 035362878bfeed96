package org.mqttxray.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mqttxray.lesson.Lesson;
import org.mqttxray.lesson.Section;

/**
 * A way through several lessons.
 *
 * @param kind which
 * @param stops the steps on it, in their order; no two alike
 */
public record Route(Kind kind, List<Stop> stops) {
    private static final int HALF_MINUTES = 45;

    /** Which routes there are. The lessons about the article are those that have steps of the short one. */
    public enum Kind {
        /** 45 minutes: the core steps. */
        SHORT,
        /** The first of twice 45 minutes: all steps of the first lessons about the article. */
        FIRST_HALF,
        /** The second of twice 45 minutes: all steps of the others. */
        SECOND_HALF
    }

    /**
     * A step on it.
     *
     * @param lesson of which lesson
     * @param step 0, 1, …
     */
    public record Stop(Lesson lesson, int step) {}

    /** A route through some of the lessons; it has no stops if there is none for it. */
    public static Route of(Kind kind, List<Lesson> all) {
        List<Lesson> article = all.stream()
                .filter(lesson -> lesson.sections().stream().anyMatch(Section::core))
                .toList();
        int half = half(article);
        List<Lesson> some = switch (kind) {
            case SHORT -> article;
            case FIRST_HALF -> article.subList(0, half);
            case SECOND_HALF -> article.subList(half, article.size());
        };
        List<Stop> stops = new ArrayList<>();
        for (Lesson lesson : some) {
            for (int step = 0; step < lesson.sections().size(); step++) {
                if (kind != Kind.SHORT || lesson.sections().get(step).core()) {
                    stops.add(new Stop(lesson, step));
                }
            }
        }
        return new Route(kind, List.copyOf(stops));
    }

    /** How many lessons come next to 45 minutes. */
    private static int half(List<Lesson> lessons) {
        int minutes = 0;
        int count = 0;
        for (Lesson lesson : lessons) {
            int more = minutes + lesson.head().minutes();
            if (more - HALF_MINUTES > HALF_MINUTES - minutes) {
                break;
            }
            minutes = more;
            count++;
        }
        return count;
    }

    /** The stop behind a step, if the step is one. */
    public Optional<Stop> after(String lesson, int step) {
        int at = index(lesson, step);
        return at < 0 || at + 1 == stops.size() ? Optional.empty() : Optional.of(stops.get(at + 1));
    }

    /** The how manieth stop a step is: 0, 1, …; -1 if it is none. */
    public int index(String lesson, int step) {
        for (int i = 0; i < stops.size(); i++) {
            if (stops.get(i).lesson().id().equals(lesson) && stops.get(i).step() == step) {
                return i;
            }
        }
        return -1;
    }

    /** The numbers of the first and the last lesson on it, and how many stops it has. */
    public List<Integer> extent() {
        return stops.isEmpty()
                ? List.of(0, 0, 0)
                : List.of(
                        stops.get(0).lesson().number(),
                        stops.get(stops.size() - 1).lesson().number(),
                        stops.size());
    }
}
