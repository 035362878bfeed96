package org.mqttxray.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the review of the last part of a lesson. */
final class ReviewReader {
    private static final int MOST_QUESTIONS = 5;

    private final References references;
    private final Problems problems;

    ReviewReader(References references, Problems problems) {
        this.references = references;
        this.problems = problems;
    }

    /**
     * The review, if there is one.
     *
     * @param parts of the lesson, in their order
     */
    Optional<Review> read(List<Outline.Part> parts) {
        for (Outline.Part part : parts) {
            if (part.review() && part != parts.get(parts.size() - 1)) {
                problems.add(part.line(), Fault.REVIEW_NOT_LAST, part.title());
                return Optional.empty();
            }
        }
        return parts.stream().filter(Outline.Part::review).findFirst().map(this::review);
    }

    private Review review(Outline.Part part) {
        Stream.of("step", "question")
                .forEach(name ->
                        part.block(name).ifPresent(block -> problems.add(block.line() - 1, Fault.REVIEW_WITH, name)));
        if (part.reviews().size() > MOST_QUESTIONS) {
            problems.add(part.line(), Fault.REVIEW_COUNT, part.reviews().size(), MOST_QUESTIONS);
        }
        references.check(part.body());
        Body notes = part.block("notes")
                .map(block -> new Body(block.line(), block.text()))
                .orElse(new Body(part.line(), ""));
        references.check(notes);
        List<Question> questions = new ArrayList<>();
        for (Outline.Block block : part.reviews()) {
            YamlReader.mapping(block.text(), block.line(), "review", problems)
                    .map(mapping -> new Entries(mapping, problems))
                    .flatMap(entries -> new QuestionReader(entries, references).readReview())
                    .ifPresent(questions::add);
        }
        return new Review(part.line(), part.title(), part.body(), List.copyOf(questions), notes);
    }
}
