package org.mqttxray.ui.state;

import java.util.List;
import java.util.Optional;

/**
 * What the pane shows of one client.
 *
 * @param client its name; empty if there is no client yet
 * @param state the state in which it is; none if it has none yet, or it may not be seen
 * @param stateHidden whether a question covers the state
 * @param stateChanged whether the last event changed the state
 * @param rows the values that are recorded
 * @param lists the lists; none if there is no client yet
 */
record StateContent(
        String client,
        Optional<ClientState> state,
        boolean stateHidden,
        boolean stateChanged,
        List<Row> rows,
        List<ListContent> lists) {
    static final StateContent EMPTY = new StateContent("", Optional.empty(), false, false, List.of(), List.of());

    /** Whether anything of a client is recorded. */
    boolean empty() {
        return state.isEmpty() && !stateHidden && rows.isEmpty();
    }

    /**
     * A value.
     *
     * @param item which
     * @param value as it is written; a question mark if it may not be seen
     * @param bar how much of the whole it is, if it is a part of something
     * @param changed whether the last event changed it
     */
    record Row(Item item, String value, Optional<Bar> bar, boolean changed) {}

    /**
     * A part of a whole.
     *
     * @param share 0 to 1; 0 if the value may not be seen
     * @param whole as it is written; a question mark if it may not be seen
     */
    record Bar(double share, String whole) {}
}
