package org.mqttxray.ui.model;

import java.util.Optional;
import org.mqttxray.debug.Debugger;
import org.mqttxray.lesson.Cover;
import org.mqttxray.lesson.CoveredLog;
import org.mqttxray.replay.CallStacks;
import org.mqttxray.replay.ClientStates;
import org.mqttxray.replay.Locks;
import org.mqttxray.replay.Packets;
import org.mqttxray.replay.Replay;
import org.mqttxray.replay.Threads;
import org.mqttxray.trace.Detail;
import org.mqttxray.trace.ReadableLog;
import org.mqttxray.trace.TraceLog;
import org.pcollections.PSortedMap;
import org.pcollections.PStack;
import org.pcollections.PVector;

/** The run that is shown, and its states at any position as far as they may be seen. */
final class Shown {
    private final TraceLog log;
    private final Debugger debugger;
    private Cover cover;
    private ReadableLog seen;
    private Replay<PSortedMap<Integer, Threads.Thread>> threads;
    private Replay<PSortedMap<Integer, PStack<CallStacks.Frame>>> stacks;
    private Replay<PVector<Packets.Sighting>> packets;
    private Replay<ClientStates.State> clients;
    private Replay<Locks.State> locks;

    Shown(TraceLog log, Debugger debugger) {
        this.log = log;
        this.debugger = debugger;
        cover(Cover.NOTHING);
    }

    Debugger debugger() {
        return debugger;
    }

    SeenPacket packet(Packets.Sighting sighting) {
        return SeenPacket.of(sighting, log, cover);
    }

    /** Folds everything anew from a log without what is covered. */
    void cover(Cover newCover) {
        cover = newCover;
        seen = cover.equals(Cover.NOTHING) ? log : new CoveredLog(log, cover);
        debugger.limit(cover.future());
        threads = new Replay<>(seen, new Threads());
        stacks = new Replay<>(seen, new CallStacks());
        packets = new Replay<>(seen, new Packets());
        clients = new Replay<>(seen, new ClientStates());
        locks = new Replay<>(seen, new Locks());
    }

    /** What is shown now: the moment shown before, if it still is. */
    Moment moment(Moment before, Selection selection, Optional<Integer> hover, Detail detail) {
        Debugger.Playhead playhead = debugger.playhead();
        long recorded = seen.length();
        boolean same = before.log() == seen
                && before.playhead().equals(playhead)
                && before.recorded() == recorded
                && before.selection() == selection
                && before.hover().equals(hover)
                && before.detail() == detail;
        return same ? before : at(playhead, selection, hover, detail);
    }

    private Moment at(Debugger.Playhead playhead, Selection selection, Optional<Integer> hover, Detail detail) {
        long recorded = seen.length();
        long events = Math.min(playhead.events(), recorded);
        PVector<Packets.Sighting> seenPackets = packets.at(events);
        return new Moment(
                seen,
                playhead,
                recorded,
                cover.future() <= recorded,
                detail,
                Debugger.actingThread(seen, events),
                threads.at(events),
                stacks.at(events),
                seenPackets,
                packet(seenPackets, selection).map(this::packet),
                clients.at(events),
                locks.at(events),
                selection,
                hover);
    }

    /** The chosen packet, else the last. */
    private static Optional<Packets.Sighting> packet(PVector<Packets.Sighting> packets, Selection selection) {
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
}
