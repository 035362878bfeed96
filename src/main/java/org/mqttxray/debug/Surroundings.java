package org.mqttxray.debug;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mqttxray.debug.filter.Subject;
import org.mqttxray.debug.filter.Subjects;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.replay.CallStacks;
import org.mqttxray.replay.ClientStates;
import org.mqttxray.replay.Packets;
import org.mqttxray.replay.Replay;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.Layer;
import org.mqttxray.trace.Range;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.trace.Value;
import org.pcollections.PSortedMap;
import org.pcollections.PStack;

/** What a breakpoint may have to know about an event beside the event: found out when it is asked for. Any thread may ask. */
final class Surroundings {
    private final TraceLog log;
    private final Subjects subjects;
    private final Replay<PSortedMap<Integer, PStack<CallStacks.Frame>>> stacks;
    private final Replay<ClientStates.State> clients;

    Surroundings(TraceLog log) {
        this.log = log;
        this.subjects = new Subjects(log);
        this.stacks = new Replay<>(log, new CallStacks());
        this.clients = new Replay<>(log, new ClientStates());
    }

    TraceLog log() {
        return log;
    }

    /**
     * Goes on towards a position, so that what is looked back at from there is soon found.
     *
     * @param atMost how many events to go for each memory
     * @return whether it is there with all of them; if not, it must be called again
     */
    boolean follows(Set<Memory> memories, long events, long atMost) {
        return memories.stream().allMatch(memory -> follows(memory, events, atMost));
    }

    private boolean follows(Memory memory, long events, long atMost) {
        return switch (memory) {
            case STACKS -> stacks.at(events, atMost).isPresent();
            case FIELDS -> clients.at(events, atMost).isPresent();
            case THREADS -> subjects.followThreads(events, atMost);
            case RULES -> subjects.followRules(events, atMost);
        };
    }

    Subject subject(Event event) {
        return subjects.of(event);
    }

    boolean isOf(Optional<PacketType> type, Range packet) {
        return packet.length() > 0 && (type.isEmpty() || Packets.type(log, packet) == type.get());
    }

    /** The layer of the function that made a call; none if it begins a thread. */
    Optional<Layer> callersLayer(Event.Entered call) {
        PStack<CallStacks.Frame> stack = stacks.at(call.position()).get(call.thread());
        return stack == null || stack.isEmpty()
                ? Optional.empty()
                : Optional.of(stack.get(0).function().layer());
    }

    /** Whether a field had another value before, or none. */
    boolean changes(Event.State state) {
        Value before = clients.at(state.position()).of(client(state)).get(state.field());
        return !state.value().equals(before);
    }

    /** The client whose thread did it; empty for what no thread did. */
    String client(Event event) {
        return subjects.client(event);
    }

    Stream<String> brokenRules(Event event) {
        return subjects.rules(event);
    }
}
