package org.mqttxray.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mqttxray.replay.Register.Asker;
import org.mqttxray.replay.Register.Entry;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/** How the entries of the {@link Register} change; what does not change stays the same object. */
final class Subscriptions {
    private Subscriptions() {}

    /** A session goes on with another client: its subscriptions are that one's now. */
    static PVector<Entry> taken(PVector<Entry> entries, String session, String client) {
        PVector<Entry> now = entries;
        for (int at = 0; at < entries.size(); at++) {
            Entry entry = entries.get(at);
            PVector<Asker> askers = entry.askers();
            for (int of = 0; of < askers.size(); of++) {
                Asker asker = askers.get(of);
                askers = asker.session().equals(session)
                        ? askers.with(of, new Asker(client, session, asker.granted()))
                        : askers;
            }
            now = askers == entry.askers() ? now : now.with(at, new Entry(entry.filter(), askers));
        }
        return now;
    }

    /** A session that asks for the same filter again has one subscription still (MQTT-3.8.4-3). */
    static PVector<Entry> with(PVector<Entry> entries, String filter, Asker asker) {
        for (int at = 0; at < entries.size(); at++) {
            Entry entry = entries.get(at);
            if (entry.filter().equals(filter)) {
                return entries.with(at, new Entry(filter, with(entry.askers(), asker)));
            }
        }
        return entries.plus(new Entry(filter, TreePVector.singleton(asker)));
    }

    private static PVector<Asker> with(PVector<Asker> askers, Asker asker) {
        for (int at = 0; at < askers.size(); at++) {
            if (askers.get(at).session().equals(asker.session())) {
                return askers.with(at, asker);
            }
        }
        return askers.plus(asker);
    }

    /**
     * Without what a session has subscribed to.
     *
     * @param filter the one that is asked for no more; none if none is
     */
    static PVector<Entry> without(PVector<Entry> entries, String session, Optional<String> filter) {
        List<Entry> left = new ArrayList<>();
        for (Entry entry : entries) {
            boolean concerned = filter.isEmpty() || filter.get().equals(entry.filter());
            List<Asker> askers = entry.askers().stream()
                    .filter(asker -> !concerned || !asker.session().equals(session))
                    .toList();
            if (!askers.isEmpty()) {
                left.add(
                        askers.size() == entry.askers().size()
                                ? entry
                                : new Entry(entry.filter(), TreePVector.from(askers)));
            }
        }
        return left.size() == entries.size() && left.equals(entries) ? entries : TreePVector.from(left);
    }
}
