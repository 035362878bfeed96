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

    /** The questions of the review; none without one. */
    public List<Question> reviewQuestions() {
        return review.map(Review::questions).orElse(List.of());
    }
}
