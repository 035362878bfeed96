package org.mqttxray.ui.model;

import java.util.Optional;
import org.mqttxray.debug.Debugger;
import org.mqttxray.replay.CallStacks;
import org.mqttxray.replay.ClientStates;
import org.mqttxray.replay.Locks;
import org.mqttxray.replay.Packets;
import org.mqttxray.replay.Threads;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.TraceLog;
import org.pcollections.PSortedMap;
import org.pcollections.PStack;
import org.pcollections.PVector;

/**
 * Everything that is shown in one frame: the state at the playhead, and the selection. Immutable, and the same for all panes.
 *
 * @param log what happened; {@code recorded} events of it may be read
 * @param playhead where the playhead is
 * @param recorded how many events there are, the playhead's future included
 * @param actingThread the thread that did the last thing, or {@link Event#NO_THREAD}
 * @param threads the threads
 * @param stacks the call stacks, innermost frame first
 * @param packets the packets
 * @param clients the fields of the clients
 * @param locks the locks
 * @param selection what the user has chosen
 */
public record Moment(
        TraceLog log,
        Debugger.Playhead playhead,
        long recorded,
        int actingThread,
        PSortedMap<Integer, Threads.Thread> threads,
        PSortedMap<Integer, PStack<CallStacks.Frame>> stacks,
        PVector<Packets.Sighting> packets,
        ClientStates.State clients,
        Locks.State locks,
        Selection selection) {
    /** The last event that has happened, if any has. */
    public Optional<Event> lastEvent() {
        return playhead.events() == 0 ? Optional.empty() : Optional.of(log.event(playhead.events() - 1));
    }

    /** The packet that is shown: the chosen one, else the last. */
    public Optional<Packets.Sighting> packet() {
        Optional<Packets.Sighting> chosen = selection
                .packet()
                .flatMap(position -> packets.stream()
                        .filter(packet -> packet.position() == position)
                        .findFirst());
        if (chosen.isPresent()) {
            return chosen;
        }
        return packets.isEmpty() ? Optional.empty() : Optional.of(packets.get(packets.size() - 1));
    }

    /** The thread whose stack is shown: the chosen one, else the acting one. */
    public int shownThread() {
        return selection.thread() != 0 && stacks.containsKey(selection.thread()) ? selection.thread() : actingThread;
    }

    /** The frame that is shown: the chosen one if it is still open, else the innermost of the thread shown. */
    public Optional<CallStacks.Frame> frame() {
        PStack<CallStacks.Frame> stack = stacks.get(shownThread());
        if (stack == null || stack.isEmpty()) {
            return Optional.empty();
        }
        return selection
                .frame()
                .flatMap(entered -> stack.stream()
                        .filter(frame -> frame.entered() == entered)
                        .findFirst())
                .or(() -> Optional.of(stack.get(0)));
    }
}
