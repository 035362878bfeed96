package org.mqttxray.ui.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mqttxray.i18n.Messages;
import org.mqttxray.replay.ClientStates;
import org.mqttxray.replay.Locks;
import org.mqttxray.replay.Replay;
import org.mqttxray.replay.Threads;
import org.mqttxray.replay.ValueText;
import org.mqttxray.trace.ClientField;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.Value;
import org.mqttxray.ui.model.Moment;
import org.pcollections.PMap;

/**
 * The state of the client whose thread is shown, at the playhead. A field that the log does not hold has no row; what a timer or a lock
 * is at comes from the events and from the time of the last one.
 */
final class StateViewModel {
    private static final ValueText VALUES = new ValueText(false);
    private static final String UNKNOWN = "?";
    /** Seconds that are written without their fraction. */
    private static final double LONG = 1_000;

    private static final double NANOS = TimeUnit.SECONDS.toNanos(1);

    // Properties
    private final ReadOnlyObjectWrapper<StateContent> content = new ReadOnlyObjectWrapper<>(StateContent.EMPTY);

    private final String free;
    private final ListReader lists;
    private Moment moment = Moment.NOTHING;
    private String client = "";
    private Replay<ClientStates.State> replay = new Replay<>(Moment.NOTHING.log(), new ClientStates());
    private PMap<ClientField, Value> fields = Moment.NOTHING.clients().of("");
    private Optional<ClientField> change = Optional.empty();

    /** Nothing yet. */
    StateViewModel(Messages messages) {
        this.free = messages.get("state.free");
        this.lists = new ListReader(messages);
    }

    /** What is shown; a new value only if it is another one. */
    ReadOnlyObjectProperty<StateContent> contentProperty() {
        return content.getReadOnlyProperty();
    }

    // Commands

    /** Shows a moment. All that is shown follows from log, position and client, so the same three are not looked at again. */
    void show(Moment newMoment) {
        Moment before = moment;
        String clientBefore = client;
        moment = newMoment;
        client = newMoment.shownClient();
        if (newMoment.log() == before.log() && newMoment.events() == before.events() && client.equals(clientBefore)) {
            return;
        }
        if (newMoment.log() != before.log()) {
            replay = new Replay<>(newMoment.log(), new ClientStates());
        }
        fields = newMoment.clients().of(client);
        change = change();
        content.set(read());
    }

    /** The field of the client to which the last event gave a value other than the one before. */
    private Optional<ClientField> change() {
        return moment.lastEvent()
                .filter(this::isOfClient)
                .flatMap(event -> given(event)
                        .filter(field -> !fields.get(field)
                                .equals(replay.at(event.position()).of(client).get(field))));
    }

    private static Optional<ClientField> given(Event event) {
        if (event instanceof Event.State state) {
            return Optional.of(state.field());
        }
        return event instanceof Event.Wrote ? Optional.of(ClientField.WRITE_BUFFER) : Optional.empty();
    }

    private boolean isOfClient(Event event) {
        return client.equals(moment.clients().clientOfThread().get(event.thread()));
    }

    // What a moment shows

    private StateContent read() {
        Value state = fields.get(ClientField.STATE);
        return new StateContent(
                client,
                state instanceof Value.Number number ? ClientState.of(number.number()) : Optional.empty(),
                state instanceof Value.Hidden,
                changed(ClientField.STATE),
                rows(),
                fields.isEmpty() ? List.of() : lists.read(moment, client));
    }

    private List<StateContent.Row> rows() {
        List<StateContent.Row> rows = new ArrayList<>();
        plain(Item.PACKET_ID, ClientField.PACKET_ID).ifPresent(rows::add);
        plain(Item.KEEP_ALIVE, ClientField.KEEP_ALIVE_INTERVAL).ifPresent(rows::add);
        plain(Item.CMD_TIMEOUT, ClientField.CMD_TIMEOUT).ifPresent(rows::add);
        plain(Item.PINGS, ClientField.PING_OUTSTANDING).ifPresent(rows::add);
        timer(Item.LAST_SENT, ClientField.LAST_SENT).ifPresent(rows::add);
        timer(Item.LAST_RECEIVED, ClientField.LAST_RECEIVED).ifPresent(rows::add);
        buffer(Item.WRITE_BUFFER, ClientField.WRITE_BUFFER, ClientField.WRITE_BUFFER_SIZE)
                .ifPresent(rows::add);
        buffer(Item.READ_BUFFER, ClientField.READ_BUFFER, ClientField.READ_BUFFER_SIZE)
                .ifPresent(rows::add);
        mutex().ifPresent(rows::add);
        return List.copyOf(rows);
    }

    private boolean changed(ClientField field) {
        return change.filter(field::equals).isPresent();
    }

    private Optional<StateContent.Row> plain(Item item, ClientField field) {
        return Optional.ofNullable(fields.get(field))
                .map(value ->
                        new StateContent.Row(item, VALUES.text(field.type(), value), Optional.empty(), changed(field)));
    }

    /** The time that a timer has left of the keep alive; it would tell the keep alive if that is covered. */
    private Optional<StateContent.Row> timer(Item item, ClientField field) {
        Value expires = fields.get(field);
        Value whole = fields.get(ClientField.KEEP_ALIVE_INTERVAL);
        if (expires == null || whole == null) {
            return Optional.empty();
        }
        if (!(expires instanceof Value.Number at) || !(whole instanceof Value.Number keepAlive)) {
            return Optional.of(hidden(item, field, whole, ClientField.KEEP_ALIVE_INTERVAL));
        }
        double left = Math.max(0, at.number() - moment.timeNanos()) / NANOS;
        return Optional.of(new StateContent.Row(
                item,
                String.format(Locale.ROOT, left < LONG ? "%.3f s" : "%.0f s", left),
                Optional.of(bar(left, keepAlive.number(), whole, ClientField.KEEP_ALIVE_INTERVAL)),
                changed(field)));
    }

    /** A buffer into which nothing was put yet is empty. */
    private Optional<StateContent.Row> buffer(Item item, ClientField field, ClientField sizeField) {
        Value size = fields.get(sizeField);
        if (size == null) {
            return Optional.empty();
        }
        Value used = fields.getOrDefault(field, new Value.Number(0));
        if (!(used instanceof Value.Number bytes) || !(size instanceof Value.Number all)) {
            return Optional.of(hidden(item, field, size, sizeField));
        }
        return Optional.of(new StateContent.Row(
                item,
                VALUES.text(field.type(), used),
                Optional.of(bar(bytes.number(), all.number(), size, sizeField)),
                changed(field)));
    }

    private static StateContent.Bar bar(double part, long whole, Value value, ClientField field) {
        double share = whole <= 0 ? 0 : Math.min(1, part / whole);
        return new StateContent.Bar(share, VALUES.text(field.type(), value));
    }

    private StateContent.Row hidden(Item item, ClientField field, Value whole, ClientField wholeField) {
        StateContent.Bar bar = new StateContent.Bar(0, VALUES.text(wholeField.type(), whole));
        return new StateContent.Row(item, UNKNOWN, Optional.of(bar), changed(field));
    }

    /** A lock is recorded from when a thread first asked for it. */
    private Optional<StateContent.Row> mutex() {
        Locks.Lock lock = moment.locks().of(client).get(Item.SEND_MUTEX.cName());
        if (lock == null) {
            return Optional.empty();
        }
        Threads.Thread owner = moment.threads().get(lock.owner());
        boolean changed = moment.lastEvent()
                .filter(this::isOfClient)
                .filter(StateViewModel::changesOwner)
                .isPresent();
        return Optional.of(
                new StateContent.Row(Item.SEND_MUTEX, owner == null ? free : owner.name(), Optional.empty(), changed));
    }

    private static boolean changesOwner(Event event) {
        String mutex = Item.SEND_MUTEX.cName();
        return event instanceof Event.LockTaken taken && taken.lock().equals(mutex)
                || event instanceof Event.LockReleased released
                        && released.lock().equals(mutex);
    }
}
