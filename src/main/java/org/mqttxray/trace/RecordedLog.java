package org.mqttxray.trace;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.mqttxray.platform.Clock;
import org.mqttxray.platform.Deadline;
import org.mqttxray.platform.SessionEnded;

/**
 * Fills a new log with what was recorded before: connections, bytes and events in their old order, with their old times. One thread
 * fills it; readers may look meanwhile, as at any log.
 *
 * <p>Whoever fills it has checked what he gives: times never decrease, threads are numbers of 16 bits, ranges lie within their
 * streams, and an event has as many arguments as its function has parameters.
 */
public final class RecordedLog {
    private final ToldTime time = new ToldTime();
    private final TraceLog log;

    /**
     * An empty log.
     *
     * @param store takes full chunks
     */
    public RecordedLog(ChunkStore store) {
        log = new TraceLog(time, store);
    }

    /** What was filled in so far. */
    public TraceLog log() {
        return log;
    }

    /** The next connection, of a client; its streams are empty. */
    public TraceLog.Connection openConnection(String client) {
        return log.openConnection(client);
    }

    /** Appends bytes to a stream; before the first event that refers to them. */
    public void append(int stream, byte[] bytes) {
        log.stream(stream).append(bytes, 0, bytes.length);
    }

    /** Appends an event; its position is the next, whatever it says. */
    public void add(Event event) {
        time.nanos = event.stamp().timeNanos();
        if (event instanceof Event.ThreadStarted started) {
            begin(Kind.THREAD_STARTED, event, 0, 3);
            log.text(started.name());
            log.text(started.client());
            log.number(started.parent());
        } else if (event instanceof Event.ThreadEnded) {
            begin(Kind.THREAD_ENDED, event, 0, 0);
        } else if (event instanceof Event.Link link) {
            link(link);
        } else if (event instanceof Event.Said said) {
            named(Kind.SAID, event, said.text());
        } else if (!call(event) && !variable(event) && !lock(event)) {
            bytes(event);
        }
        log.end();
    }

    private boolean call(Event event) {
        if (event instanceof Event.Entered entered) {
            entered(entered);
        } else if (event instanceof Event.Returned returned) {
            begin(Kind.RETURNED, event, returned.function().ordinal(), 1);
            value(returned.value());
        } else if (event instanceof Event.Threw threw) {
            begin(Kind.THREW, event, threw.function().ordinal(), 1);
            log.text(threw.error());
        } else {
            return false;
        }
        return true;
    }

    private void entered(Event.Entered entered) {
        int arguments = entered.arguments().size();
        boolean callerKnown = !entered.caller().equals(Place.UNKNOWN);
        begin(Kind.ENTERED, entered, entered.function().ordinal(), callerKnown ? arguments + 1 : arguments);
        entered.arguments().forEach(this::value);
        if (callerKnown) {
            log.number(log.place(entered.caller()));
        }
    }

    private boolean variable(Event event) {
        if (event instanceof Event.Local local) {
            begin(Kind.LOCAL, event, 0, 2);
            log.text(local.name());
            value(local.value());
        } else if (event instanceof Event.State state) {
            begin(Kind.STATE, event, state.field().ordinal(), 1);
            value(state.value());
        } else if (event instanceof Event.Listed listed) {
            entries(Kind.LISTED, event, listed.list(), listed.values());
        } else if (event instanceof Event.Unlisted unlisted) {
            entries(Kind.UNLISTED, event, unlisted.list(), unlisted.key());
        } else {
            return false;
        }
        return true;
    }

    private void entries(Kind kind, Event event, ClientField list, List<Value> values) {
        begin(kind, event, list.ordinal(), values.size());
        values.forEach(this::value);
    }

    private boolean lock(Event event) {
        if (event instanceof Event.LockWanted wanted) {
            named(Kind.LOCK_WANTED, event, wanted.lock());
        } else if (event instanceof Event.LockTaken taken) {
            named(Kind.LOCK_TAKEN, event, taken.lock());
        } else if (event instanceof Event.LockReleased released) {
            named(Kind.LOCK_RELEASED, event, released.lock());
        } else {
            return false;
        }
        return true;
    }

    private void bytes(Event event) {
        if (event instanceof Event.Wrote wrote) {
            field(Kind.WROTE, event, wrote.field(), wrote.at(), wrote.range());
        } else if (event instanceof Event.Read read) {
            field(Kind.READ, event, read.field(), read.at(), read.range());
        } else if (event instanceof Event.Chunk chunk) {
            ranged(Kind.CHUNK, event, chunk.range());
        } else if (event instanceof Event.PacketOut out) {
            ranged(Kind.PACKET_OUT, event, out.range());
        } else if (event instanceof Event.PacketIn in) {
            ranged(Kind.PACKET_IN, event, in.range());
        } else {
            throw new IllegalStateException("no writer for " + event);
        }
    }

    private void link(Event.Link link) {
        begin(Kind.LINK, link, link.act().ordinal(), TraceLog.actValues(link.bytes(), link.passed()));
        log.act(link.connection(), link.detail(), link.bytes(), link.passed());
    }

    private void named(Kind kind, Event event, String text) {
        begin(kind, event, 0, 1);
        log.text(text);
    }

    private void field(Kind kind, Event event, String field, int at, Range range) {
        begin(kind, event, 0, 5);
        log.text(field);
        log.number(at);
        log.range(range);
    }

    private void ranged(Kind kind, Event event, Range range) {
        begin(kind, event, 0, 3);
        log.range(range);
    }

    private void value(Value value) {
        if (value instanceof Value.Number number) {
            log.number(number.number());
        } else if (value instanceof Value.Text text) {
            log.text(text.text());
        } else {
            log.none();
        }
    }

    private void begin(Kind kind, Event event, int name, int valueCount) {
        log.begin(
                kind,
                event.thread(),
                time.stamp(),
                name,
                log.place(event.stamp().place()),
                valueCount);
    }

    /** Says the recorded time. It never runs, nothing waits by it, and one thread at most fills the log. */
    private static final class ToldTime implements Clock {
        private long nanos;

        @Override
        public long now() {
            return nanos;
        }

        @Override
        public long stamp() {
            return nanos;
        }

        @Override
        public long elapsed() {
            return nanos;
        }

        @Override
        public boolean await(BooleanSupplier condition, Deadline deadline) {
            throw new SessionEnded(); // as the contract has it of what is over
        }

        @Override
        public void change(Runnable change) {
            change.run();
        }

        @Override
        public void enter() {
            // nobody to keep out
        }

        @Override
        public void exit() {
            // nobody to let in
        }

        @Override
        public void stop() {
            // stands still anyway
        }

        @Override
        public void start() {
            // never runs
        }

        @Override
        public boolean stopped() {
            return true;
        }

        @Override
        public void end() {
            // is over
        }

        @Override
        public boolean ended() {
            return true;
        }
    }
}
