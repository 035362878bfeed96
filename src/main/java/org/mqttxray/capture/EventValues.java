package org.mqttxray.capture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mqttxray.trace.ClientField;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.Kind;
import org.mqttxray.trace.LinkAct;
import org.mqttxray.trace.Range;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.trace.TracedFunction;
import org.mqttxray.trace.Value;

/** Makes events of their values as they stand in a file, see {@link TraceForm#values}: the reverse of what {@link TraceBlock} does. */
final class EventValues {
    private static final long MAX_THREADS = 1 << Character.SIZE;

    private final TraceHeader header;
    private final ToldTables tables;
    private final TraceLog log;
    /** Where the bytes of streams end, as far as events have referred to them; a far side's number is negative. */
    private final Map<Integer, Long> ends = new HashMap<>();

    /** Of the block that is being read. */
    private JsonLine.Column values;

    /** @param log has the bytes to which an event refers when it is asked for */
    EventValues(TraceHeader header, ToldTables tables, TraceLog log) {
        this.header = header;
        this.tables = tables;
        this.log = log;
    }

    /** Begins the next block. */
    void begin(JsonLine.Column ofBlock) {
        values = ofBlock;
    }

    /** The block is read; nothing may be left. */
    void end() throws TraceFileRefused {
        values.check(values.atEnd(), TraceFault.FORM);
    }

    /** The kind that a column tells next. */
    Kind kind(JsonLine.Column kinds) throws TraceFileRefused {
        return known(header.kinds(), kinds);
    }

    /** The number of the thread that a column tells next. */
    int thread(JsonLine.Column column) throws TraceFileRefused {
        return column.below(MAX_THREADS, TraceFault.CALLS);
    }

    /** The next event. */
    Event event(Kind kind, Event.Stamp stamp) throws TraceFileRefused {
        switch (kind) {
            case THREAD_STARTED:
                return new Event.ThreadStarted(stamp, text(), text(), thread(values));
            case THREAD_ENDED:
                return new Event.ThreadEnded(stamp);
            case ENTERED:
                return entered(stamp);
            case RETURNED:
                return new Event.Returned(stamp, function(), value());
            case THREW:
                return new Event.Threw(stamp, function(), text());
            case LOCAL:
                return new Event.Local(stamp, text(), value());
            case STATE:
                return state(stamp);
            case LISTED:
                return listed(stamp);
            case UNLISTED:
                return unlisted(stamp);
            case LOCK_WANTED:
                return new Event.LockWanted(stamp, text());
            case LOCK_TAKEN:
                return new Event.LockTaken(stamp, text());
            case LOCK_RELEASED:
                return new Event.LockReleased(stamp, text());
            case LINK:
                return link(stamp);
            case SAID:
                return new Event.Said(stamp, text());
            default:
                return eventWithBytes(kind, stamp);
        }
    }

    private Event eventWithBytes(Kind kind, Event.Stamp stamp) throws TraceFileRefused {
        switch (kind) {
            case WROTE:
                return new Event.Wrote(stamp, text(), values.below(JsonLine.Column.MAX_INT, TraceFault.RANGE), range());
            case READ:
                return new Event.Read(stamp, text(), values.below(JsonLine.Column.MAX_INT, TraceFault.RANGE), range());
            case CHUNK:
                return new Event.Chunk(stamp, range());
            case PACKET_OUT:
                return new Event.PacketOut(stamp, range());
            case PACKET_IN:
                return new Event.PacketIn(stamp, range());
            default:
                throw new IllegalStateException("no reader for " + kind);
        }
    }

    private Event entered(Event.Stamp stamp) throws TraceFileRefused {
        TraceHeader.Call call = known(header.functions(), values);
        List<Value> told = new ArrayList<>();
        for (int i = 0; i < call.argumentCount(); i++) {
            told.add(value());
        }
        List<Value> arguments = new ArrayList<>();
        for (int source : call.sources()) {
            arguments.add(source < 0 ? Value.NONE : told.get(source));
        }
        return new Event.Entered(stamp, call.function(), List.copyOf(arguments), tables.place(values));
    }

    private TracedFunction function() throws TraceFileRefused {
        return known(header.functions(), values).function();
    }

    private Event state(Event.Stamp stamp) throws TraceFileRefused {
        TraceHeader.State state = known(header.fields(), values);
        Value value = value();
        if (state.timer() && value instanceof Value.Number number) {
            value = new Value.Number(number.number() + stamp.timeNanos());
        }
        return new Event.State(stamp, state.field(), value);
    }

    private Event listed(Event.Stamp stamp) throws TraceFileRefused {
        ClientField list = known(header.fields(), values).field();
        return new Event.Listed(stamp, list, values(list.parts().size()));
    }

    private Event unlisted(Event.Stamp stamp) throws TraceFileRefused {
        ClientField list = known(header.fields(), values).field();
        return new Event.Unlisted(stamp, list, values(list.keys()));
    }

    private List<Value> values(int count) throws TraceFileRefused {
        List<Value> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(value());
        }
        return List.copyOf(all);
    }

    private Event link(Event.Stamp stamp) throws TraceFileRefused {
        LinkAct act = known(header.acts(), values);
        int connection = tables.connection(values);
        String detail = text();
        Optional<Range> bytes = values.none() ? Optional.empty() : Optional.of(rangeOf(values.number()));
        boolean told = header.version() >= TraceForm.FIRST_WITH_PASSED && !values.none();
        return new Event.Link(
                stamp, act, connection, detail, bytes, told ? Optional.of(passed(connection)) : Optional.empty());
    }

    /** The bytes need not be there: they come later, or never. */
    private Range passed(int connection) throws TraceFileRefused {
        long from = values.number();
        int length = values.below(JsonLine.Column.MAX_INT, TraceFault.RANGE);
        values.check(connection > 0 && from >= 0 && from <= Long.MAX_VALUE - length, TraceFault.RANGE);
        return new Range(log.streamOf(connection, false), from, from + length);
    }

    private Value value() throws TraceFileRefused {
        byte type = values.type();
        if (type == JsonLine.Column.NUMBER) {
            return new Value.Number(values.take());
        }
        long number = values.take();
        return type == JsonLine.Column.NONE ? Value.NONE : new Value.Text(tables.text(number, values));
    }

    private String text() throws TraceFileRefused {
        return tables.text(values.number(), values);
    }

    /** From the end of what the events before referred to. */
    private Range range() throws TraceFileRefused {
        return rangeOf(values.below(tables.streams(), TraceFault.RANGE));
    }

    /** Only what the link did may concern a far side. */
    private Range rangeOf(long number) throws TraceFileRefused {
        values.check(number >= -tables.streams() && number < tables.streams(), TraceFault.RANGE);
        int stream = (int) number;
        long end = ends.getOrDefault(stream, 0L);
        long from = end + values.number();
        int length = values.below(JsonLine.Column.MAX_INT, TraceFault.RANGE);
        values.check(from >= 0 && from <= log.stream(stream).length() - length, TraceFault.RANGE);
        ends.put(stream, Math.max(end, from + length));
        return new Range(stream, from, from + length);
    }

    /** What the next number stands for; refused as newer if the file knows it and we do not. */
    private <T> T known(List<Optional<T>> table, JsonLine.Column column) throws TraceFileRefused {
        Optional<T> known = table.get(column.below(table.size(), TraceFault.TABLE));
        if (known.isEmpty()) {
            throw TraceFileRefused.newer(header.program());
        }
        return known.get();
    }
}
