package org.mqttxray.mqtt.session;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which messages of one side are on their way, by Packet Identifier, and what each awaits.
 *
 * Invariants: (1) each queue holds, oldest first, the messages that await the same, without strays; (2) only messages that were
 * published on this connection are counted.
 *
 * A stray is what an answer without a question has left: it awaits something, but takes no Packet Identifier and has no turn.
 */
final class Flights {
    /** The packet that comes next. */
    enum Awaited {
        NOTHING,
        PUBACK,
        PUBREC,
        PUBREL,
        PUBCOMP
    }

    private final Map<Integer, Awaited> open = new HashMap<>();
    private final Map<Awaited, Set<Integer>> queues = new EnumMap<>(Awaited.class);
    private final BitSet counted = new BitSet();
    private final BitSet strays = new BitSet();
    private int count;

    Flights() {
        for (Awaited awaited : Awaited.values()) {
            queues.put(awaited, new LinkedHashSet<>());
        }
    }

    /** One that knows the same. */
    Flights copy() {
        Flights copy = new Flights();
        copy.open.putAll(open);
        queues.forEach((awaited, queue) -> copy.queues.get(awaited).addAll(queue));
        copy.counted.or(counted);
        copy.strays.or(strays);
        copy.count = count;
        return copy;
    }

    /** What is awaited with a Packet Identifier. */
    Awaited awaited(int id) {
        return open.getOrDefault(id, Awaited.NOTHING);
    }

    /** Whether a Packet Identifier is in use. */
    boolean holds(int id) {
        return open.containsKey(id) && !strays.get(id);
    }

    /** How many messages published on this connection are on their way. */
    int count() {
        return count;
    }

    /** Whether no other message has awaited the same for longer. */
    boolean isNext(int id) {
        Set<Integer> queue = queues.get(awaited(id));
        return !queue.contains(id) || queue.iterator().next() == id;
    }

    /** A message sets out. */
    void start(int id, Awaited awaited) {
        end(id);
        await(id, awaited);
        counted.set(id);
        count++;
    }

    /** A message is a step further; one that is not known yet is on its way from an earlier connection. */
    void await(int id, Awaited awaited) {
        queues.get(awaited(id)).remove(id);
        open.put(id, awaited);
        if (!strays.get(id)) {
            queues.get(awaited).add(id);
        }
    }

    /** An answer without a question. */
    void stray(int id, Awaited awaited) {
        strays.set(id);
        await(id, awaited);
    }

    /** A message has arrived, or was refused. */
    void end(int id) {
        queues.get(awaited(id)).remove(id);
        open.remove(id);
        strays.clear(id);
        if (counted.get(id)) {
            counted.clear(id);
            count--;
        }
    }

    /** Nothing is known any more. */
    void forget() {
        open.clear();
        queues.values().forEach(Set::clear);
        counted.clear();
        strays.clear();
        count = 0;
    }
}
