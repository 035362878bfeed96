package org.mqttxray.capture;

import java.util.ArrayList;
import java.util.List;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.Kind;
import org.mqttxray.trace.Place;
import org.mqttxray.trace.RecordedLog;

/**
 * Fills a log with blocks: the bytes that came before a line of events wait for it, so that a file that breaks off between them
 * leaves no trace of the block.
 */
final class BlockReader {
    private final RecordedLog recorded;
    private final Allowance allowance;
    private final ToldTables tables;
    private final EventValues events;
    private final CallCheck calls = new CallCheck();
    private final List<BlockBytes.Part> waiting = new ArrayList<>();
    private long time;

    BlockReader(TraceHeader header, RecordedLog recorded, Allowance allowance) {
        this.recorded = recorded;
        this.allowance = allowance;
        this.tables = new ToldTables(allowance);
        this.events = new EventValues(header, tables, recorded.log());
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
    long events(JsonLine json) throws TraceFileRefused {
        json.check(json.number() == recorded.log().length(), TraceFault.POSITION);
        open(json.texts());
        tables.texts(json.texts());
        tables.places(json.column());
        JsonLine.Column kinds = json.column();
        JsonLine.Column threads = json.column();
        JsonLine.Column timeSteps = json.column();
        JsonLine.Column placesOfEvents = json.column();
        events.begin(json.column());
        json.end();
        int count = kinds.size();
        json.check(
                threads.size() == count && timeSteps.size() == count && placesOfEvents.size() == count,
                TraceFault.FORM);
        long bytes = append(json);
        for (int i = 0; i < count; i++) {
            Kind kind = events.kind(kinds);
            int thread = events.thread(threads);
            passTime(json, timeSteps.number());
            Place place = tables.place(placesOfEvents);
            add(json, events.event(kind, new Event.Stamp(recorded.log().length(), time, thread, place)));
        }
        events.end();
        return bytes;
    }

    private void add(JsonLine json, Event event) throws TraceFileRefused {
        json.check(calls.allows(event), TraceFault.CALLS);
        recorded.add(event);
    }

    private void passTime(JsonLine json, long step) throws TraceFileRefused {
        time += step;
        json.check(step >= 0 && time >= 0, TraceFault.TIME);
    }

    private void open(List<String> clients) throws TraceFileRefused {
        tables.connections(clients);
        clients.forEach(recorded::openConnection);
    }

    private long append(JsonLine json) throws TraceFileRefused {
        long count = 0;
        for (BlockBytes.Part part : waiting) {
            json.check(part.stream() >= -tables.streams() && part.stream() < tables.streams(), TraceFault.RANGE);
            recorded.append(part.stream(), part.bytes());
            count += part.bytes().length;
        }
        waiting.clear();
        return count;
    }
}
