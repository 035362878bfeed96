package org.mqttxray.ui.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.mqttxray.debug.Breakpoint;
import org.mqttxray.debug.Debugger;
import org.mqttxray.debug.HitMarks;
import org.mqttxray.debug.Telling;
import org.mqttxray.debug.Where;
import org.mqttxray.debug.filter.Filter;
import org.mqttxray.debug.filter.Subjects;
import org.mqttxray.lesson.Cover;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.replay.Packets;
import org.mqttxray.trace.Detail;
import org.mqttxray.trace.TraceLog;

/**
 * The shared model of the window: one run, one playhead, one selection. Once a frame, {@link #refresh} looks at the debugger and makes
 * a new {@link #moment} if anything has changed; panes are shown that moment and listen to nothing of the log.
 */
public final class Bench {
    private static final long COUNTED_A_FRAME = 20_000;

    // Properties
    private final ObjectProperty<Selection> selection = new SimpleObjectProperty<>(Selection.NONE);
    private final ObjectProperty<Optional<Integer>> hover = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Detail> detail = new SimpleObjectProperty<>(Detail.ARTICLE);

    private final BooleanProperty muted = new SimpleBooleanProperty();
    private final ObjectProperty<Speed> speed = new SimpleObjectProperty<>(Speed.FULL);
    private final ObjectProperty<Debugger.Others> others = new SimpleObjectProperty<>(Debugger.Others.AS_THE_STEP_SAYS);
    private final Bookmarks bookmarks = new Bookmarks();

    private List<Breakpoint> breakpoints = List.of();
    private Consumer<List<Breakpoint>> keeper = all -> {};
    private Optional<Shown> shown = Optional.empty();
    private Moment moment = Moment.NOTHING;
    /** Which way the run went that was begun last, if nothing else was done since. */
    private Pace.Way lastRun = Pace.Way.NOWHERE;

    /** Nothing is shown. */
    public Bench() {
        muted.addListener(
                (observed, before, now) -> shown.ifPresent(run -> run.debugger().mute(now)));
        others.addListener(
                (observed, before, now) -> shown.ifPresent(run -> run.debugger().others(now)));
        speed.addListener((observed, before, now) -> runAgain());
    }

    /** What is shown; the same object until something changes. */
    public Moment moment() {
        return moment;
    }

    /** What the user has chosen. */
    public ObjectProperty<Selection> selectionProperty() {
        return selection;
    }

    /** The byte of the packet shown over which the pointer stands; it is framed everywhere and moves nothing. */
    public ObjectProperty<Optional<Integer>> hoverProperty() {
        return hover;
    }

    /** How much of the calls is shown, and where steps stand. */
    public ObjectProperty<Detail> detailProperty() {
        return detail;
    }

    /** How fast runs go on, forward and back. */
    public ObjectProperty<Speed> speedProperty() {
        return speed;
    }

    /** What the other threads do while one makes a step. */
    public ObjectProperty<Debugger.Others> othersProperty() {
        return others;
    }

    /** How long a packet takes now from one place of the stage to the next, in milliseconds. */
    public long hopMillis() {
        return moment.playhead().running() ? speed.get().hopMillis() : Speed.hopMillisOfSteps();
    }

    /** Whether a run goes on as fast as it can. */
    public boolean rushes() {
        return moment.playhead().running() && speed.get() == Speed.FULL;
    }

    /** The run that is shown, what a question covers included. */
    Optional<TraceLog> log() {
        return shown.map(Shown::log);
    }

    /** The positions of the run that the user wants to find again. */
    public Bookmarks bookmarks() {
        return bookmarks;
    }

    /** The type of a packet, if it may be seen. */
    public Optional<PacketType> packetType(Packets.Sighting packet) {
        return shown.flatMap(run -> run.packet(packet).type());
    }

    /** A packet as far as it may be seen. */
    public Optional<SeenPacket> seen(Packets.Sighting packet) {
        return shown.map(run -> run.packet(packet));
    }

    /** What filters are asked about: the events of the run, as far as they may be seen; none if there is no run. */
    public Optional<Subjects> subjects() {
        return shown.map(Shown::subjects);
    }

    /**
     * What breakpoints that only tell say at an event, as soon as it is found out; while it is not, it must be asked again. While they
     * are muted they say nothing, nor while a question covers something, for they would tell that too.
     */
    public Optional<List<Telling>> told(long position) {
        return shown.map(run -> run.told(position, COUNTED_A_FRAME)).orElse(Optional.of(List.of()));
    }

    // Commands: what is shown

    /** Shows a run, in the place of the one shown before. */
    public void open(TraceLog log, Debugger debugger) {
        shown = Optional.of(new Shown(log, debugger));
        bookmarks.show(log);
        debugger.setBreakpoints(breakpoints);
        debugger.mute(muted.get());
        debugger.others(others.get());
        selection.set(Selection.NONE);
        hover.set(Optional.empty());
        refresh();
    }

    /** Shows nothing. */
    public void close() {
        shown = Optional.empty();
        selection.set(Selection.NONE);
        hover.set(Optional.empty());
        refresh();
    }

    /** Hides what a question asks for, from all panes, and lets no verb go beyond it. */
    public void cover(Cover cover) {
        shown.ifPresent(run -> run.cover(cover));
        refresh();
    }

    /** Lets no run at a speed go on; for whoever moves the playhead himself. */
    void endRun() {
        shown.ifPresent(run -> run.pace().end());
    }

    /** Looks where the playhead is; called once a frame, and costs next to nothing if nothing has changed. */
    public void refresh() {
        shown.map(run -> run.debugger().breakpoints())
                .filter(now -> !now.equals(breakpoints)) // one that was to stop once has stopped
                .ifPresent(this::set);
        moment = shown.map(run ->
                        run.moment(moment, selection.get(), hover.get(), detail.get(), breakpoints.size(), bookmarks))
                .orElse(Moment.NOTHING);
    }

    // Commands: the playhead

    /** Lets a run at a speed go on by what is due at a time, in nanoseconds; called once a frame, before {@link #refresh}. */
    public void tick(long now) {
        shown.ifPresent(run -> run.pace().tick(now, speed.get(), detail.get()));
    }

    /** Goes on until a breakpoint or the end, at the speed that is set. */
    public void run() {
        run(Pace.Way.FORWARD);
    }

    private void run(Pace.Way way) {
        if (speed.get() != Speed.FULL) {
            move(debugger -> shown.ifPresent(run -> run.pace().begin(way)));
        } else {
            move(way == Pace.Way.FORWARD ? Debugger::run : Debugger::runBack);
        }
        lastRun = way;
    }

    /** A run that goes on does so at the new speed. */
    private void runAgain() {
        Pace.Way way = lastRun;
        if (way != Pace.Way.NOWHERE && moment.playhead().running()) {
            pause();
            run(way);
        }
    }

    /** Holds the client where it is. */
    public void pause() {
        move(Debugger::pause);
    }

    /** Into the next call that the detail shows. */
    public void stepInto() {
        move(debugger -> debugger.stepInto(detail.get()));
    }

    /** Past the next call. */
    public void stepOver() {
        move(debugger -> debugger.stepOver(detail.get()));
    }

    /** To the end of the innermost function. */
    public void stepOut() {
        move(debugger -> debugger.stepOut(detail.get()));
    }

    /** To the next packet. */
    public void nextPacket() {
        move(Debugger::nextPacket);
    }

    /** Back to where the acting thread stood before. */
    public void stepBack() {
        move(debugger -> debugger.stepBack(detail.get()));
    }

    /** Back past the last call. */
    public void stepOverBack() {
        move(debugger -> debugger.stepOverBack(detail.get()));
    }

    /** Back to before the innermost function was called. */
    public void stepOutBack() {
        move(debugger -> debugger.stepOutBack(detail.get()));
    }

    /** To where the thread is in another layer. */
    public void nextLayer() {
        move(debugger -> debugger.nextLayer(detail.get()));
    }

    /** Back to where the thread was in another layer. */
    public void previousLayer() {
        move(debugger -> debugger.previousLayer(detail.get()));
    }

    /** Back to the packet before. */
    public void previousPacket() {
        move(Debugger::previousPacket);
    }

    /** To the answer to the packet that was chosen, else to the last one. */
    public void toAnswer() {
        OptionalLong packet = chosenPacket();
        move(debugger -> debugger.toAnswer(packet));
    }

    /** Back to the packet that the chosen one answers, else the last one. */
    public void toRequest() {
        OptionalLong packet = chosenPacket();
        move(debugger -> debugger.toRequest(packet));
    }

    /** To the next packet of the exchange to which the chosen packet belongs, else the last one. */
    public void nextOfExchange() {
        OptionalLong packet = chosenPacket();
        move(debugger -> debugger.nextOfExchange(packet));
    }

    private OptionalLong chosenPacket() {
        return selection.get().packet().map(OptionalLong::of).orElse(OptionalLong.empty());
    }

    /** Back to the breakpoint before, or to the beginning, at the speed that is set. */
    public void runBack() {
        run(Pace.Way.BACK);
    }

    /** Lets the threads that a step held go on too, until the step ends. */
    public void letOthersRun() {
        move(Debugger::letOthersRun);
    }

    /** To a position of what may be seen; one beyond it gives its end. */
    public void goTo(long events) {
        move(debugger -> debugger.goTo(Math.min(events, moment.recorded())));
    }

    /** To where the client stands, or to the end of the record; not beyond what may be seen. */
    public void goToEnd() {
        move(debugger -> {
            if (moment.covered()) {
                debugger.goTo(moment.recorded());
            } else {
                debugger.goToEnd();
            }
        });
    }

    private void move(Consumer<Debugger> verb) {
        shown.ifPresent(run -> {
            selection.set(Selection.NONE);
            hover.set(Optional.empty());
            run.pace().end();
            lastRun = Pace.Way.NOWHERE;
            verb.accept(run.debugger());
        });
        refresh();
    }

    // Commands: breakpoints; they outlive a run

    /** The breakpoints, in the order of their numbers. */
    public List<Breakpoint> breakpoints() {
        return breakpoints;
    }

    /** Whether every run stops at a type of packet. */
    public boolean breaksAt(PacketType type, Direction direction) {
        return breakpoints.stream().anyMatch(set -> set.where().equals(new Where.Packet(type, direction)));
    }

    /** Whether every run stops at a place if a condition holds, and wants nothing else. */
    public boolean breaksAt(Where where, Optional<Filter> condition) {
        return breakpoints.stream().anyMatch(set -> isOnly(set, where, condition));
    }

    private static boolean isOnly(Breakpoint set, Where where, Optional<Filter> condition) {
        return set.equals(
                Breakpoint.at(set.number(), where).withCondition(condition).withEnabled(set.enabled()));
    }

    /** Sets a breakpoint with a condition, or takes it away. */
    public void toggleBreak(Where where, Optional<Filter> condition) {
        List<Breakpoint> changed = new ArrayList<>(breakpoints);
        if (!changed.removeIf(set -> isOnly(set, where, condition))) {
            changed.add(Breakpoint.at(nextBreakpoint(), where).withCondition(condition));
        }
        set(changed);
    }

    /** Sets a breakpoint with a number of its own. */
    public void breakAt(Where where) {
        List<Breakpoint> more = new ArrayList<>(breakpoints);
        more.add(Breakpoint.at(nextBreakpoint(), where));
        set(more);
    }

    /** Where breakpoints stop in what is shown; nothing while a question covers something, for they could tell that too. */
    public Optional<HitMarks> marks() {
        return shown.flatMap(run -> run.marks(breakpoints));
    }

    /** The number of the next breakpoint that is made. */
    public int nextBreakpoint() {
        return 1 + breakpoints.stream().mapToInt(Breakpoint::number).max().orElse(0);
    }

    /** Whether no breakpoint stops or tells, as {@link Debugger#mute} says. */
    public BooleanProperty mutedProperty() {
        return muted;
    }

    /** How often a breakpoint was hit up to the playhead, as soon as that is known. */
    public Optional<Long> hits(int number) {
        return shown.flatMap(run -> run.debugger().hits(number, moment.events(), COUNTED_A_FRAME));
    }

    /** Whoever keeps the breakpoints from start to start; it is given them at each change. */
    public void keeper(Consumer<List<Breakpoint>> newKeeper) {
        keeper = newKeeper;
    }

    /** Takes a breakpoint on a type of packet away. */
    public void remove(PacketType type, Direction direction) {
        set(breakpoints.stream()
                .filter(set -> !set.where().equals(new Where.Packet(type, direction)))
                .toList());
    }

    /**
     * Takes these breakpoints in the place of all. One that waits for another that is not among them waits no longer.
     *
     * @return whether they could be taken: not if two have one number, or one waits for itself
     */
    public boolean set(List<Breakpoint> newBreakpoints) {
        Set<Integer> numbers = newBreakpoints.stream().map(Breakpoint::number).collect(Collectors.toSet());
        List<Breakpoint> inOrder = newBreakpoints.stream()
                .map(one ->
                        one.after().isEmpty() || numbers.contains(one.after().getAsInt())
                                ? one
                                : one.withAfter(OptionalInt.empty()))
                .sorted(Comparator.comparingInt(Breakpoint::number))
                .toList();
        try {
            Breakpoint.check(inOrder);
        } catch (IllegalArgumentException e) {
            return false;
        }
        shown.ifPresent(run -> run.debugger().setBreakpoints(inOrder));
        breakpoints = inOrder;
        keeper.accept(inOrder);
        return true;
    }

    /** Sets a breakpoint on packets like the one that is shown, or takes it away. */
    public void toggleBreakpoint() {
        moment.packet()
                .ifPresent(packet -> packet.type().ifPresent(type -> {
                    Direction direction = Direction.of(packet.sighting().out());
                    if (breaksAt(type, direction)) {
                        remove(type, direction);
                    } else {
                        breakAt(new Where.Packet(type, direction));
                    }
                }));
    }

    // Commands: the selection

    /** Chooses a frame. */
    public void selectFrame(int thread, long entered) {
        selection.set(selection.get().withFrame(thread, entered));
    }

    /** Chooses a packet. */
    public void selectPacket(long position) {
        hover.set(Optional.empty());
        selection.set(selection.get().withPacket(position));
    }

    /** Chooses a byte of the packet shown. */
    public void selectByte(int offset) {
        selection.set(selection.get().withOffset(offset));
    }
}
