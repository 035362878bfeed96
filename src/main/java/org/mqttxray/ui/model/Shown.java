package org.mqttxray.ui.model;

import java.util.List;
import java.util.Optional;
import org.mqttxray.debug.ActingThread;
import org.mqttxray.debug.Breakpoint;
import org.mqttxray.debug.Debugger;
import org.mqttxray.debug.HitMarks;
import org.mqttxray.debug.Telling;
import org.mqttxray.debug.filter.Subjects;
import org.mqttxray.lesson.Cover;
import org.mqttxray.lesson.CoveredLog;
import org.mqttxray.replay.CallStacks;
import org.mqttxray.replay.ClientStates;
import org.mqttxray.replay.Locks;
import org.mqttxray.replay.Packets;
import org.mqttxray.replay.Replay;
import org.mqttxray.replay.Threads;
import org.mqttxray.replay.UnfinishedPackets;
import org.mqttxray.replay.Unsent;
import org.mqttxray.trace.Detail;
import org.mqttxray.trace.ReadableLog;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.workbench.SavedTrace.Bookmark;
import org.pcollections.PSortedMap;
import org.pcollections.PStack;
import org.pcollections.PVector;

/** The run that is shown, and its states at any position as far as they may be seen. */
final class Shown {
    /** So many events are folded in one frame at most. */
    private static final int EVENTS_A_FRAME = 4_000;

    private final TraceLog log;
    private final Debugger debugger;
    private Cover cover;
    private ReadableLog seen;
    private Replay<PSortedMap<Integer, Threads.Thread>> threads;
    private Replay<PSortedMap<Integer, PStack<CallStacks.Frame>>> stacks;
    private Replay<PVector<Packets.Sighting>> packets;
    private Replay<UnfinishedPackets.State> unfinished;
    private Replay<PSortedMap<Integer, Packets.Sighting>> unsent;
    private Replay<ClientStates.State> clients;
    private Replay<Locks.State> locks;
    private ActingThread acting;
    private Subjects subjects;
    private Optional<SeenPacket> last = Optional.empty();
    /** Up to there everything has been folded once. */
    private long folded;

    private HitMarks marks;
    private final Pace pace;

    Shown(TraceLog log, Debugger debugger) {
        this.log = log;
        this.debugger = debugger;
        this.pace = new Pace(debugger);
        this.marks = new HitMarks(log, List.of());
        cover(Cover.NOTHING);
    }

    TraceLog log() {
        return log;
    }

    Debugger debugger() {
        return debugger;
    }

    /** How a run at a speed goes on. */
    Pace pace() {
        return pace;
    }

    /**
     * Where the playhead is, or as near to it as may be folded in this frame: a client that is faster than views are, and a way that leads
     * far, is followed over several frames. Until it is there, and while a run goes on at a speed, it runs.
     */
    private Debugger.Playhead playhead() {
        Debugger.Playhead at = debugger.playhead();
        long events = Math.min(at.events(), folded + EVENTS_A_FRAME);
        folded = Math.max(folded, events);
        boolean running = at.running() || pace.goes() || events < at.events();
        return new Debugger.Playhead(events, running, at.stop(), at.live());
    }

    SeenPacket packet(Packets.Sighting sighting) {
        return SeenPacket.of(sighting, log, cover);
    }

    /** Folds everything anew from a log without what is covered. */
    void cover(Cover newCover) {
        cover = newCover;
        seen = cover.equals(Cover.NOTHING) ? log : new CoveredLog(log, cover);
        debugger.limit(cover.future());
        folded = 0;
        last = Optional.empty();
        threads = new Replay<>(seen, new Threads());
        stacks = new Replay<>(seen, new CallStacks());
        packets = new Replay<>(seen, new Packets());
        unfinished = new Replay<>(seen, new UnfinishedPackets());
        unsent = new Replay<>(seen, new Unsent());
        clients = new Replay<>(seen, new ClientStates());
        locks = new Replay<>(seen, new Locks());
        acting = new ActingThread(seen);
        subjects = new Subjects(log, seen);
    }

    /** What filters are asked about. */
    Subjects subjects() {
        return subjects;
    }

    /** Where breakpoints stop, unless something is covered. */
    Optional<HitMarks> marks(List<Breakpoint> breakpoints) {
        if (!marks.areOf(breakpoints)) {
            marks = new HitMarks(log, breakpoints);
        }
        return cover.equals(Cover.NOTHING) ? Optional.of(marks) : Optional.empty();
    }

    /** What breakpoints tell of an event, unless something is covered. */
    Optional<List<Telling>> told(long position, long atMost) {
        return cover.equals(Cover.NOTHING) ? debugger.told(position, atMost) : Optional.of(List.of());
    }

    /** What is shown now: the moment shown before, if it still is. */
    Moment moment(
            Moment before,
            Selection selection,
            Optional<Integer> hover,
            Detail detail,
            int breakpoints,
            Bookmarks bookmarks) {
        Debugger.Playhead playhead = playhead();
        long recorded = seen.length();
        List<Bookmark> marks = bookmarks.upTo(recorded);
        boolean same = before.log() == seen
                && before.playhead().equals(playhead)
                && before.recorded() == recorded
                && before.selection() == selection
                && before.hover().equals(hover)
                && before.detail() == detail
                && before.breakpoints() == breakpoints
                && before.bookmarks().equals(marks);
        return same ? before : at(playhead, selection, hover, detail, breakpoints, marks);
    }

    private Moment at(
            Debugger.Playhead playhead,
            Selection selection,
            Optional<Integer> hover,
            Detail detail,
            int breakpoints,
            List<Bookmark> bookmarks) {
        long recorded = seen.length();
        long events = Math.min(playhead.events(), recorded);
        PVector<Packets.Sighting> seenPackets = packets.at(events);
        Optional<UnfinishedPackets.Unfinished> growing = newest(seenPackets, unfinished.at(events));
        last = packet(seenPackets, growing, selection);
        return new Moment(
                seen,
                playhead,
                recorded,
                cover.future() <= recorded,
                detail,
                acting.at(events),
                threads.at(events),
                stacks.at(events),
                seenPackets,
                growing,
                unsent.at(events),
                last,
                clients.at(events),
                locks.at(events),
                selection,
                hover,
                breakpoints,
                bookmarks);
    }

    /** The unfinished packet that grew last, if no whole one has been reported since. */
    private static Optional<UnfinishedPackets.Unfinished> newest(
            PVector<Packets.Sighting> packets, UnfinishedPackets.State unfinished) {
        long reported = packets.isEmpty() ? -1 : packets.get(packets.size() - 1).position();
        return unfinished.latest().filter(packet -> packet.position() > reported);
    }

    /** The chosen packet, else the unfinished one, else the last. */
    private Optional<SeenPacket> packet(
            PVector<Packets.Sighting> packets, Optional<UnfinishedPackets.Unfinished> growing, Selection selection) {
        Optional<Packets.Sighting> chosen = selection
                .packet()
                .flatMap(position -> Packets.at(packets, position).or(() -> onTheLine(position)));
        if (chosen.isEmpty() && growing.isPresent()) {
            return growing.map(packet -> again(packet).orElseGet(() -> GrowingPacket.of(packet, log, cover)));
        }
        Optional<Packets.Sighting> whole =
                chosen.isPresent() || packets.isEmpty() ? chosen : Optional.of(packets.get(packets.size() - 1));
        return whole.map(packet -> again(packet).orElseGet(() -> packet(packet)));
    }

    private Optional<Packets.Sighting> onTheLine(long position) {
        return position < seen.length() ? Packets.onTheLine(seen, position) : Optional.empty();
    }

    // The packet shown last is not taken apart again: a long one would cost that at each move of the pointer

    private Optional<SeenPacket> again(Packets.Sighting packet) {
        return last.filter(
                before -> before.growth().isEmpty() && before.sighting().equals(packet));
    }

    private Optional<SeenPacket> again(UnfinishedPackets.Unfinished packet) {
        return last.filter(before -> before.growth().isPresent()
                && before.sighting().position() == packet.position()
                && before.sighting().range().equals(packet.range()));
    }
}
