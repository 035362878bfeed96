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
import org.mqttxray.trace.Place;
import org.mqttxray.trace.Range;
import org.mqttxray.trace.RecordedLog;
import org.mqttxray.trace.TracedFunction;
import org.mqttxray.trace.Value;

/**
 * Fills a log with blocks: the bytes that came before a line of events wait for it, so that a file that breaks off between them
 * leaves no trace of the block.
 */
final class BlockReader {
    private static final int STREAMS = 2;
    private static final long MAX_THREADS = 1 << Character.SIZE;
    private static final long MAX_INT = 1L << Integer.SIZE - 1;

    private final TraceHeader header;
    private final RecordedLog recorded;
    private final Allowance allowance;
    private final CallCheck calls = new CallCheck();
    private final List<BlockBytes.Part> waiting = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final List<Place> places = new ArrayList<>(List.of(Place.UNKNOWN));
    /** Where the bytes of streams end, as far as events have referred to them; a far side's number is negative. */
    private final Map<Integer, Long> ends = new HashMap<>();

    private int streams;
    private long time;

    // Of the block that is being read
    private long line;
    private JsonLine.Column values;

    BlockReader(TraceHeader header, RecordedLog recorded, Allowance allowance) {
        this.header = header;
        this.recorded = recorded;
        this.allowance = allowance;
    }

    /** Reads a line of bytes. */
    void bytes(JsonLine json) throws TraceFileRefused {
        long stream = json.number();
        byte[] bytes = json.hex();
        json.end();
        allowance.bytes(bytes.length);
        waiting.add(new BlockBytes.Part((int) Math.min(Math.max(stream, Integer.MIN_VALUE), Integer.MAX_VALUE), bytes));
    }

    /**
     * Reads a line of events.
     *
     * @return how many bytes of streams came with it
     */
    long events(JsonLine json, long lineNumber) throws TraceFileRefused {
        line = lineNumber;
        if (json.number() != recorded.log().length()) {
            throw damaged(TraceFault.POSITION);
        }
        open(json.texts());
        learnTexts(json.texts());
        learnPlaces(json.column());
        JsonLine.Column kinds = json.column();
        JsonLine.Column threads = json.column();
        JsonLine.Column timeSteps = json.column();
        JsonLine.Column placesOfEvents = json.column();
        values = json.column();
        json.end();
        int count = kinds.size();
        check(threads.size() == count && timeSteps.size() == count && placesOfEvents.size() == count, TraceFault.FORM);
        long bytes = append();
        for (int i = 0; i < count; i++) {
            Kind kind = known(header.kinds(), kinds);
            int thread = threads.below(MAX_THREADS, TraceFault.CALLS);
            passTime(timeSteps.number());
            add(event(kind, new Event.Stamp(recorded.log().length(), time, thread, place(placesOfEvents))));
        }
        check(values.atEnd(), TraceFault.FORM);
        return bytes;
    }

    private void add(Event event) throws TraceFileRefused {
        check(calls.allows(event), TraceFault.CALLS);
        recorded.add(event);
    }

    private void passTime(long step) throws TraceFileRefused {
        time += step;
        check(step >= 0 && time >= 0, TraceFault.TIME);
    }

    private void open(List<String> clients) throws TraceFileRefused {
        allowance.connections(clients.size());
        allowance.texts(clients);
        for (String client : clients) {
            recorded.openConnection(client);
            streams += STREAMS;
        }
    }

    private void learnTexts(List<String> news) throws TraceFileRefused {
        allowance.texts(news);
        texts.addAll(news);
    }

    private void learnPlaces(JsonLine.Column column) throws TraceFileRefused {
        while (!column.atEnd()) {
            allowance.place();
            String file = texts.get(column.below(texts.size(), TraceFault.TABLE));
            places.add(new Place(file, column.below(MAX_INT, TraceFault.FORM)));
        }
    }

    private long append() throws TraceFileRefused {
        long count = 0;
        for (BlockBytes.Part part : waiting) {
            check(part.stream() >= -streams && part.stream() < streams, TraceFault.RANGE);
            recorded.append(part.stream(), part.bytes());
            count += part.bytes().length;
        }
        waiting.clear();
        return count;
    }

    private Event event(Kind kind, Event.Stamp stamp) throws TraceFileRefused {
        switch (kind) {
            case THREAD_STARTED:
                return new Event.ThreadStarted(stamp, text(), text(), values.below(MAX_THREADS, TraceFault.CALLS));
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
                return new Event.Wrote(stamp, text(), values.below(MAX_INT, TraceFault.RANGE), range());
            case READ:
                return new Event.Read(stamp, text(), values.below(MAX_INT, TraceFault.RANGE), range());
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
        return new Event.Entered(stamp, call.function(), List.copyOf(arguments), place(values));
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
        int connection = values.below(streams / STREAMS + 1L, TraceFault.RANGE);
        String detail = text();
        Optional<Range> bytes = values.none() ? Optional.empty() : Optional.of(rangeOf(values.number()));
        boolean told = header.version() >= TraceForm.FIRST_WITH_PASSED && !values.none();
        return new Event.Link(
                stamp, act, connection, detail, bytes, told ? Optional.of(passed(connection)) : Optional.empty());
    }

    /** The bytes need not be there: they come later, or never. */
    private Range passed(int connection) throws TraceFileRefused {
        long from = values.number();
        int length = values.below(MAX_INT, TraceFault.RANGE);
        check(connection > 0 && from >= 0 && from <= Long.MAX_VALUE - length, TraceFault.RANGE);
        return new Range(recorded.log().streamOf(connection, false), from, from + length);
    }

    private Value value() throws TraceFileRefused {
        byte type = values.type();
        if (type == JsonLine.Column.NUMBER) {
            return new Value.Number(values.take());
        }
        long number = values.take();
        return type == JsonLine.Column.NONE ? Value.NONE : new Value.Text(text(number));
    }

    private String text() throws TraceFileRefused {
        return text(values.number());
    }

    private String text(long number) throws TraceFileRefused {
        check(number >= 0 && number < texts.size(), TraceFault.TABLE);
        return texts.get((int) number);
    }

    private Place place(JsonLine.Column column) throws TraceFileRefused {
        return places.get(column.below(places.size(), TraceFault.TABLE));
    }

    /** The reverse of {@link TraceBlock}: from the end of what the events before referred to. */
    private Range range() throws TraceFileRefused {
        return rangeOf(values.below(streams, TraceFault.RANGE));
    }

    /** Only what the link did may concern a far side. */
    private Range rangeOf(long number) throws TraceFileRefused {
        check(number >= -streams && number < streams, TraceFault.RANGE);
        int stream = (int) number;
        long end = ends.getOrDefault(stream, 0L);
        long from = end + values.number();
        int length = values.below(MAX_INT, TraceFault.RANGE);
        check(from >= 0 && from <= recorded.log().stream(stream).length() - length, TraceFault.RANGE);
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

    private void check(boolean holds, TraceFault fault) throws TraceFileRefused {
        if (!holds) {
            throw damaged(fault);
        }
    }

    private TraceFileRefused damaged(TraceFault fault) {
        return TraceFileRefused.damaged(line, fault);
    }
}
