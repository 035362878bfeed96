package org.mqttxray.ui.stack;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mqttxray.replay.CallStacks;
import org.mqttxray.replay.LockFrames;
import org.mqttxray.replay.Locks;
import org.mqttxray.replay.Replay;
import org.mqttxray.replay.Threads;
import org.mqttxray.trace.Detail;
import org.mqttxray.trace.Layer;
import org.mqttxray.trace.TracedFunction;
import org.mqttxray.ui.breakpoints.BreakOffer;
import org.mqttxray.ui.model.Bench;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.ui.model.Selection;
import org.mqttxray.ui.model.SendMutex;
import org.pcollections.ConsPStack;
import org.pcollections.PMap;
import org.pcollections.PSortedMap;
import org.pcollections.PStack;
import org.pcollections.TreePMap;

/** The stack of the thread shown, from {@code main} down, and what the other threads are at. */
final class StackViewModel {
    private static final Map<Layer, String> MAIN_FOLDER =
            Map.of(Layer.APP, "example", Layer.MQTT, "mqttclient", Layer.PLATFORM, "platform");
    private static final Map<TracedFunction, StackContent.Doing> WAITING = Map.of(
            TracedFunction.PLATFORM_NET_SOCKET_RECV, StackContent.Doing.WAITS_FOR_DATA,
            TracedFunction.PLATFORM_THREAD_STOP, StackContent.Doing.WAITS_FOR_START,
            TracedFunction.PLATFORM_TIMER_USLEEP, StackContent.Doing.SLEEPS);

    // Properties
    private final ReadOnlyObjectWrapper<StackContent> content = new ReadOnlyObjectWrapper<>(StackContent.EMPTY);

    private final Bench bench;
    private Moment moment = Moment.NOTHING;
    private Replay<PSortedMap<Integer, PMap<String, Long>>> locksTaken =
            new Replay<>(Moment.NOTHING.log(), new LockFrames());
    private int room = Integer.MAX_VALUE;
    private boolean unfolded;

    StackViewModel(Bench bench) {
        this.bench = bench;
    }

    /** What is shown; a new value only if it is another one. */
    ReadOnlyObjectProperty<StackContent> contentProperty() {
        return content.getReadOnlyProperty();
    }

    // Commands

    /** Shows a moment. */
    void show(Moment newMoment) {
        if (newMoment.log() != moment.log()) {
            locksTaken = new Replay<>(newMoment.log(), new LockFrames());
            unfolded = false;
        }
        moment = newMoment;
        update();
    }

    /** Shows all frames if another stack of the same run does. */
    void takeOver(StackViewModel before) {
        unfolded = before.unfolded && before.moment.log() == moment.log();
        update();
    }

    /** Says for how many rows there is room. */
    void room(int rows) {
        if (rows != room) {
            room = rows;
            update();
        }
    }

    /** Shows all frames, whether they fit or not. */
    void unfold() {
        unfolded = true;
        update();
    }

    /** Chooses a frame of the thread shown. */
    void select(StackContent.FrameRow row) {
        if (!row.selected()) {
            bench.selectFrame(moment.shownThread(), row.entered());
        }
    }

    /** What one can break on at a frame of the thread shown. */
    List<BreakOffer> breakOffers(StackContent.FrameRow row) {
        return moment.stacks().getOrDefault(moment.shownThread(), ConsPStack.empty()).stream()
                .filter(frame -> frame.entered() == row.entered())
                .findFirst()
                .map(frame -> BreakOffer.on(frame.function()))
                .orElse(List.of());
    }

    /** Shows another thread. */
    void showThread(int number) {
        Selection before = moment.selection();
        bench.selectionProperty().set(new Selection(number, Optional.empty(), before.packet(), before.offset()));
    }

    /** Shows more or fewer frames. */
    void showDetail(Detail detail) {
        bench.detailProperty().set(detail);
    }

    // What a moment shows

    private void update() {
        content.set(moment.threads().isEmpty() ? StackContent.EMPTY : read());
    }

    private StackContent read() {
        List<StackContent.FrameRow> frames = frames();
        unfolded = unfolded && frames.size() > room;
        Threads.Thread shown = moment.threads().get(moment.shownThread());
        return new StackContent(
                Optional.ofNullable(shown)
                        .map(thread -> new StackContent.ThreadName(thread.number(), moment.title(thread))),
                moment.shownThread() == moment.actingThread() && shown != null && shown.alive(),
                (int) moment.threads().values().stream()
                        .filter(Threads.Thread::alive)
                        .count(),
                moment.detail(),
                unfolded ? List.copyOf(frames) : Folding.fold(frames, room),
                others(),
                locks());
    }

    private List<StackContent.FrameRow> frames() {
        List<CallStacks.Frame> open = outermostFirst();
        List<CallStacks.Frame> seen = open.stream()
                .filter(frame -> moment.detail().shows(frame.function().detail()))
                .toList();
        Optional<Long> selected = moment.frame().map(CallStacks.Frame::entered);
        Map<String, Long> taken = locksTaken.at(moment.events()).getOrDefault(moment.shownThread(), TreePMap.empty());
        List<StackContent.FrameRow> rows = new ArrayList<>();
        for (int level = 0; level < seen.size(); level++) {
            CallStacks.Frame frame = seen.get(level);
            long end = level + 1 < seen.size() ? seen.get(level + 1).entered() : Long.MAX_VALUE;
            boolean innermost = level == seen.size() - 1 && moment.shownThread() == moment.actingThread();
            boolean chosen = selected.equals(Optional.of(frame.entered()));
            rows.add(new StackContent.FrameRow(
                    frame.entered(),
                    level,
                    frame.function().layer(),
                    frame.function().cName(),
                    ArgumentText.brief(frame),
                    ArgumentText.full(frame),
                    takenBetween(taken, frame.entered(), end),
                    innermost && !chosen,
                    tag(frame, level == 0 ? Optional.empty() : Optional.of(seen.get(level - 1))),
                    chosen));
        }
        return rows;
    }

    private List<CallStacks.Frame> outermostFirst() {
        PStack<CallStacks.Frame> stack = moment.stacks().getOrDefault(moment.shownThread(), ConsPStack.empty());
        List<CallStacks.Frame> frames = new ArrayList<>(stack);
        Collections.reverse(frames);
        return frames;
    }

    /** A lock belongs to the innermost frame shown that was open when it was taken. */
    private static List<String> takenBetween(Map<String, Long> taken, long from, long to) {
        return taken.entrySet().stream()
                .filter(lock -> from < lock.getValue() && lock.getValue() < to)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private static Optional<StackContent.LayerTag> tag(CallStacks.Frame frame, Optional<CallStacks.Frame> caller) {
        StackContent.LayerTag own = tag(frame.function());
        return caller.filter(outer -> tag(outer.function()).equals(own)).isPresent()
                ? Optional.empty()
                : Optional.of(own);
    }

    private static StackContent.LayerTag tag(TracedFunction function) {
        String folder = function.cFolder();
        return new StackContent.LayerTag(
                function.layer(), folder.equals(MAIN_FOLDER.get(function.layer())) ? "" : folder);
    }

    private List<StackContent.OtherThread> others() {
        return moment.threads().values().stream()
                .filter(thread -> thread.number() != moment.shownThread())
                .map(this::other)
                .toList();
    }

    private StackContent.OtherThread other(Threads.Thread thread) {
        PStack<CallStacks.Frame> stack = moment.stacks().getOrDefault(thread.number(), ConsPStack.empty());
        String function = stack.isEmpty() ? "" : stack.get(0).function().cName();
        return new StackContent.OtherThread(thread.number(), moment.title(thread), doing(thread, stack), function);
    }

    private StackContent.Doing doing(Threads.Thread thread, PStack<CallStacks.Frame> stack) {
        if (!thread.alive()) {
            return StackContent.Doing.ENDED;
        }
        if (stack.isEmpty()) {
            return StackContent.Doing.IN_NO_CALL;
        }
        if (thread.number() == moment.actingThread()) {
            return StackContent.Doing.RUNS;
        }
        boolean wantsLock = moment.locks().of(thread.client()).values().stream()
                .anyMatch(lock -> lock.waiting().contains(thread.number()));
        return wantsLock
                ? StackContent.Doing.WAITS_FOR_LOCK
                : WAITING.getOrDefault(stack.get(0).function(), StackContent.Doing.RUNS);
    }

    private List<StackContent.HeldLock> locks() {
        List<StackContent.HeldLock> held = new ArrayList<>();
        for (PMap<String, Locks.Lock> ofClient : moment.locks().locks().values()) {
            ofClient.forEach((name, lock) -> {
                if (lock.owner() != Locks.NOBODY) {
                    String owner = moment.title(moment.threads().get(lock.owner()));
                    held.add(new StackContent.HeldLock(name, owner, words(name)));
                }
            });
        }
        held.sort((a, b) -> a.name().compareTo(b.name()));
        return List.copyOf(held);
    }

    private static Optional<String> words(String lock) {
        return lock.equals(SendMutex.C_NAME) ? Optional.of("stack.send-mutex") : Optional.empty();
    }
}
