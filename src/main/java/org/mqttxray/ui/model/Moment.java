package org.mqttxray.ui.model;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.mqttxray.debug.Debugger;
import org.mqttxray.debug.Stop;
import org.mqttxray.i18n.Messages;
import org.mqttxray.replay.CallStacks;
import org.mqttxray.replay.ClientStates;
import org.mqttxray.replay.Locks;
import org.mqttxray.replay.Packets;
import org.mqttxray.replay.Threads;
import org.mqttxray.replay.UnfinishedPackets;
import org.mqttxray.trace.Detail;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.Range;
import org.mqttxray.trace.ReadableLog;
import org.mqttxray.workbench.SavedTrace.Bookmark;
import org.pcollections.PSortedMap;
import org.pcollections.PStack;
import org.pcollections.PVector;
import org.pcollections.TreePMap;
import org.pcollections.TreePVector;

/**
 * Everything that is shown in one frame: the state at the playhead, and the selection. Immutable, and the same for all panes. What a
 * question covers is not in it.
 *
 * @param log what happened, as far as it may be seen
 * @param playhead where the playhead is
 * @param recorded how many events of the log may be read, the playhead's future included
 * @param covered whether what comes after them is covered until a question is answered
 * @param detail how much of the calls is shown
 * @param actingThread the thread that did the last thing, or {@link Event#NO_THREAD}
 * @param threads the threads
 * @param stacks the call stacks, innermost frame first
 * @param packets the packets
 * @param unfinished the packet that is being written or read and is newer than all whole ones, if there is one
 * @param unsent the packets of which no byte has left yet, by the thread that sends them
 * @param packet the packet that is shown: the chosen one, else the unfinished one, else the last
 * @param clients the fields and lists of the clients
 * @param locks the locks
 * @param selection what the user has chosen
 * @param hover the byte of the packet shown over which the pointer stands
 * @param breakpoints how many breakpoints are set
 * @param bookmarks what the user wants to find again of what may be seen, in its order
 */
public record Moment(
        ReadableLog log,
        Debugger.Playhead playhead,
        long recorded,
        boolean covered,
        Detail detail,
        int actingThread,
        PSortedMap<Integer, Threads.Thread> threads,
        PSortedMap<Integer, PStack<CallStacks.Frame>> stacks,
        PVector<Packets.Sighting> packets,
        Optional<UnfinishedPackets.Unfinished> unfinished,
        PSortedMap<Integer, Packets.Sighting> unsent,
        Optional<SeenPacket> packet,
        ClientStates.State clients,
        Locks.State locks,
        Selection selection,
        Optional<Integer> hover,
        int breakpoints,
        List<Bookmark> bookmarks) {
    /** No run at all. */
    public static final Moment NOTHING = new Moment(
            new NoLog(),
            new Debugger.Playhead(0, false, Stop.because(Stop.Reason.ENTRY), false),
            0,
            false,
            Detail.ARTICLE,
            Event.NO_THREAD,
            TreePMap.empty(),
            TreePMap.empty(),
            TreePVector.empty(),
            Optional.empty(),
            TreePMap.empty(),
            Optional.empty(),
            ClientStates.State.START,
            new Locks.State(TreePMap.empty(), TreePMap.empty()),
            Selection.NONE,
            Optional.empty(),
            0,
            List.of());

    /** A log in which nothing has happened. */
    private record NoLog() implements ReadableLog {
        @Override
        public long length() {
            return 0;
        }

        @Override
        public Event event(long position) {
            throw new IndexOutOfBoundsException("no event " + position);
        }

        @Override
        public byte[] bytes(Range range) {
            throw new IndexOutOfBoundsException("no bytes " + range);
        }
    }

    /** Whether nothing that a thread did is ahead in the record; what the link does by itself while a client is held does not count. */
    public boolean atEnd() {
        for (long at = events(); at < recorded; at++) {
            if (log.event(at).thread() != Event.NO_THREAD) {
                return false;
            }
        }
        return true;
    }

    /** Whether a verb can go forward: through the record, or with the client if it has not ended; not beyond what is covered. */
    public boolean ahead() {
        return !atEnd() || !covered && playhead.live();
    }

    /** Whether nothing at all of the run may be seen, as while a review asks for what has been learned. */
    public boolean allCovered() {
        return covered && recorded == 0;
    }

    /**
     * The key of what a pane says that has nothing to show: that all is covered, or else what it usually says.
     *
     * @param usual its own key
     */
    public String emptyKey(String usual) {
        return allCovered() ? "window.why.covered" : usual;
    }

    /** Whether the client was stopped here before its program had ended. */
    public boolean stopped() {
        boolean goesOn = playhead.running() || playhead.live() || covered;
        return !goesOn && atEnd() && threads.values().stream().anyMatch(Threads.Thread::alive);
    }

    /** Whether a client that can still go on really stands here; in the record of what has happened none does. */
    public boolean clientStands() {
        return !playhead.running() && playhead.live() && atEnd();
    }

    /** The packet that is held before its first byte: the one shown if it is one, else the acting thread's; none if no client stands here. */
    public Optional<Packets.Sighting> held() {
        if (!clientStands()) {
            return Optional.empty();
        }
        return packet.map(SeenPacket::sighting)
                .filter(unsent::containsValue)
                .or(() -> Optional.ofNullable(unsent.get(actingThread)));
    }

    /** The same with another packet shown. */
    public Moment withPacket(SeenPacket shown) {
        return new Moment(
                log,
                playhead,
                recorded,
                covered,
                detail,
                actingThread,
                threads,
                stacks,
                packets,
                unfinished,
                unsent,
                Optional.of(shown),
                clients,
                locks,
                selection,
                hover,
                breakpoints,
                bookmarks);
    }

    /** How a thread is called: by its name, after what its client is called if there are several. */
    public String title(Threads.Thread thread, Messages messages) {
        return title(thread, threads.values(), messages);
    }

    /** The same among other threads than those at the moment. */
    public static String title(Threads.Thread thread, Collection<Threads.Thread> all, Messages messages) {
        return Threads.ofSeveralClients(all)
                ? messages.get("window.thread-of", ClientTitle.of(thread.client(), messages), thread.name())
                : thread.name();
    }

    /** Whether all threads that there were have ended. */
    public boolean over() {
        return Threads.over(threads);
    }

    /** How many events have happened at the playhead. */
    public long events() {
        return Math.min(playhead.events(), recorded);
    }

    /** The last event that has happened, if any has. */
    public Optional<Event> lastEvent() {
        return events() == 0 ? Optional.empty() : Optional.of(log.event(events() - 1));
    }

    /** The time at the playhead, in nanoseconds since the run began. */
    public long timeNanos() {
        return lastEvent().map(event -> event.stamp().timeNanos()).orElse(0L);
    }

    /** The byte that is framed: the one under the pointer, else the chosen one. */
    public Optional<Integer> framedByte() {
        return hover.or(selection::offset);
    }

    /** The thread whose stack is shown: the chosen one, else the acting one. */
    public int shownThread() {
        return selection.thread() != 0 && stacks.containsKey(selection.thread()) ? selection.thread() : actingThread;
    }

    /** The client whose thread is shown, else the first one; empty before there is one. */
    public String shownClient() {
        return Optional.ofNullable(threads.get(shownThread()))
                .or(() -> threads.values().stream().findFirst())
                .map(Threads.Thread::client)
                .orElse("");
    }

    /** The frame that is shown: the chosen one if it is still open, else the innermost of the thread shown that {@link #shows} lets see. */
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
                .or(() -> stack.stream()
                        .filter(frame -> shows(shownThread(), frame))
                        .findFirst());
    }

    /** Whether a frame of a thread is shown: the detail shows it, or a breakpoint has stopped when it was entered. */
    public boolean shows(int thread, CallStacks.Frame frame) {
        boolean stoppedHere = playhead.stop().reason() == Stop.Reason.BREAKPOINT
                && thread == actingThread
                && frame.entered() + 1 == events();
        return stoppedHere || detail.shows(frame.function().detail());
    }
}
