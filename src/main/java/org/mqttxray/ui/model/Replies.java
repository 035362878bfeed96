package org.mqttxray.ui.model;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.mqttxray.lesson.Facts;
import org.mqttxray.lesson.Marking;
import org.mqttxray.lesson.Question;

/** What was replied to questions. What there is to say to a reply is found anew when someone looks, in the language of the question. */
final class Replies {
    private final Map<String, Reply> kept = new HashMap<>();

    /**
     * What was replied to a question.
     *
     * @param key names the question, in whatever language
     * @param asked the question in the language in which it is shown
     * @param place where the bytes that it asks for lie, if it asks for bytes
     */
    Reply of(String key, Question asked, Optional<Facts.Place> place) {
        Reply reply = kept.getOrDefault(key, Reply.NONE);
        String sentence = mark(asked, reply, place).map(Marking.Mark::sentence).orElse("");
        return new Reply(reply.state(), reply.option(), reply.typed(), sentence, reply.hintShown());
    }

    /** Whether the answer to a question is still to be covered. */
    boolean open(String key) {
        return !kept.getOrDefault(key, Reply.NONE).done();
    }

    /** An option was picked: 0, 1, … */
    void pick(String key, Question asked, int option) {
        if (asked instanceof Question.Pick pick
                && option >= 0
                && option < pick.options().size()) {
            keep(key, asked, OptionalInt.of(option), "", Optional.empty());
        }
    }

    /** Something was typed, or chosen by numbers or by a name. */
    void type(String key, Question asked, String typed, Optional<Facts.Place> place) {
        keep(key, asked, OptionalInt.empty(), typed, place);
    }

    private void keep(String key, Question asked, OptionalInt option, String typed, Optional<Facts.Place> place) {
        boolean hint = kept.getOrDefault(key, Reply.NONE).hintShown();
        Reply unmarked = new Reply(Reply.State.WRONG, option, typed, "", hint);
        Reply.State state = mark(asked, unmarked, place)
                .map(mark -> mark.right() ? Reply.State.RIGHT : Reply.State.WRONG)
                .orElse(Reply.State.UNREADABLE);
        kept.put(key, new Reply(state, option, typed, "", hint));
    }

    /** A reply that was given before. */
    void restore(String key, Reply reply) {
        kept.put(key, reply);
    }

    /** The questions whose key begins like this are open again. */
    void forget(String keyStart) {
        kept.keySet().removeIf(key -> key.startsWith(keyStart));
    }

    /** The question was given up. */
    void skip(String key) {
        Reply reply = kept.getOrDefault(key, Reply.NONE);
        kept.put(key, new Reply(Reply.State.SKIPPED, OptionalInt.empty(), "", "", reply.hintShown()));
    }

    /** The question is open again, if it was given up. */
    void reopen(String key) {
        Reply reply = kept.getOrDefault(key, Reply.NONE);
        if (reply.state() == Reply.State.SKIPPED) {
            kept.put(key, reply.hintShown() ? Reply.NONE.withHint() : Reply.NONE);
        }
    }

    /** The hint was asked for. */
    void hint(String key) {
        kept.put(key, kept.getOrDefault(key, Reply.NONE).withHint());
    }

    /** The mark of a reply; none if nothing was replied, or what was typed can't be read as an answer. */
    private static Optional<Marking.Mark> mark(Question asked, Reply reply, Optional<Facts.Place> place) {
        if (asked instanceof Question.Pick pick) {
            return reply.option().isPresent()
                    ? Optional.of(Marking.pick(pick, reply.option().getAsInt()))
                    : Optional.empty();
        }
        return reply.typed().isBlank() ? Optional.empty() : Marking.typed(asked, reply.typed(), place);
    }
}
