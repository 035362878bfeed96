package org.mqttxray.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes an event of what the columns hold. Its order of reading is the order in which {@link Recorder} and {@link TraceLog} write. */
final class EventReader {
    private EventReader() {}

    static Event read(LogChunk chunk, int at, long position, Texts texts, Places places) {
        Event.Stamp stamp = new Event.Stamp(position, chunk.time(at), chunk.thread(at), places.place(chunk.place(at)));
        ChunkValues values = chunk.values(at, texts);
        int name = chunk.name(at);
        switch (chunk.kind(at)) {
            case THREAD_STARTED:
                return new Event.ThreadStarted(stamp, values.text(), values.text(), (int) values.number());
            case THREAD_ENDED:
                return new Event.ThreadEnded(stamp);
            case ENTERED:
                return entered(stamp, TracedFunction.of(name), values, places);
            case RETURNED:
                return new Event.Returned(stamp, TracedFunction.of(name), values.value());
            case THREW:
                return new Event.Threw(stamp, TracedFunction.of(name), values.text());
            case LOCAL:
                return new Event.Local(stamp, values.text(), values.value());
            case STATE:
                return new Event.State(stamp, ClientField.of(name), values.value());
            case LISTED:
                return new Event.Listed(stamp, ClientField.of(name), all(values));
            case UNLISTED:
                return new Event.Unlisted(stamp, ClientField.of(name), all(values));
            case LOCK_WANTED:
                return new Event.LockWanted(stamp, values.text());
            case LOCK_TAKEN:
                return new Event.LockTaken(stamp, values.text());
            case LOCK_RELEASED:
                return new Event.LockReleased(stamp, values.text());
            case LINK:
                return link(stamp, LinkAct.of(name), values);
            case SAID:
                return new Event.Said(stamp, values.text());
            default:
                return bytes(chunk.kind(at), stamp, values);
        }
    }

    private static Event entered(Event.Stamp stamp, TracedFunction function, ChunkValues values, Places places) {
        List<Value> arguments = new ArrayList<>();
        for (int i = 0; i < function.parameters().size(); i++) {
            arguments.add(values.value());
        }
        Place caller = values.left() > 0 ? places.place((int) values.number()) : Place.UNKNOWN;
        return new Event.Entered(stamp, function, List.copyOf(arguments), caller);
    }

    private static List<Value> all(ChunkValues values) {
        List<Value> all = new ArrayList<>();
        while (values.left() > 0) {
            all.add(values.value());
        }
        return List.copyOf(all);
    }

    private static Event link(Event.Stamp stamp, LinkAct act, ChunkValues values) {
        return new Event.Link(stamp, act, (int) values.number(), values.text(), rangeIfAny(values), rangeIfAny(values));
    }

    private static Optional<Range> rangeIfAny(ChunkValues values) {
        return values.value() instanceof Value.Number stream
                ? Optional.of(range((int) stream.number(), values))
                : Optional.empty();
    }

    private static Event bytes(Kind kind, Event.Stamp stamp, ChunkValues values) {
        switch (kind) {
            case WROTE:
                return new Event.Wrote(stamp, values.text(), (int) values.number(), range(values));
            case READ:
                return new Event.Read(stamp, values.text(), (int) values.number(), range(values));
            case CHUNK:
                return new Event.Chunk(stamp, range(values));
            case PACKET_OUT:
                return new Event.PacketOut(stamp, range(values));
            case PACKET_IN:
                return new Event.PacketIn(stamp, range(values));
            default:
                throw new IllegalStateException("no reader for " + kind);
        }
    }

    private static Range range(ChunkValues values) {
        return range((int) values.number(), values);
    }

    private static Range range(int stream, ChunkValues values) {
        long from = values.number();
        return new Range(stream, from, from + values.number());
    }
}
