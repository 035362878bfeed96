package org.mqttxray.ui.variables;

import java.util.List;

/**
 * What the pane of variables shows.
 *
 * @param function the C name of the function of the frame shown; empty if there is none
 * @param variables what its last call has given back, its arguments and variables, then the fields of its client
 */
record VariablesContent(String function, List<Variable> variables) {
    static final VariablesContent EMPTY = new VariablesContent("", List.of());

    /** Where a variable is from. */
    enum Origin {
        /** What a call that has just ended gave back. */
        RETURNED,
        /** The error by which a call has just ended. */
        THREW,
        /** An argument of the call. */
        ARGUMENT,
        /** A local variable of the call. */
        LOCAL,
        /** A field of the client. */
        FIELD
    }

    /**
     * A variable.
     *
     * @param origin where it is from
     * @param name as in the C source
     * @param value as it is written; masked if it is a secret, a question mark if it may not be seen
     * @param changed whether it has another value than where the playhead rested before
     */
    record Variable(Origin origin, String name, String value, boolean changed) {}
}
