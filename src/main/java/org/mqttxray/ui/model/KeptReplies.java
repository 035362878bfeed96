package org.mqttxray.ui.model;

import java.util.LinkedHashMap;
import java.util.Map;
import org.mqttxray.lesson.Edition;
import org.mqttxray.lesson.Lesson;
import org.mqttxray.lesson.Question;
import org.mqttxray.ui.progress.Answer;
import org.mqttxray.ui.progress.ProgressBook;

/** Replies as they are kept from start to start; counts the tries. */
final class KeptReplies {
    private final ProgressBook book;

    KeptReplies(ProgressBook book) {
        this.book = book;
    }

    /**
     * Keeps a reply.
     *
     * @param key names the question: the lesson's id, a slash, the step's id
     */
    void keep(String key, Reply reply) {
        String lesson = key.substring(0, key.indexOf('/'));
        String step = key.substring(lesson.length() + 1);
        Answer before = book.of(lesson).of(step).answer();
        Answer.State state = state(reply.state());
        boolean tried = state == Answer.State.RIGHT || state == Answer.State.WRONG;
        boolean same = state == before.state()
                && reply.option().equals(before.option())
                && reply.typed().equals(before.typed());
        boolean onlyHint = same && reply.hintShown() != before.hint();
        if (same && before.done() || same && !tried && !onlyHint) {
            return;
        }
        int tries = before.tries() + (tried && !onlyHint ? 1 : 0);
        book.answered(lesson, step, new Answer(state, reply.option(), reply.typed(), tries, reply.hintShown(), 0));
    }

    /** What can't be read as an answer was none. */
    private static Answer.State state(Reply.State state) {
        return switch (state) {
            case OPEN, UNREADABLE -> Answer.State.OPEN;
            case WRONG -> Answer.State.WRONG;
            case RIGHT -> Answer.State.RIGHT;
            case SKIPPED -> Answer.State.SKIPPED;
        };
    }

    /** The replies to the questions of a lesson, by their keys; none to a question, and by no option, that is there no longer. */
    Map<String, Reply> of(Lesson lesson) {
        Map<String, Reply> replies = new LinkedHashMap<>();
        Edition edition = lesson.english();
        for (int step = 0; step < edition.steps(); step++) {
            String id = edition.stepId(step);
            Answer answer = book.of(lesson.id()).of(id).answer();
            if (answer.at() > 0
                    && edition.question(step)
                            .filter(question -> canBe(answer, question))
                            .isPresent()) {
                replies.put(lesson.id() + "/" + id, reply(answer));
            }
        }
        return replies;
    }

    private static boolean canBe(Answer answer, Question question) {
        int option = answer.option().orElse(0);
        return !(question instanceof Question.Pick pick)
                || option >= 0 && option < pick.options().size();
    }

    private static Reply reply(Answer answer) {
        Reply.State state = Reply.State.valueOf(answer.state().name());
        return new Reply(state, answer.option(), answer.typed(), "", answer.hint());
    }

    /** The questions of a lesson are open again. */
    void forget(Lesson lesson) {
        book.reopen(lesson.id());
    }
}
