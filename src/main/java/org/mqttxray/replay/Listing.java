package org.mqttxray.replay;

import java.util.List;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.Value;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * A list of a client.
 *
 * @param entries in the order in which they joined it
 * @param hidden whether something that may not be seen has joined it or left it; what it holds is not known from then on
 */
public record Listing(PVector<Entry> entries, boolean hidden) {
    /** Nothing has joined it. */
    public static final Listing EMPTY = new Listing(TreePVector.empty(), false);

    /**
     * What is in a list.
     *
     * @param position the event that gave it its values
     * @param sinceNanos when an entry with its key joined the list
     * @param values as many as the list's entries have parts, in their order
     */
    public record Entry(long position, long sinceNanos, List<Value> values) {}

    /** An entry joins it, or takes the place of the one with the same key, and then it is there as long as that one was. */
    Listing with(Event.Listed listed) {
        List<Value> values = listed.values();
        if (values.contains(Value.HIDDEN)) {
            return new Listing(entries, true);
        }
        int at = find(values.subList(0, Math.min(listed.list().keys(), values.size())));
        long since = at < 0 ? listed.stamp().timeNanos() : entries.get(at).sinceNanos;
        Entry entry = new Entry(listed.position(), since, values);
        return new Listing(at < 0 ? entries.plus(entry) : entries.with(at, entry), hidden);
    }

    /** The entry with a key leaves it. */
    Listing without(Event.Unlisted unlisted) {
        if (unlisted.key().contains(Value.HIDDEN)) {
            return new Listing(entries, true);
        }
        int at = find(unlisted.key());
        return at < 0 ? this : new Listing(entries.minus(at), hidden);
    }

    private int find(List<Value> key) {
        for (int at = 0; at < entries.size(); at++) {
            List<Value> values = entries.get(at).values;
            if (key.size() <= values.size() && values.subList(0, key.size()).equals(key)) {
                return at;
            }
        }
        return -1;
    }
}
