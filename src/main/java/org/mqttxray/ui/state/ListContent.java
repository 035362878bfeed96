package org.mqttxray.ui.state;

import java.util.List;
import java.util.Optional;
import org.mqttxray.trace.ClientField;

/**
 * What the pane shows of a list of a client.
 *
 * @param kind which
 * @param count how many entries it has, in words; a question mark if it may not be seen
 * @param entries in the order of the list; none if it may not be seen
 * @param changed whether the last event changed it
 */
record ListContent(Kind kind, String count, List<Entry> entries, boolean changed) {
    /** A list that is shown. */
    enum Kind {
        /** The answers that are awaited. */
        AWAITED(ClientField.ACK_HANDLER_LIST, "state.list.awaited", "state.list.awaited.says"),
        /** The Topic Filters that have a handler. */
        SUBSCRIBED(ClientField.MSG_HANDLER_LIST, "state.list.subscribed", "state.list.subscribed.says");

        private final ClientField field;
        private final String words;
        private final String says;

        Kind(ClientField field, String words, String says) {
            this.field = field;
            this.words = words;
            this.says = says;
        }

        ClientField field() {
            return field;
        }

        /** The key of its name. */
        String words() {
            return words;
        }

        /** The key of the sentence about it. */
        String says() {
            return says;
        }
    }

    /**
     * An entry.
     *
     * @param name the answer with its Packet Identifier, or the Topic Filter
     * @param note what stands beside the name
     * @param detail what stands below it
     * @param bar the time that is left of the whole, if there is a limit
     * @param changed whether the last event gave it its values
     */
    record Entry(String name, String note, String detail, Optional<StateContent.Bar> bar, boolean changed) {}
}
