package org.mqttxray.ui.progress;

/**
 * How far the user has come with a step.
 *
 * @param seen whether it was on the screen
 * @param answer to its question
 * @param note the user's own words; empty if he wrote none
 * @param notedAt when he last wrote them, in milliseconds since 1970
 */
public record StepProgress(boolean seen, Answer answer, String note, long notedAt) {
    /** A step that nobody has looked at. */
    public static final StepProgress NONE = new StepProgress(false, Answer.NONE, "", 0);

    StepProgress asSeen() {
        return new StepProgress(true, answer, note, notedAt);
    }

    StepProgress answered(Answer now) {
        return new StepProgress(seen, now, note, notedAt);
    }

    StepProgress noted(String words, long at) {
        return new StepProgress(seen, answer, words, at);
    }

    /** Both together; where they differ, what is later. */
    StepProgress with(StepProgress other) {
        boolean later = other.notedAt > notedAt;
        return new StepProgress(
                seen || other.seen,
                answer.orLater(other.answer),
                later ? other.note : note,
                later ? other.notedAt : notedAt);
    }
}
