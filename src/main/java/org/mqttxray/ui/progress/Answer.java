package org.mqttxray.ui.progress;

import java.util.OptionalInt;

/**
 * How a question was answered last.
 *
 * @param state how it stands
 * @param option which option was picked, 0, 1, …; none if none was or if there is nothing to pick
 * @param typed what was typed; empty if nothing was
 * @param tries how many answers were given, the right one counted
 * @param hint whether the hint was looked at
 * @param at when, in milliseconds since 1970
 */
public record Answer(State state, OptionalInt option, String typed, int tries, boolean hint, long at) {
    /** Nothing was answered. */
    public static final Answer NONE = new Answer(State.OPEN, OptionalInt.empty(), "", 0, false, 0);

    /** How a question stands. */
    public enum State {
        /** Not answered. */
        OPEN,
        /** Answered wrongly. */
        WRONG,
        /** Answered rightly. */
        RIGHT,
        /** Given up. */
        SKIPPED
    }

    /** Whether it is no longer asked. */
    public boolean done() {
        return state == State.RIGHT || state == State.SKIPPED;
    }

    /** The one that was given later. */
    Answer orLater(Answer other) {
        return other.at > at ? other : this;
    }
}
