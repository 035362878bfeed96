package org.mqttxray.ui.timeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.replay.PacketNumber;
import org.mqttxray.replay.Packets;
import org.mqttxray.replay.Sendings;
import org.mqttxray.trace.Detail;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.LinkAct;
import org.mqttxray.trace.Range;
import org.mqttxray.trace.ReadableLog;
import org.mqttxray.trace.TracedFunction;
import org.mqttxray.trace.Value;

/**
 * What the timeline shows of a log, found by index: the events that take a step on the axis, the calls of each thread, the marks on the
 * wire. It reads each event once, as the log grows; what it knows of an event it has read changes only where the event's end is found.
 *
 * <p>Its memory: 16 bytes for an event that takes a step on the axis; 20 for a call, which takes two, with what {@link RowCells} says;
 * about 56 for a mark on the wire.
 */
final class CallSpans {
    private final ReadableLog log;
    private final Detail detail;
    private final Numbers shown = new Numbers();
    /** When they happened; never before the one before. */
    private final Numbers times = new Numbers();

    private final Map<Integer, Strand> byThread = new HashMap<>();
    private final List<Strand> strands = new ArrayList<>();
    private final WireMarks marks = new WireMarks();
    private final Set<String> clients = new HashSet<>();
    private final Map<Integer, Long> unsentTo = new HashMap<>();
    private final Map<Integer, Integer> unsentMark = new HashMap<>();
    /** The marks of the connections that threads are dialling. */
    private final Map<Integer, Integer> openMarks = new HashMap<>();
    /** The connections on which the client has sent DISCONNECT. */
    private final Set<Integer> goodbyes = new HashSet<>();

    private final Sendings sendings;
    private Sendings.State sent;
    private long read;

    /** An index of a log in which a detail shows the calls. */
    CallSpans(ReadableLog log, Detail detail) {
        this.log = log;
        this.detail = detail;
        this.sendings = new Sendings(log);
        this.sent = sendings.start();
    }

    /** Whether this is the index of them. */
    boolean isOf(ReadableLog otherLog, Detail otherDetail) {
        return log == otherLog && detail == otherDetail;
    }

    /**
     * Reads on.
     *
     * @param to how many events may be read
     * @param atMost how many to read now
     */
    void read(long to, int atMost) {
        long end = Math.min(to, read + atMost);
        while (read < end) {
            take(log.event(read++));
        }
    }

    /** How many events have been read. */
    long read() {
        return read;
    }

    /** How many events take a step on the axis. */
    int size() {
        return shown.size();
    }

    /** How many of the events shown are among the first events of the log. */
    int shownOf(long events) {
        return shown.below(events);
    }

    /** The position of an event shown. */
    long positionOf(int index) {
        return shown.get(index);
    }

    /** How many events have happened when an event shown has. */
    long eventsAt(int index) {
        return positionOf(index) + 1;
    }

    /** When an event shown happened, in nanoseconds since the run began. */
    long timeAt(int index) {
        return times.get(index);
    }

    /** How many events shown have happened at a time, in nanoseconds since the run began. */
    int happenedAt(double nanos) {
        return times.below(Math.floor(nanos) + 1);
    }

    /** The threads, in the order in which they started. */
    List<Strand> strands() {
        return strands;
    }

    /** A thread. */
    Optional<Strand> strand(int thread) {
        return Optional.ofNullable(byThread.get(thread));
    }

    /** The marks on the wire. */
    WireMarks marks() {
        return marks;
    }

    /** Whether there are threads of more than one client. */
    boolean severalClients() {
        return clients.size() > 1;
    }

    // Private helpers

    private void take(Event event) {
        sent = sendings.after(sent, event);
        if (event instanceof Event.Entered entered) {
            enter(entered);
        } else if (event instanceof Event.Returned returned) {
            leave(event, returned.function());
            opened(returned);
        } else if (event instanceof Event.Threw threw) {
            leave(event, threw.function());
            failed(threw);
        } else if (event instanceof Event.ThreadStarted started) {
            Strand strand = new Strand(started, shown, times);
            byThread.put(event.thread(), strand);
            strands.add(strand);
            clients.add(started.client());
            step(event);
        } else if (event instanceof Event.ThreadEnded) {
            int index = step(event);
            strand(event.thread()).ifPresent(strand -> strand.end(index));
        } else {
            wire(event);
        }
    }

    /** Gives an event its step. */
    private int step(Event event) {
        long before = times.size() == 0 ? 0 : times.get(times.size() - 1);
        shown.add(event.position());
        times.add(Math.max(before, event.stamp().timeNanos()));
        return shown.size() - 1;
    }

    private void enter(Event.Entered event) {
        boolean visible = detail.shows(event.function().detail());
        int index = visible ? step(event) : shown.size();
        strand(event.thread()).ifPresent(strand -> strand.enter(event, visible, index));
        if (event.function() == TracedFunction.PLATFORM_NET_SOCKET_CONNECT) {
            openMarks.put(event.thread(), marks.size());
            marks.add(new WireMark(WireMark.Kind.OPEN, event.position(), index, "", WireMark.NOT_DONE));
        }
    }

    private void leave(Event event, TracedFunction function) {
        int index = detail.shows(function.detail()) ? step(event) : shown.size();
        strand(event.thread()).ifPresent(strand -> strand.leave(index));
    }

    /** The call that dials has returned: with a socket if the connection is open. */
    private void opened(Event.Returned event) {
        if (event.function() != TracedFunction.PLATFORM_NET_SOCKET_CONNECT) {
            return;
        }
        Integer dialled = openMarks.remove(event.thread());
        if (dialled != null && event.value() instanceof Value.Number number) { // it may be covered
            WireMark mark = marks.get(dialled);
            boolean open = number.number() >= 0;
            marks.set(dialled, open ? mark.doneAt(event.position()) : mark.failedAt(event.position(), ""));
        }
    }

    private void failed(Event.Threw event) {
        if (event.function() == TracedFunction.PLATFORM_NET_SOCKET_CONNECT) {
            Integer dialled = openMarks.remove(event.thread());
            if (dialled != null) {
                marks.set(dialled, marks.get(dialled).failedAt(event.position(), event.error()));
            }
        }
    }

    private void wire(Event event) {
        if (event instanceof Event.PacketOut out) {
            unsentMark.put(out.range().stream(), marks.size());
            unsentTo.put(out.range().stream(), out.range().to());
            packet(WireMark.Kind.OUT, event, out.range(), ownThread(event) ? WireMark.NOT_DONE : event.position());
        } else if (event instanceof Event.PacketIn in) {
            packet(WireMark.Kind.IN, event, in.range(), event.position());
        } else if (event instanceof Event.Chunk chunk) {
            left(chunk);
        } else if (event instanceof Event.Link link) {
            link(link);
        }
    }

    private static boolean ownThread(Event event) {
        return event.thread() != Event.NO_THREAD;
    }

    private void packet(WireMark.Kind kind, Event event, Range range, long done) {
        marks.add(new WireMark(kind, event.position(), step(event), label(range), done));
        if (kind == WireMark.Kind.OUT && Packets.type(log, range) == PacketType.DISCONNECT) {
            goodbyes.add(log.connectionOf(range.stream()));
        }
    }

    private String label(Range range) {
        PacketType type = Packets.type(log, range);
        return type == PacketType.RESERVED ? "" : type.name();
    }

    /** Bytes have left: the packet with them, if they were its last. */
    private void left(Event.Chunk chunk) {
        int stream = chunk.range().stream();
        Long to = unsentTo.get(stream);
        if (to != null && chunk.range().to() >= to) {
            int mark = unsentMark.remove(stream);
            unsentTo.remove(stream);
            marks.set(mark, marks.get(mark).doneAt(chunk.position()));
        }
    }

    private void link(Event.Link link) {
        if (link.act() == LinkAct.LOST || link.act() == LinkAct.CUT) {
            boolean goodbye = goodbyes.contains(link.connection());
            WireMark.Kind kind = goodbye ? WireMark.Kind.CLOSED : WireMark.Kind.LOST;
            if (link.act() == LinkAct.CUT && !cutBehind(link)) {
                dropped(link);
            }
            marks.add(new WireMark(kind, link.position(), step(link), "", link.position()));
        } else if (link.act() == LinkAct.DIALLED) {
            int index = step(link);
            if (openMarks.isEmpty()) { // a foreign device's connection: no call of ours tells it
                marks.add(new WireMark(WireMark.Kind.OPEN, link.position(), index, "", link.position()));
            }
        } else if (link.act() == LinkAct.DROPPED) {
            dropped(link);
        }
    }

    /** A packet is lost: of the client's, one that has a mark; of the broker's, one that the client never gets. */
    private void dropped(Event.Link link) {
        Optional<PacketNumber> told = PacketNumber.of(link.detail());
        String type = told.map(packet -> packet.type().name()).orElse("");
        if (told.filter(PacketNumber::out).isPresent()) {
            Optional<Long> numbered = sendings.position(sent, link);
            marks.lose(
                    mark -> numbered.map(position -> position == mark.position())
                                    .orElse(true)
                            && mark.maySay(type)
                            && isOf(mark, link.connection()),
                    link.position());
        } else if (link.act() == LinkAct.DROPPED) {
            long at = link.position();
            marks.add(new WireMark(WireMark.Kind.IN, at, step(link), type, at, at));
        }
    }

    /** Whether the line is cut only behind a packet of the client, of which all bytes have passed. */
    private boolean cutBehind(Event.Link link) {
        Optional<Integer> passed = link.bytes().map(Range::length);
        return sendings.position(sent, link)
                .map(log::event)
                .filter(event -> event instanceof Event.PacketOut out
                        && passed.equals(Optional.of(out.range().length())))
                .isPresent();
    }

    private boolean isOf(WireMark mark, int connection) {
        return log.event(mark.position()) instanceof Event.PacketOut out
                && log.connectionOf(out.range().stream()) == connection;
    }
}
