package org.mqttxray.debug;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.mqttxray.replay.CallStacks;
import org.mqttxray.replay.Replay;
import org.mqttxray.trace.Detail;
import org.mqttxray.trace.Gate;
import org.mqttxray.trace.TraceLog;
import org.pcollections.ConsPStack;
import org.pcollections.PSortedMap;
import org.pcollections.PStack;

/**
 * Moves the playhead. Forward it walks the recorded past first and then lets the live client go on, by one set of verbs; backward it
 * only reads. A verb returns at once: while it is on its way, {@link Playhead#running} is true, and once it has stopped, the
 * playhead is where it stopped. Where there is no live client, because all is recorded, the end of the log is the end.
 *
 * <pre>
 *   STOPPED --a step that ends in the record, back, go to--&gt; STOPPED
 *   STOPPED --a step that does not--&gt; RUNNING (the client goes on from the live end)
 *   RUNNING --the step ends, a breakpoint hits, pause--&gt; STOPPED (held at the live end)
 *   RUNNING --into, and the thread waits for a held one--&gt; STOPPED (WAITING, held at the live end)
 *   RUNNING --the program ends--&gt; STOPPED (at the end of the log)
 * </pre>
 *
 * <p>Verbs and {@link #playhead} belong to one thread, a view's.
 */
public final class Debugger {
    /** The limit of a debugger that may go anywhere. */
    public static final long NO_LIMIT = Long.MAX_VALUE;

    private final TraceLog log;
    private final Breakpoints breakpoints;
    private final Trail trail;
    private final ActingThread acting;
    private final Replay<PSortedMap<Integer, PStack<CallStacks.Frame>>> stacks;
    private final Motion motion;
    private Others others = Others.AS_THE_STEP_SAYS;
    private long limit = NO_LIMIT;

    /** What the threads do that are not the acting one while it makes a step. */
    public enum Others {
        /** Held by an into, let go on by everything else. */
        AS_THE_STEP_SAYS,
        /** Always held. */
        HELD,
        /** Always let go on. */
        GO_ON
    }

    /**
     * Where everything is shown.
     *
     * @param events how many events have happened there
     * @param running whether a verb is still on its way: over the record, or with the client, which takes the playhead with it
     * @param stop why it stands there; while running, why it stood before
     * @param live whether there is a client at the end of the log that can still go on
     */
    public record Playhead(long events, boolean running, Stop stop, boolean live) {}

    /** A debugger of a session in which nothing has happened yet; it will be held at its first event. */
    public Debugger(TraceLog log, Gate gate) {
        this(log, Optional.of(gate));
    }

    private Debugger(TraceLog log, Optional<Gate> gate) {
        this.log = log;
        this.breakpoints = new Breakpoints(log);
        this.trail = new Trail(log);
        this.acting = new ActingThread(log);
        this.stacks = new Replay<>(log, new CallStacks());
        Leg first = leg(Step.NEXT_EVENT, Gate.ALL);
        this.motion = new Motion(log, breakpoints, gate.map(one -> new LiveClient(log, one, first)));
    }

    /** A debugger of a log to which nothing is added any more. The playhead stands where a live one would: at the first event. */
    public static Debugger ofRecord(TraceLog record) {
        return new Debugger(record, Optional.empty());
    }

    // What a view asks

    /** Where the playhead is now. */
    public Playhead playhead() {
        return motion.playhead();
    }

    /** The thread that did the last thing at the playhead; steps are its steps. */
    public int actingThread() {
        return acting.at(playhead().events);
    }

    // Breakpoints

    /** The breakpoints, in the order of their numbers; one that was to stop once is switched off when it has. */
    public List<Breakpoint> breakpoints() {
        return breakpoints.list();
    }

    /**
     * Takes these breakpoints in the place of all.
     *
     * @throws IllegalArgumentException if two have one number, or one waits for itself
     */
    public void setBreakpoints(List<Breakpoint> newBreakpoints) {
        breakpoints.set(newBreakpoints);
    }

    /**
     * Lets no breakpoint stop or tell, or lets them again. While muted they tell of no event, however long ago it was; later they tell of all,
     * those of the time in between included. Hits are counted on.
     */
    public void mute(boolean muted) {
        breakpoints.mute(muted);
    }

    /**
     * How often a breakpoint was hit among the first events of the log.
     *
     * @param atMost how many events to look at for it; if they do not suffice there is no answer yet, and it must be asked again
     */
    public Optional<Long> hits(int number, long events, long atMost) {
        return breakpoints.hits(number, events, atMost);
    }

    /**
     * What breakpoints that only tell say at an event of the log; nothing while they are muted.
     *
     * @param atMost how many events to look at for each of them; if they do not suffice there is no answer yet, and it must be asked again
     */
    public Optional<List<Telling>> told(long position, long atMost) {
        return breakpoints.told(log.event(position), atMost);
    }

    // Verbs

    /** What the other threads do while one makes a step. */
    public void others(Others newOthers) {
        others = newOthers;
    }

    /**
     * From now on no verb that goes forward goes beyond this many events; a playhead that is beyond stays where it is. {@link #goTo} and
     * {@link #passTo} are the verbs of whoever sets the limit, and not bound by it.
     */
    public void limit(long events) {
        limit = events;
    }

    /** Goes on until a breakpoint or the end. */
    public void run() {
        runTo(Step.RUN);
    }

    /** Goes on until a breakpoint or the end, but no more than so many events. */
    public void run(long events) {
        runTo(Step.events(events));
    }

    /** The same, counting the events that a detail shows: for whoever sets the pace. */
    public void run(long events, Detail detail) {
        runTo(Step.shown(events, detail));
    }

    /** Holds the live client where it is. */
    public void pause() {
        motion.pause();
    }

    /**
     * Into the next call of the acting thread; the other threads are held meanwhile. If the thread comes to wait for one of them, the
     * step stops with {@link Stop.Reason#WAITING}, and the clock with it, so that no timer of the client runs out; from there
     * {@link #letOthersRun} finishes the step.
     */
    public void stepInto(Detail detail) {
        step(thread -> Step.into(thread, detail), others != Others.GO_ON);
    }

    /** Goes on with all threads to the end of the step that waits for one that is held; elsewhere it does nothing. */
    public void letOthersRun() {
        motion.letOthersRun();
    }

    /** Past the next call of the acting thread. */
    public void stepOver(Detail detail) {
        step(thread -> Step.over(thread, detail), others == Others.HELD);
    }

    /** To the end of the innermost function of the acting thread. */
    public void stepOut(Detail detail) {
        step(thread -> Step.out(thread, detail), others == Others.HELD);
    }

    private void step(IntFunction<Step> ofThread, boolean alone) {
        begin((from, thread) -> forward(from, ofThread.apply(thread), alone ? thread : Gate.ALL));
    }

    /** A walk of the acting thread; it begins once it is known which that is. */
    private void begin(BiFunction<Long, Integer, Walk> walk) {
        motion.begin(from -> new Walk.Asking(
                from, atMost -> acting.at(from, atMost).isPresent(), () -> walk.apply(from, acting.at(from))));
    }

    /** To where the acting thread is in another layer. */
    public void nextLayer(Detail detail) {
        begin((from, thread) ->
                toLayer(from, thread, detail, step -> forward(from, step, others == Others.HELD ? thread : Gate.ALL)));
    }

    private Walk toLayer(long from, int thread, Detail detail, Function<LayerStep, Walk> walk) {
        return new Walk.Asking(
                from,
                atMost -> stacks.at(from, atMost).isPresent(),
                () -> walk.apply(
                        new LayerStep(thread, detail, stacks.at(from).getOrDefault(thread, ConsPStack.empty()))));
    }

    /** To the next packet. */
    public void nextPacket() {
        runTo(Step.NEXT_PACKET);
    }

    /** To the next packet of the exchange of the last packet, or of the one that an event reported; if there is none, it says so. */
    public void nextOfExchange(OptionalLong packet) {
        follow(packet, trail::toNextOfExchange);
    }

    /** To the answer to the last packet, or to the one that an event reported; if it does not come, it says so. */
    public void toAnswer(OptionalLong packet) {
        follow(packet, trail::toAnswer);
    }

    /** Back to the packet that the last packet answers, or the one that an event reported; if it answers none, it says so. */
    public void toRequest(OptionalLong packet) {
        follow(packet, (one, from) -> trail.toRequest(one));
    }

    private void follow(OptionalLong packet, BiFunction<Long, Long, GotoTarget> target) {
        motion.begin(from -> trail.walk(packet, from, target, step -> forward(from, step, Gate.ALL)));
    }

    /** To where a step of the caller's own ends. */
    public void runTo(Step step) {
        motion.begin(from -> forward(from, step, Gate.ALL));
    }

    /** To where a step of the caller's own ends, past all breakpoints and beyond the limit. */
    public void passTo(Step step) {
        motion.begin(from -> new Walk.Forward(log, from, new Leg(step, Optional.empty(), NO_LIMIT, Gate.ALL)));
    }

    private Walk forward(long from, Step step, int only) {
        return new Walk.Forward(log, from, leg(step, only));
    }

    private Leg leg(Step step, int only) {
        return new Leg(step, Optional.of(breakpoints), limit, only);
    }

    /** Back to where the acting thread stood before. */
    public void stepBack(Detail detail) {
        stepBack(thread -> BackStep.into(thread, detail));
    }

    /** Back past the last call of the acting thread. */
    public void stepOverBack(Detail detail) {
        stepBack(thread -> BackStep.over(thread, detail));
    }

    /** Back to before the innermost function of the acting thread was called. */
    public void stepOutBack(Detail detail) {
        stepBack(thread -> BackStep.out(thread, detail));
    }

    private void stepBack(IntFunction<BackStep> ofThread) {
        begin((from, thread) -> new Walk.Backward(log, from, ofThread.apply(thread)));
    }

    /** Back to where the acting thread was in another layer. */
    public void previousLayer(Detail detail) {
        begin((from, thread) -> toLayer(from, thread, detail, step -> new Walk.Backward(log, from, step)));
    }

    /** Back to the packet before. */
    public void previousPacket() {
        back(BackStep.to(Step.NEXT_PACKET::endsAt));
    }

    /** Back to the breakpoint before, or to the beginning. */
    public void runBack() {
        back(BackStep.to(breakpoints));
    }

    /** The same, but no more than so many events that a detail shows: for whoever sets the pace. */
    public void runBack(long events, Detail detail) {
        back(BackStep.shown(events, detail, breakpoints));
    }

    private void back(BackStep step) {
        motion.begin(from -> new Walk.Backward(log, from, step));
    }

    /** To a position of the record; one beyond it gives its end. Where the client stands, it stands for the reason it was stopped for. */
    public void goTo(long events) {
        motion.goTo(events);
    }

    /** To where the client stands, however much the link has done by itself since; without a client, to the end of the record. */
    public void goToEnd() {
        motion.goToEnd();
    }
}
