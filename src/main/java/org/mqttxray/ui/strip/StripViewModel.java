package org.mqttxray.ui.strip;

import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mqttxray.i18n.Messages;
import org.mqttxray.replay.Listing;
import org.mqttxray.replay.Locks;
import org.mqttxray.replay.Threads;
import org.mqttxray.replay.ValueText;
import org.mqttxray.trace.ClientField;
import org.mqttxray.trace.Value;
import org.mqttxray.ui.model.ClientTitle;
import org.mqttxray.ui.model.LinkState;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.ui.model.SendMutex;
import org.pcollections.PMap;

/** The state of the client that is shown, in short. */
public final class StripViewModel {
    private static final String UNKNOWN = "?";
    private static final int MOST_NAMED = 3;
    private static final String MORE = " …";
    private static final String STATE_PREFIX = "CLIENT_STATE_";

    // Properties
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>();

    private final Messages messages;

    /**
     * What the strip shows.
     *
     * @param link how the client stands to the broker
     * @param name the C name of its state without {@code CLIENT_STATE_}; empty before it has one
     * @param words the same in words
     * @param awaited which answers the client waits for; none before it has waited for any
     * @param buffer how full the write buffer is, if it is there
     * @param mutex who holds the send mutex; empty if nobody does
     */
    public record State(
            LinkState link,
            String name,
            String words,
            Optional<Awaited> awaited,
            Optional<Fill> buffer,
            String mutex) {}

    /**
     * The answers that a client waits for.
     *
     * @param count how many, or a question mark if that may not be seen
     * @param which the first of them
     */
    public record Awaited(String count, String which) {}

    /**
     * How full a buffer is.
     *
     * @param used "48", or a question mark if it may not be seen
     * @param size in bytes
     * @param share 0 to 1; 0 if it may not be seen
     */
    public record Fill(String used, long size, double share) {}

    /** Nothing yet. */
    public StripViewModel(Messages messages) {
        this.messages = messages;
        show(Moment.NOTHING);
    }

    /** What is shown. */
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    // Commands

    /** Takes over a moment. */
    public void show(Moment moment) {
        String client = moment.shownClient();
        PMap<ClientField, Value> fields = moment.clients().of(client);
        LinkState link = LinkState.of(moment, client);
        boolean last = link == LinkState.STOPPED && fields.get(ClientField.STATE) != null;
        String words = messages.get(last ? "window.strip.stopped" : "window.link." + link.style());
        boolean several = moment.clients().fields().size() > 1;
        state.set(new State(
                link,
                name(fields.get(ClientField.STATE)),
                several ? messages.get("window.strip.of-client", words, ClientTitle.of(client, messages)) : words,
                moment.clients().list(client, ClientField.ACK_HANDLER_LIST).map(this::awaited),
                buffer(fields),
                mutex(moment, client)));
    }

    private static String name(Value value) {
        if (value instanceof Value.Number number) {
            String name = ValueText.clientState(number.number());
            return name.startsWith(STATE_PREFIX) ? name.substring(STATE_PREFIX.length()) : name;
        }
        return value instanceof Value.Hidden ? UNKNOWN : "";
    }

    private Awaited awaited(Listing answers) {
        if (answers.hidden()) {
            return new Awaited(UNKNOWN, "");
        }
        int size = answers.entries().size();
        String which = answers.entries().stream()
                .limit(MOST_NAMED)
                .map(entry -> ValueText.answer(entry.values()))
                .collect(Collectors.joining(messages.get("window.strip.and")));
        return new Awaited(String.valueOf(size), size > MOST_NAMED ? which + MORE : which);
    }

    private static Optional<Fill> buffer(PMap<ClientField, Value> fields) {
        if (!(fields.get(ClientField.WRITE_BUFFER_SIZE) instanceof Value.Number size) || size.number() <= 0) {
            return Optional.empty();
        }
        Value used = fields.get(ClientField.WRITE_BUFFER);
        if (used instanceof Value.Hidden) {
            return Optional.of(new Fill(UNKNOWN, size.number(), 0));
        }
        long bytes = used instanceof Value.Number number ? number.number() : 0;
        return Optional.of(new Fill(Long.toString(bytes), size.number(), (double) bytes / size.number()));
    }

    private static String mutex(Moment moment, String client) {
        Locks.Lock lock = moment.locks().of(client).get(SendMutex.C_NAME);
        if (lock == null || lock.owner() == Locks.NOBODY) {
            return "";
        }
        Threads.Thread owner = moment.threads().get(lock.owner());
        return owner == null ? "" : owner.name();
    }
}
