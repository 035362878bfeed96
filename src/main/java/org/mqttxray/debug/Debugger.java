package org.mqttxray.debug;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.replay.CallStacks;
import org.mqttxray.replay.Replay;
import org.mqttxray.replay.Threads;
import org.mqttxray.trace.Detail;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.Gate;
import org.mqttxray.trace.Range;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.trace.TracedFunction;
import org.pcollections.PSortedMap;
import org.pcollections.PStack;

/**
 * Moves the playhead. Forward it walks the recorded past first and then lets the live client go on, by one set of verbs; backward it
 * only reads. A verb returns at once: while the client goes on, {@link Playhead#running} is true, and once it has stopped, the
 * playhead is where it stopped.
 *
 * <pre>
 *   STOPPED --a step that ends in the record, back, go to--&gt; STOPPED
 *   STOPPED --a step that does not--&gt; RUNNING (the client goes on from the live end)
 *   RUNNING --the step ends, a breakpoint hits, pause--&gt; STOPPED (held at the live end)
 *   RUNNING --the program ends--&gt; STOPPED (at the end of the log)
 * </pre>
 *
 * <p>Verbs and {@link #playhead} belong to one thread, a view's. The judge is asked on the client's threads, under the log's
 * monitor, while the client goes on; a verb changes what it needs only while the client is held.
 */
public final class Debugger {
    /** The limit of a debugger that may go anywhere. */
    public static final long NO_LIMIT = Long.MAX_VALUE;

    private static final int TYPE_SHIFT = 4;
    /** Calls that end only when another thread of the client has done something. */
    private static final Set<TracedFunction> WAITING_FOR_OTHERS =
            EnumSet.of(TracedFunction.MQTT_RELEASE, TracedFunction.PLATFORM_THREAD_STOP);

    private final TraceLog log;
    private final Gate gate;
    private final Replay<PSortedMap<Integer, Threads.Thread>> threads;
    private final Replay<PSortedMap<Integer, PStack<CallStacks.Frame>>> stacks;
    /** Who wants or has each lock, as far as the gate has let through; a thread that has one may not have been able to say so. */
    private final Map<String, Set<Integer>> lockUsers = new HashMap<>();

    private final List<PacketBreakpoint> breakpoints = new CopyOnWriteArrayList<>();
    private volatile Step liveStep = Step.NEXT_EVENT;
    private volatile Stopped stoppedLive;
    private boolean live = true;
    private long limit = NO_LIMIT;
    private long walked;
    private Stop walkedStop = Stop.because(Stop.Reason.ENTRY);

    /** Where the live client stopped, and why. */
    private record Stopped(long events, Stop stop) {}

    /**
     * Where everything is shown.
     *
     * @param events how many events have happened there
     * @param running whether the client goes on and takes the playhead with it
     * @param stop why it stands there; while running, why it stood before
     */
    public record Playhead(long events, boolean running, Stop stop) {}

    /** A debugger of a session in which nothing has happened yet; it will be held at its first event. */
    public Debugger(TraceLog log, Gate gate) {
        this.log = log;
        this.gate = gate;
        this.threads = new Replay<>(log, new Threads());
        this.stacks = new Replay<>(log, new CallStacks());
        gate.judge(this::stopsAt);
    }

    // What a view asks

    /** Where the playhead is now. */
    public Playhead playhead() {
        Stopped stopped = stoppedLive;
        if (live && stopped != null) {
            moveTo(stopped.events, stopped.stop);
        } else if (live && programEnded()) {
            moveTo(log.length(), Stop.because(Stop.Reason.STEP));
        }
        return live ? new Playhead(log.length(), true, walkedStop) : new Playhead(walked, false, walkedStop);
    }

    /** The thread that did the last thing at the playhead; steps are its steps. */
    public int actingThread() {
        for (long at = playhead().events - 1; at >= 0; at--) {
            int thread = actor(log.event(at));
            if (thread != Event.NO_THREAD) {
                return thread;
            }
        }
        return Event.NO_THREAD;
    }

    /** A thread is started by another, if a traced one did it. */
    private static int actor(Event event) {
        boolean created = event instanceof Event.ThreadStarted started && started.parent() != Event.NO_THREAD;
        return created ? ((Event.ThreadStarted) event).parent() : event.thread();
    }

    /** The breakpoints, in the order in which they were set. */
    public List<PacketBreakpoint> breakpoints() {
        return List.copyOf(breakpoints);
    }

    // Verbs

    /** Sets a breakpoint, or another in its place. */
    public void breakAt(PacketBreakpoint breakpoint) {
        remove(breakpoint.type(), breakpoint.direction());
        breakpoints.add(breakpoint);
    }

    /** Takes a breakpoint away. */
    public void remove(PacketType type, Direction direction) {
        breakpoints.removeIf(set -> set.type() == type && set.direction() == direction);
    }

    /** From now on no verb goes forward beyond this many events; a playhead that is beyond stays where it is. */
    public void limit(long events) {
        limit = events;
    }

    /** Goes on until a breakpoint or the end. */
    public void run() {
        forward(Step.RUN, Gate.ALL);
    }

    /** Holds the live client where it is. */
    public void pause() {
        if (playhead().running) {
            gate.stop();
            if (stoppedLive == null) { // else the step has just ended by itself
                stoppedLive = new Stopped(log.length(), Stop.because(Stop.Reason.PAUSE));
            }
        }
    }

    /**
     * Into the next call of the acting thread; the other threads are held meanwhile. Where the thread waits for another one, that would
     * be in vain, and the client's timers would run out meanwhile: there the others go on too.
     */
    public void stepInto(Detail detail) {
        int thread = actingThread();
        forward(Step.into(thread, detail), alive(thread) && !waitsForOthers(thread) ? thread : Gate.ALL);
    }

    /** Past the next call of the acting thread. */
    public void stepOver(Detail detail) {
        forward(Step.over(actingThread(), detail), Gate.ALL);
    }

    /** To the end of the innermost function of the acting thread. */
    public void stepOut(Detail detail) {
        forward(Step.out(actingThread(), detail), Gate.ALL);
    }

    /** To the next packet. */
    public void nextPacket() {
        forward(Step.NEXT_PACKET, Gate.ALL);
    }

    /** To where a step of the caller's own ends. */
    public void runTo(Step step) {
        forward(step, Gate.ALL);
    }

    /** Back to where the acting thread stood before. */
    public void stepBack(Detail detail) {
        int thread = actingThread();
        backward(event -> event.thread() == thread && Step.moves(event, detail), Stop.Reason.STEP);
    }

    /** Back to the breakpoint before, or to the beginning. */
    public void runBack() {
        backward(event -> hit(event).isPresent(), Stop.Reason.BREAKPOINT);
    }

    /** To a position of the record; one beyond it gives its end. */
    public void goTo(long events) {
        if (playhead().running) {
            pause();
            playhead();
        }
        moveTo(Math.max(0, Math.min(events, log.length())), Stop.because(Stop.Reason.GOTO));
    }

    /** Whether the playhead is at the end of what is recorded. */
    public boolean atLiveEnd() {
        return playhead().events == log.length();
    }

    private void forward(Step step, int only) {
        if (playhead().running) {
            return;
        }
        for (long at = walked; at < Math.min(log.length(), limit); at++) {
            Event event = log.event(at);
            Optional<Stop> stop = stop(event, step);
            if (stop.isPresent()) {
                moveTo(at + 1, stop.get());
                return;
            }
        }
        if (log.length() < limit) {
            goOnLive(step, only);
        } else {
            moveTo(Math.max(walked, limit), Stop.because(Stop.Reason.STEP));
        }
    }

    private void goOnLive(Step step, int only) {
        if (programEnded()) {
            moveTo(log.length(), Stop.because(Stop.Reason.STEP));
            gate.goOnly(Gate.ALL); // whoever stands behind its last event may leave
            gate.go();
            return;
        }
        liveStep = step;
        stoppedLive = null;
        live = true;
        gate.goOnly(only);
        gate.go();
    }

    private void backward(Step step, Stop.Reason reason) {
        if (playhead().running) {
            return;
        }
        for (long at = walked - 2; at >= 0; at--) {
            if (step.endsAt(log.event(at))) {
                moveTo(at + 1, Stop.because(reason));
                return;
            }
        }
        moveTo(Math.min(walked, 1), Stop.because(Stop.Reason.ENTRY));
    }

    private void moveTo(long events, Stop stop) {
        live = false;
        walked = events;
        walkedStop = stop;
    }

    private boolean alive(int thread) {
        Threads.Thread known = threads.at(log.length()).get(thread);
        return known != null && known.alive();
    }

    /** Whether another thread has to do something before this one, held at the live end, can go on. */
    private boolean waitsForOthers(int thread) {
        if (lockUsers.values().stream().anyMatch(users -> users.size() > 1 && users.contains(thread))) {
            return true;
        }
        PStack<CallStacks.Frame> stack = stacks.at(log.length()).get(thread);
        return stack != null
                && !stack.isEmpty()
                && WAITING_FOR_OTHERS.contains(stack.get(0).function());
    }

    private boolean programEnded() {
        PSortedMap<Integer, Threads.Thread> known = threads.at(log.length());
        return !known.isEmpty() && known.values().stream().noneMatch(Threads.Thread::alive);
    }

    // Asked by the gate

    private boolean stopsAt(long at) {
        Event event = log.event(at);
        if (mayWaitForOthers(event)) {
            gate.goOnly(Gate.ALL); // what it waits for must be able to come
        }
        Optional<Stop> stop = stop(event, liveStep);
        stop.ifPresent(why -> stoppedLive = new Stopped(at + 1, why));
        return stop.isPresent();
    }

    /** Whether a thread is about to wait for what another has or has to do. Asked about every live event, in their order. */
    private boolean mayWaitForOthers(Event event) {
        if (event instanceof Event.LockWanted wanted) {
            Set<Integer> users = lockUsers.computeIfAbsent(wanted.lock(), lock -> new HashSet<>());
            users.add(event.thread());
            return users.size() > 1;
        }
        if (event instanceof Event.LockReleased released) {
            lockUsers.getOrDefault(released.lock(), Set.of()).remove(event.thread());
        }
        return event instanceof Event.Entered entered && WAITING_FOR_OTHERS.contains(entered.function());
    }

    private Optional<Stop> stop(Event event, Step step) {
        Optional<PacketBreakpoint> breakpoint = hit(event);
        boolean ends = step.endsAt(event);
        if (breakpoint.isPresent()) {
            return Optional.of(new Stop(Stop.Reason.BREAKPOINT, breakpoint));
        }
        return ends ? Optional.of(Stop.because(Stop.Reason.STEP)) : Optional.empty();
    }

    private Optional<PacketBreakpoint> hit(Event event) {
        if (event instanceof Event.PacketOut out) {
            return hit(Direction.C2S, out.range());
        }
        return event instanceof Event.PacketIn in ? hit(Direction.S2C, in.range()) : Optional.empty();
    }

    private Optional<PacketBreakpoint> hit(Direction direction, Range packet) {
        if (breakpoints.isEmpty() || packet.length() == 0) {
            return Optional.empty();
        }
        PacketType type = PacketType.of((log.bytes(packet.part(0, 1))[0] & 0xFF) >> TYPE_SHIFT);
        return breakpoints.stream()
                .filter(set -> set.enabled() && set.type() == type && set.direction() == direction)
                .findFirst();
    }
}
