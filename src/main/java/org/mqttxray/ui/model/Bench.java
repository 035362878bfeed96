package org.mqttxray.ui.model;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.mqttxray.debug.Debugger;
import org.mqttxray.replay.CallStacks;
import org.mqttxray.replay.ClientStates;
import org.mqttxray.replay.Locks;
import org.mqttxray.replay.Packets;
import org.mqttxray.replay.Replay;
import org.mqttxray.replay.Threads;
import org.mqttxray.trace.Detail;
import org.mqttxray.trace.TraceLog;
import org.pcollections.PSortedMap;
import org.pcollections.PStack;
import org.pcollections.PVector;

/**
 * The shared model of the window: one log, one playhead, one selection. Once a frame, {@link #refresh} looks at the debugger and sets
 * {@link #momentProperty} if anything has changed; views and view models listen to nothing else of the log.
 */
public final class Bench {
    // Properties
    private final ReadOnlyObjectWrapper<Moment> moment = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Selection> selection = new SimpleObjectProperty<>(Selection.NONE);
    private final ObjectProperty<Detail> detail = new SimpleObjectProperty<>(Detail.ARTICLE);

    private final TraceLog log;
    private final Debugger debugger;
    private final Replay<PSortedMap<Integer, Threads.Thread>> threads;
    private final Replay<PSortedMap<Integer, PStack<CallStacks.Frame>>> stacks;
    private final Replay<PVector<Packets.Sighting>> packets;
    private final Replay<ClientStates.State> clients;
    private final Replay<Locks.State> locks;

    /** The model of a log and of the debugger that moves through it. */
    public Bench(TraceLog log, Debugger debugger) {
        this.log = log;
        this.debugger = debugger;
        this.threads = new Replay<>(log, new Threads());
        this.stacks = new Replay<>(log, new CallStacks());
        this.packets = new Replay<>(log, new Packets());
        this.clients = new Replay<>(log, new ClientStates());
        this.locks = new Replay<>(log, new Locks());
        refresh();
    }

    /** What is shown; never null. Changes at most once a frame. */
    public ReadOnlyObjectProperty<Moment> momentProperty() {
        return moment.getReadOnlyProperty();
    }

    /** What the user has chosen. */
    public ObjectProperty<Selection> selectionProperty() {
        return selection;
    }

    /** How much of the calls is shown, and where steps stand. */
    public ObjectProperty<Detail> detailProperty() {
        return detail;
    }

    /** The verbs of the playhead. */
    public Debugger debugger() {
        return debugger;
    }

    // Commands

    /** Looks where the playhead is; called once a frame, and costs next to nothing if nothing has changed. */
    public void refresh() {
        Debugger.Playhead playhead = debugger.playhead();
        long recorded = log.length();
        Moment shown = moment.get();
        boolean moved = shown == null
                || !shown.playhead().equals(playhead)
                || shown.recorded() != recorded
                || shown.selection() != selection.get();
        if (moved) {
            moment.set(at(playhead, Math.max(recorded, playhead.events())));
        }
    }

    private Moment at(Debugger.Playhead playhead, long recorded) {
        long events = playhead.events();
        return new Moment(
                log,
                playhead,
                recorded,
                debugger.actingThread(),
                threads.at(events),
                stacks.at(events),
                packets.at(events),
                clients.at(events),
                locks.at(events),
                selection.get());
    }

    /** Chooses a frame. */
    public void selectFrame(int thread, long entered) {
        selection.set(selection.get().withFrame(thread, entered));
    }

    /** Chooses a packet. */
    public void selectPacket(long position) {
        selection.set(selection.get().withPacket(position));
    }

    /** Chooses a byte of the packet shown. */
    public void selectByte(int offset) {
        selection.set(selection.get().withOffset(offset));
    }

    /** Lets everything follow the playhead again. */
    public void clearSelection() {
        selection.set(Selection.NONE);
    }
}
