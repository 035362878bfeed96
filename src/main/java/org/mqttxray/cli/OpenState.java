package org.mqttxray.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mqttxray.replay.CallStacks;
import org.mqttxray.replay.ClientStates;
import org.mqttxray.replay.Locks;
import org.mqttxray.replay.Packets;
import org.mqttxray.replay.Register;
import org.mqttxray.replay.Threads;
import org.pcollections.PSortedMap;
import org.pcollections.PStack;

/**
 * What is so when a number of events have happened.
 *
 * @param at how many: 0 to the length of the log
 * @param nanos the time of the last of them
 * @param threads those that were started
 * @param stacks the calls of those that have not ended, innermost first
 * @param clients fields and lists
 * @param locks who holds which
 * @param register what the broker has granted
 * @param packet the last one that left or arrived
 */
record OpenState(
        long at,
        long nanos,
        Map<Integer, Threads.Thread> threads,
        PSortedMap<Integer, PStack<CallStacks.Frame>> stacks,
        ClientStates.State clients,
        Locks.State locks,
        Register.State register,
        Optional<Packets.Sighting> packet) {

    /** The clients, in the order in which their first threads were started. */
    List<String> clientNames() {
        return threads.values().stream().map(Threads.Thread::client).distinct().toList();
    }

    /** The threads of a client, in the order in which they were started. */
    List<Threads.Thread> threadsOf(String client) {
        return threads.values().stream()
                .filter(thread -> thread.client().equals(client))
                .toList();
    }

    /** The name of a thread; empty if there is none. */
    String name(int thread) {
        return Optional.ofNullable(threads.get(thread))
                .map(Threads.Thread::name)
                .orElse("");
    }
}
