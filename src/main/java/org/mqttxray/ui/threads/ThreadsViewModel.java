package org.mqttxray.ui.threads;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mqttxray.replay.CallStacks;
import org.mqttxray.replay.Locks;
import org.mqttxray.replay.Threads;
import org.mqttxray.trace.Detail;
import org.mqttxray.ui.breakpoints.BreakOffer;
import org.mqttxray.ui.model.Bench;
import org.mqttxray.ui.model.ClientTitle;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.ui.stack.ArgumentText;
import org.mqttxray.ui.stack.Doing;
import org.mqttxray.ui.stack.FrameRows;
import org.mqttxray.ui.stack.StackContent;
import org.pcollections.ConsPStack;
import org.pcollections.PStack;

/**
 * All threads, by client, the newest of each first, so that none changes its place while one steps. Open are those that have something to
 * tell, until the user opens or closes one.
 */
final class ThreadsViewModel {
    // Properties
    private final ReadOnlyObjectWrapper<ThreadsContent> content = new ReadOnlyObjectWrapper<>(ThreadsContent.EMPTY);

    private final Bench bench;
    private final Map<Integer, Boolean> openedByHand = new HashMap<>();
    private FrameRows frames = new FrameRows(Moment.NOTHING.log());
    private Moment moment = Moment.NOTHING;

    ThreadsViewModel(Bench bench) {
        this.bench = bench;
    }

    /** What is shown; a new value only if it is another one. */
    ReadOnlyObjectProperty<ThreadsContent> contentProperty() {
        return content.getReadOnlyProperty();
    }

    // Commands

    /** Shows a moment. */
    void show(Moment newMoment) {
        if (newMoment.log() != moment.log()) {
            frames = new FrameRows(newMoment.log());
            openedByHand.clear();
        }
        moment = newMoment;
        update();
    }

    /** Has the same threads open if another pane shows the same run. */
    void takeOver(ThreadsViewModel before) {
        if (before.moment.log() == moment.log()) {
            openedByHand.putAll(before.openedByHand);
            update();
        }
    }

    /** Chooses a frame. */
    void select(ThreadsContent.FrameRow row) {
        StackContent.FrameRow frame = row.frame();
        if (!frame.selected()) {
            bench.selectFrame(row.thread(), frame.entered());
        }
    }

    /** What one can break on at a frame. */
    List<BreakOffer> breakOffers(ThreadsContent.FrameRow row) {
        return moment.stacks().getOrDefault(row.thread(), ConsPStack.empty()).stream()
                .filter(frame -> frame.entered() == row.frame().entered())
                .findFirst()
                .map(frame -> BreakOffer.on(frame.function()))
                .orElse(List.of());
    }

    /** Shows the frames of a thread, or hides them. */
    void open(int thread, boolean open) {
        openedByHand.put(thread, open);
        update();
    }

    /** Shows more or fewer frames. */
    void showDetail(Detail detail) {
        bench.detailProperty().set(detail);
    }

    // What a moment shows

    private void update() {
        content.set(
                moment.threads().isEmpty()
                        ? ThreadsContent.EMPTY
                        : new ThreadsContent(overall(), moment.detail(), rows(), locks()));
    }

    private ThreadsContent.Overall overall() {
        if (moment.over()) {
            return ThreadsContent.Overall.ENDED;
        } else if (moment.playhead().running()) {
            return ThreadsContent.Overall.RUNNING;
        }
        return moment.atEnd() ? ThreadsContent.Overall.STOPPED : ThreadsContent.Overall.PAST;
    }

    private boolean held() {
        return !moment.playhead().running() && moment.atEnd();
    }

    private List<ThreadsContent.Row> rows() {
        List<String> clients = clients();
        List<ThreadsContent.Row> rows = new ArrayList<>();
        for (String client : clients) {
            if (clients.size() > 1) {
                rows.add(new ThreadsContent.ClientRow(client));
            }
            newestFirst(client).forEach(thread -> addThread(rows, thread));
        }
        return List.copyOf(rows);
    }

    private List<String> clients() {
        return ClientTitle.inOrder(moment.threads().values().stream()
                .map(Threads.Thread::client)
                .distinct()
                .toList());
    }

    private List<Threads.Thread> newestFirst(String client) {
        List<Threads.Thread> own = new ArrayList<>(moment.threads().values().stream()
                .filter(thread -> thread.client().equals(client))
                .toList());
        Collections.reverse(own);
        return own;
    }

    private void addThread(List<ThreadsContent.Row> rows, Threads.Thread thread) {
        Doing doing = Doing.of(moment, thread);
        List<StackContent.FrameRow> own = frames.of(moment, thread.number(), Set.of());
        boolean open = !own.isEmpty() && isOpen(thread, doing);
        rows.add(new ThreadsContent.ThreadRow(
                thread.number(),
                thread.name(),
                standing(thread, doing),
                doing,
                doing == Doing.WAITS_FOR_LOCK ? awaited(thread) : Optional.empty(),
                at(thread),
                open,
                own.size()));
        if (open) {
            own.forEach(frame -> rows.add(new ThreadsContent.FrameRow(thread.number(), frame)));
        }
    }

    /** A thread that sleeps tells in its own row where, unless it is the one that is shown. */
    private boolean isOpen(Threads.Thread thread, Doing doing) {
        boolean tells = doing != Doing.SLEEPS && doing != Doing.WAITS_FOR_START;
        return openedByHand.getOrDefault(thread.number(), tells || thread.number() == moment.shownThread());
    }

    private ThreadsContent.Standing standing(Threads.Thread thread, Doing doing) {
        boolean runs = doing == Doing.RUNS;
        if (thread.number() == moment.actingThread()
                && thread.alive()
                && !moment.playhead().running()) {
            return held() ? ThreadsContent.Standing.STOPPED_HERE : ThreadsContent.Standing.ACTS;
        }
        return runs && held() ? ThreadsContent.Standing.HELD : ThreadsContent.Standing.DOES;
    }

    private Optional<ThreadsContent.LockRow> awaited(Threads.Thread thread) {
        return moment.locks().of(thread.client()).entrySet().stream()
                .filter(lock -> lock.getValue().waiting().contains(thread.number()))
                .map(lock -> row("", lock.getKey(), lock.getValue()))
                .findFirst();
    }

    private String at(Threads.Thread thread) {
        PStack<CallStacks.Frame> stack = moment.stacks().get(thread.number());
        if (stack == null || stack.isEmpty()) {
            return "";
        }
        CallStacks.Frame frame = stack.get(0);
        return frame.function().cName() + "(" + ArgumentText.brief(frame) + ")";
    }

    private List<ThreadsContent.LockRow> locks() {
        List<ThreadsContent.LockRow> rows = new ArrayList<>();
        List<String> clients = clients();
        for (String client : clients) {
            moment.locks().of(client).entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(lock -> row(clients.size() > 1 ? client : "", lock.getKey(), lock.getValue()))
                    .forEach(rows::add);
        }
        return List.copyOf(rows);
    }

    private ThreadsContent.LockRow row(String client, String name, Locks.Lock lock) {
        Optional<Threads.Thread> owner = Optional.ofNullable(moment.threads().get(lock.owner()));
        return new ThreadsContent.LockRow(client, name, owner.map(Threads.Thread::name));
    }
}
