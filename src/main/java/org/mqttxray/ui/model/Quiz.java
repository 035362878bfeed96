package org.mqttxray.ui.model;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mqttxray.lesson.Facts;
import org.mqttxray.lesson.Question;

/** The questions of what is played, and the replies to them. The commands act on the question of the step, if it has one. */
public final class Quiz {
    private final ReadOnlyObjectWrapper<Reply> reply = new ReadOnlyObjectWrapper<>(Reply.NONE);
    private final Replies replies = new Replies();
    private final Supplier<Optional<Asked>> step;
    private final Runnable replied;

    /**
     * The question of a step.
     *
     * @param key names it, in whatever language: the lesson's id, a slash, the section's id
     * @param question the question in the language of the window
     * @param place where the bytes that it asks for lie, if it asks for bytes
     */
    record Asked(String key, Question question, Optional<Facts.Place> place) {}

    /**
     * No replies yet.
     *
     * @param step the question of the step on which the lesson is
     * @param replied is told of each command
     */
    Quiz(Supplier<Optional<Asked>> step, Runnable replied) {
        this.step = step;
        this.replied = replied;
    }

    /** What was replied to the question of the step, if it has one. */
    public ReadOnlyObjectProperty<Reply> replyProperty() {
        return reply.getReadOnlyProperty();
    }

    /** Whether the step has a question whose answer is still to be covered. */
    boolean open() {
        return step.get().isPresent() && !reply.get().done();
    }

    /** Picks an option: 0, 1, … */
    public void pick(int option) {
        step.get().ifPresent(asked -> replies.pick(asked.key, asked.question, option));
        replied.run();
    }

    /** Replies with what was typed. */
    public void type(String typed) {
        step.get().ifPresent(asked -> replies.type(asked.key, asked.question, typed, asked.place));
        replied.run();
    }

    /** Shows the hint of the question. */
    public void showHint() {
        step.get().ifPresent(asked -> replies.hint(asked.key));
        replied.run();
    }

    /** Gives the question up, unless it has been answered. */
    public void skip() {
        if (open()) {
            step.get().ifPresent(asked -> replies.skip(asked.key));
            replied.run();
        }
    }

    /** Opens the question again, if it was given up; what it asks for is covered again. */
    public void reopen() {
        step.get().ifPresent(asked -> replies.reopen(asked.key));
        replied.run();
    }

    /** Looks what was replied to the step's question, as another one may be asked or in another language. */
    void look() {
        reply.set(step.get()
                .map(asked -> replies.of(asked.key, asked.question, asked.place))
                .orElse(Reply.NONE));
    }

    /** The questions whose key begins like this are open again. */
    void forget(String keyStart) {
        replies.forget(keyStart);
    }
}
