package org.mqttxray.ui.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.mqttxray.i18n.Messages;
import org.mqttxray.replay.Listing;
import org.mqttxray.replay.Register;
import org.mqttxray.replay.Replay;
import org.mqttxray.replay.ValueText;
import org.mqttxray.trace.ClientField;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.ReadableLog;
import org.mqttxray.trace.Value;
import org.mqttxray.ui.model.Moment;

/** What the lists of a client hold at a moment: the client's own record, and what the broker granted for a subscription. */
final class ListReader {
    private static final ValueText VALUES = new ValueText(false);
    private static final String UNKNOWN = "?";
    /** {@code MQTT_ACK_HANDLER_NUM_MAX}. */
    private static final int MOST_ANSWERS = 64;

    private static final double SECOND = TimeUnit.SECONDS.toNanos(1);
    /** What is longer is told without its fraction. */
    private static final long LONG = TimeUnit.SECONDS.toNanos(1_000);

    private final Messages messages;
    private ReadableLog log = Moment.NOTHING.log();
    private Replay<Register.State> registers = new Replay<>(log, new Register(log));

    ListReader(Messages messages) {
        this.messages = messages;
    }

    /** The lists of a client, empty ones too. */
    List<ListContent> read(Moment moment, String client) {
        if (moment.log() != log) {
            log = moment.log();
            registers = new Replay<>(log, new Register(log));
        }
        List<ListContent> lists = new ArrayList<>();
        for (ListContent.Kind kind : ListContent.Kind.values()) {
            lists.add(read(moment, client, kind));
        }
        return List.copyOf(lists);
    }

    private ListContent read(Moment moment, String client, ListContent.Kind kind) {
        Listing listing = moment.clients().list(client, kind.field()).orElse(Listing.EMPTY);
        boolean changed = moment.lastEvent()
                .filter(event -> changes(event, kind.field()))
                .filter(event -> client.equals(moment.clients().clientOfThread().get(event.thread())))
                .isPresent();
        if (listing.hidden()) {
            return new ListContent(kind, UNKNOWN, List.of(), changed);
        }
        List<ListContent.Entry> entries = listing.entries().stream()
                .map(entry -> kind == ListContent.Kind.AWAITED
                        ? awaited(moment, client, entry)
                        : subscribed(moment, client, entry))
                .toList();
        int size = entries.size();
        String count = kind == ListContent.Kind.AWAITED
                ? messages.get("state.list.of", size, MOST_ANSWERS)
                : String.valueOf(size);
        return new ListContent(kind, count, entries, changed);
    }

    private static boolean changes(Event event, ClientField list) {
        return event instanceof Event.Listed listed && listed.list() == list
                || event instanceof Event.Unlisted unlisted && unlisted.list() == list;
    }

    private static boolean isNew(Moment moment, Listing.Entry entry) {
        return entry.position() == moment.events() - 1;
    }

    private static long number(Listing.Entry entry, int part) {
        return entry.values().size() > part && entry.values().get(part) instanceof Value.Number number
                ? number.number()
                : 0;
    }

    private static String text(Listing.Entry entry, int part) {
        return entry.values().size() > part && entry.values().get(part) instanceof Value.Text text
                ? text.text()
                : UNKNOWN;
    }

    private ListContent.Entry awaited(Moment moment, String client, Listing.Entry entry) {
        String name = ValueText.answer(entry.values());
        String since = messages.get("state.list.since", seconds(entry.sinceNanos()));
        double left = Math.max(0, number(entry, 2) - moment.timeNanos()) / SECOND;
        Value limit = moment.clients().of(client).get(ClientField.CMD_TIMEOUT);
        double whole = limit instanceof Value.Number number ? number.number() / 1000.0 : 0;
        Optional<StateContent.Bar> bar = whole <= 0
                ? Optional.empty()
                : Optional.of(new StateContent.Bar(
                        Math.min(1, left / whole), VALUES.text(ClientField.CMD_TIMEOUT.type(), limit)));
        String detail = String.format(Locale.ROOT, "%.1f s", left);
        return new ListContent.Entry(name, since, detail, bar, isNew(moment, entry));
    }

    private static String seconds(long nanos) {
        return String.format(Locale.ROOT, nanos < LONG ? "%.2f s" : "%.0f s", nanos / SECOND);
    }

    private ListContent.Entry subscribed(Moment moment, String client, Listing.Entry entry) {
        String filter = text(entry, 0);
        String granted = granted(moment, client, filter)
                .map(qos -> messages.get("state.list.granted", qos))
                .orElse("");
        String detail = messages.get("state.list.handler", text(entry, 2));
        String note = messages.get("state.list.asked", number(entry, 1)) + granted;
        return new ListContent.Entry(filter, note, detail, Optional.empty(), isNew(moment, entry));
    }

    private Optional<Integer> granted(Moment moment, String client, String filter) {
        return registers.at(moment.events()).entries().stream()
                .filter(entry -> entry.filter().equals(filter))
                .flatMap(entry -> entry.askers().stream())
                .filter(asker -> asker.client().equals(client))
                .map(asker -> asker.granted().ordinal())
                .findFirst();
    }
}
