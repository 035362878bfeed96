package org.mqttxray.ui.model;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mqttxray.lesson.Cover;
import org.mqttxray.lesson.Facts;
import org.mqttxray.lesson.Play;
import org.mqttxray.lesson.Question;

/**
 * The questions of what is played, the replies to them, and what is covered because of them. The commands act on the question of the step,
 * if it has one.
 */
public final class Quiz {
    private final ReadOnlyObjectWrapper<Reply> reply = new ReadOnlyObjectWrapper<>(Reply.NONE);
    private final Replies replies = new Replies();
    private final KeptReplies kept;
    private final LessonStep step;
    private final CurrentPlay current;
    private final Standing standing;
    /** While a class looks on: the questions whose answer it has been shown. What one person replied does not count then. */
    private Optional<Set<String>> shownToClass = Optional.empty();

    /**
     * The question of a step.
     *
     * @param key names it, in whatever language: the lesson's id, a slash, the step's id
     * @param question the question in the language of the window
     * @param place where the bytes that it asks for lie, if it asks for bytes
     */
    record Asked(String key, Question question, Optional<Facts.Place> place) {}

    /** No replies yet. */
    Quiz(LessonStep step, CurrentPlay current, Standing standing, KeptReplies kept) {
        this.kept = kept;
        this.step = step;
        this.current = current;
        this.standing = standing;
    }

    /** What was replied to the question of the step, if it has one. */
    public ReadOnlyObjectProperty<Reply> replyProperty() {
        return reply.getReadOnlyProperty();
    }

    /** The question of the step, if it has one. */
    Optional<Asked> asked() {
        return step.asked(() -> current.ofLesson().flatMap(play -> play.place(step.section())));
    }

    /** The functions that can be picked, the outermost first, if the step asks for a frame and is on the screen. */
    public List<String> frames() {
        boolean frame = asked().filter(one -> one.question instanceof Question.PickFrame)
                .isPresent();
        if (!frame) {
            return List.of();
        }
        return current.ofLesson().map(play -> play.frames(step.section())).orElse(List.of());
    }

    /** Whether the step has a question whose answer is still to be covered. */
    public boolean open() {
        return asked().filter(asked -> shownToClass
                        .map(shown -> !shown.contains(asked.key))
                        .orElse(!reply.get().done()))
                .isPresent();
    }

    // Commands

    /** Picks an option: 0, 1, … */
    public void pick(int option) {
        asked().ifPresent(asked -> replies.pick(asked.key, asked.question, option));
        replied();
    }

    /** Replies with what was typed, or with the numbers or the name of what was chosen. */
    public void type(String typed) {
        asked().ifPresent(asked -> replies.type(asked.key, asked.question, typed, asked.place));
        replied();
    }

    /** Shows the hint of the question. */
    public void showHint() {
        asked().ifPresent(asked -> replies.hint(asked.key));
        replied();
    }

    /** Gives the question up, unless it has been answered. */
    public void skip() {
        asked().filter(asked -> !reply.get().done()).ifPresent(asked -> {
            replies.skip(asked.key);
            replied();
        });
    }

    /** Goes past the question, which is given up by that; what a class does not answer is not. */
    void pass() {
        if (shownToClass.isEmpty()) {
            skip();
        }
    }

    /** Opens the question again, if it was given up; what it asks for is covered again. */
    public void reopen() {
        asked().ifPresent(asked -> replies.reopen(asked.key));
        replied();
    }

    // Commands, while a class looks on: nothing is marked

    /** From now on a class looks on, to which no answer has been shown, or none does any more: then what was replied counts again. */
    void showToClass(boolean shown) {
        shownToClass = shown ? Optional.of(new HashSet<>()) : Optional.empty();
        look();
        cover();
    }

    /** Whether the class has been shown the answer to the question of the step. */
    public boolean shownToClass() {
        return shownToClass
                .filter(shown -> step.key(step.number()).filter(shown::contains).isPresent())
                .isPresent();
    }

    /** Shows the class the answer, or covers it again. */
    public void showToClassAnswer(boolean visible) {
        shownToClass.ifPresent(shown -> {
            step.key(step.number()).ifPresent(visible ? shown::add : shown::remove);
            look();
            cover();
        });
    }

    /** Looks what was replied to the step's question, as another one may be asked or in another language. */
    void look() {
        reply.set(asked().map(asked -> replies.of(asked.key, asked.question, asked.place))
                .orElse(Reply.NONE));
        standing.changed();
    }

    /** Covers what the open question asks for, and on a recording what the next open one will. */
    void cover() {
        current.cover(current.ofLesson().map(this::covered).orElse(Cover.NOTHING));
    }

    private Cover covered(Play play) {
        if (open()) {
            return step.review() ? Cover.EVERYTHING : play.cover(step.section());
        }
        OptionalInt next = step.later().filter(this::open).findFirst();
        return next.isPresent() ? play.coverAhead(next.getAsInt()) : Cover.NOTHING;
    }

    private boolean open(int later) {
        return step.key(later)
                .filter(key -> shownToClass.map(shown -> !shown.contains(key)).orElseGet(() -> replies.open(key)))
                .isPresent();
    }

    private void replied() {
        look();
        asked().ifPresent(asked -> kept.keep(asked.key, reply.get()));
        cover();
    }

    /** All questions of the lesson are open again. */
    void forget() {
        replies.forget(step.lessonKey());
        shownToClass.ifPresent(shown -> shown.removeIf(key -> key.startsWith(step.lessonKey())));
        step.lesson().ifPresent(kept::forget);
    }

    /** The replies to the lesson's questions are those that were kept. */
    void restore() {
        step.lesson().ifPresent(lesson -> kept.of(lesson).forEach(replies::restore));
    }
}
