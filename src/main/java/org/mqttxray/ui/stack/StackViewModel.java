package org.mqttxray.ui.stack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mqttxray.i18n.Messages;
import org.mqttxray.replay.CallStacks;
import org.mqttxray.replay.Locks;
import org.mqttxray.replay.Threads;
import org.mqttxray.trace.Detail;
import org.mqttxray.ui.breakpoints.BreakOffer;
import org.mqttxray.ui.model.Bench;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.ui.model.Selection;
import org.mqttxray.ui.model.SendMutex;
import org.pcollections.ConsPStack;
import org.pcollections.PMap;
import org.pcollections.PStack;

/** The stack of the thread shown, from {@code main} down, and what the other threads are at. */
final class StackViewModel {
    // Properties
    private final ReadOnlyObjectWrapper<StackContent> content = new ReadOnlyObjectWrapper<>(StackContent.EMPTY);

    private final Bench bench;
    private final Messages messages;
    private Moment moment = Moment.NOTHING;
    private FrameRows frames = new FrameRows(Moment.NOTHING.log());
    private Supplier<Set<String>> named = Set::of;
    private int room = Integer.MAX_VALUE;
    private boolean unfolded;

    StackViewModel(Bench bench, Messages messages) {
        this.bench = bench;
        this.messages = messages;
    }

    /** What is shown; a new value only if it is another one. */
    ReadOnlyObjectProperty<StackContent> contentProperty() {
        return content.getReadOnlyProperty();
    }

    // Commands

    /** Shows a moment. */
    void show(Moment newMoment) {
        if (newMoment.log() != moment.log()) {
            frames = new FrameRows(newMoment.log());
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

    /** Says which functions the step of a lesson names: their frames are not folded as long as others can be. */
    void named(Supplier<Set<String>> functions) {
        named = functions;
    }

    /** Shows all frames, whether they fit or not. */
    void unfold() {
        unfolded = true;
        update();
    }

    /** Chooses a frame of the thread shown. */
    void select(StackContent.FrameRow row) {
        bench.selectFrame(moment.shownThread(), row.entered());
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

    /** The words for a stack without frames. */
    String emptyKey() {
        return moment.emptyKey(content.get().emptyKey());
    }

    // What a moment shows

    private void update() {
        content.set(moment.threads().isEmpty() ? StackContent.EMPTY : read());
    }

    private StackContent read() {
        List<StackContent.FrameRow> all = frames.of(moment, moment.shownThread(), named.get());
        unfolded = unfolded && all.size() > room;
        Threads.Thread shown = moment.threads().get(moment.shownThread());
        return new StackContent(
                Optional.ofNullable(shown)
                        .map(thread -> new StackContent.ThreadName(thread.number(), moment.title(thread, messages))),
                moment.shownThread() == moment.actingThread() && shown != null && shown.alive(),
                (int) moment.threads().values().stream()
                        .filter(Threads.Thread::alive)
                        .count(),
                moment.detail(),
                unfolded ? List.copyOf(all) : Folding.fold(all, room),
                others(),
                locks());
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
        return new StackContent.OtherThread(
                thread.number(), moment.title(thread, messages), Doing.of(moment, thread), function);
    }

    private List<StackContent.HeldLock> locks() {
        List<StackContent.HeldLock> held = new ArrayList<>();
        for (PMap<String, Locks.Lock> ofClient : moment.locks().locks().values()) {
            ofClient.forEach((name, lock) -> {
                if (lock.owner() != Locks.NOBODY) {
                    String owner = moment.title(moment.threads().get(lock.owner()), messages);
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
