package org.mqttxray.ui.model;

import java.util.OptionalInt;

/**
 * What was replied to a step's question so far.
 *
 * @param state how it stands
 * @param option the option last picked, 0, 1, …; none if none was or if there is nothing to pick
 * @param typed what was last typed; empty if nothing was
 * @param sentence what there is to say to it; empty as long as nothing was replied
 * @param hintShown whether the hint was asked for
 */
public record Reply(State state, OptionalInt option, String typed, String sentence, boolean hintShown) {
    /** Nothing was replied yet. */
    public static final Reply NONE = new Reply(State.OPEN, OptionalInt.empty(), "", "", false);

    /** How a question stands. */
    public enum State {
        /** Not answered. */
        OPEN,
        /** Answered wrongly; the answer stays covered and another try is free. */
        WRONG,
        /** What was typed can't be read as an answer at all. */
        UNREADABLE,
        /** Answered rightly: nothing is covered any more. */
        RIGHT,
        /** Given up: nothing is covered any more. */
        SKIPPED
    }

    /** Whether the answer is no longer covered. */
    public boolean done() {
        return state == State.RIGHT || state == State.SKIPPED;
    }

    /** The same, with the hint. */
    public Reply withHint() {
        return new Reply(state, option, typed, sentence, true);
    }
}
