package org.mqttxray.lesson;

import java.util.List;
import java.util.Optional;

/**
 * A lesson in one language.
 *
 * @param file its name within the folder
 * @param head the front matter
 * @param introduction what stands before the first section; may be empty
 * @param sections the steps, in their order
 * @param review what is asked behind the last of them, if anything is
 */
public record Edition(String file, Head head, Body introduction, List<Section> sections, Optional<Review> review) {
    /** A lesson without a review. */
    public Edition(String file, Head head, Body introduction, List<Section> sections) {
        this(file, head, introduction, sections, Optional.empty());
    }

    /** How many steps it has: its sections, and a step for each question of the review. */
    public int steps() {
        return sections.size() + reviewQuestions().size();
    }

    /**
     * By what a step is known for ever, in both languages: the section's id, or {@code review/1} for the first question of the review.
     *
     * @param step 0, 1, …
     */
    public String stepId(int step) {
        return step < sections.size() ? sections.get(step).id() : "review/" + (step - sections.size() + 1);
    }

    /**
     * What a step asks, if it asks anything.
     *
     * @param step 0, 1, …
     */
    public Optional<Question> question(int step) {
        return step < sections.size()
                ? sections.get(step).question()
                : Optional.of(reviewQuestions().get(step - sections.size()));
    }

    /** The questions of the review; none without one. */
    public List<Question> reviewQuestions() {
        return review.map(Review::questions).orElse(List.of());
    }
}
