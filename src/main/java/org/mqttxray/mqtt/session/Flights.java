package org.mqttxray.mqtt.session;

import java.util.EnumMap;
import java.util.Map;
import org.pcollections.IntTreePMap;
import org.pcollections.PSortedSet;
import org.pcollections.TreePSet;

/**
 * Which messages of one side are on their way, by Packet Identifier, and what each awaits.
 *
 * Invariants: (1) each queue holds, oldest first, the turns of the messages that await the same, without strays; (2) only messages that
 * were published on this connection are counted.
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

    /**
     * A message on its way.
     *
     * @param turn is higher the later the message began to await this
     */
    private record Flight(Awaited awaited, long turn, boolean counted, boolean stray) {
        private static final Flight NONE = new Flight(Awaited.NOTHING, 0, false, false);
    }

    // Copies share what is in these, and none of them changes it

    private final Map<Awaited, PSortedSet<Long>> queues = new EnumMap<>(Awaited.class);
    private IntTreePMap<Flight> open = IntTreePMap.empty();
    private long turns;
    private int count;

    Flights() {
        forget();
    }

    /** One that knows the same; it costs the same however many there are. */
    Flights copy() {
        Flights copy = new Flights();
        copy.queues.putAll(queues);
        copy.open = open;
        copy.turns = turns;
        copy.count = count;
        return copy;
    }

    private Flight flight(int id) {
        return open.getOrDefault(id, Flight.NONE);
    }

    /** What is awaited with a Packet Identifier. */
    Awaited awaited(int id) {
        return flight(id).awaited;
    }

    /** Whether a Packet Identifier is in use. */
    boolean holds(int id) {
        return open.containsKey(id) && !flight(id).stray;
    }

    /** How many messages published on this connection are on their way. */
    int count() {
        return count;
    }

    /** Whether no other message has awaited the same for longer. */
    boolean isNext(int id) {
        Flight flight = flight(id);
        PSortedSet<Long> queue = queues.get(flight.awaited);
        return !queue.contains(flight.turn) || queue.first() == flight.turn;
    }

    /** A message sets out. */
    void start(int id, Awaited awaited) {
        end(id);
        put(id, awaited, true, false);
        count++;
    }

    /** A message is a step further; one that is not known yet is on its way from an earlier connection. */
    void await(int id, Awaited awaited) {
        Flight before = flight(id);
        put(id, awaited, before.counted, before.stray);
    }

    /** An answer without a question. */
    void stray(int id, Awaited awaited) {
        put(id, awaited, flight(id).counted, true);
    }

    private void put(int id, Awaited awaited, boolean counted, boolean stray) {
        leaveQueue(flight(id));
        Flight flight = new Flight(awaited, ++turns, counted, stray);
        open = open.plus(id, flight);
        if (!stray) {
            queues.put(awaited, queues.get(awaited).plus(flight.turn));
        }
    }

    private void leaveQueue(Flight flight) {
        queues.put(flight.awaited, queues.get(flight.awaited).minus(flight.turn));
    }

    /** A message has arrived, or was refused. */
    void end(int id) {
        Flight flight = flight(id);
        leaveQueue(flight);
        open = open.minus(id);
        count -= flight.counted ? 1 : 0;
    }

    /** Nothing is known any more. */
    void forget() {
        for (Awaited awaited : Awaited.values()) {
            queues.put(awaited, TreePSet.empty());
        }
        open = IntTreePMap.empty();
        count = 0;
    }
}
