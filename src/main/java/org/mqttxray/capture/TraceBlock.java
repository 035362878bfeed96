package org.mqttxray.capture;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.mqttxray.mqtt.explain.Secrecy;
import org.mqttxray.replay.Packets;
import org.mqttxray.trace.ClientField;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.Kind;
import org.mqttxray.trace.Parameter;
import org.mqttxray.trace.Range;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.trace.TracedFunction;
import org.mqttxray.trace.Value;
import org.mqttxray.trace.ValueType;

/**
 * Events in columns, as they lie in a line of a trace file, with what they are the first to refer to: bytes, and what is in
 * {@link BlockTables}.
 */
final class TraceBlock {
    /** What stands for a secret text. */
    static final String MASK = "******";

    private final TraceLog log;
    private final boolean withSecrets;

    // Of the whole file
    private final BlockTables tables;
    private final BlockBytes bytes;
    private final ArrivingSecrets arriving;
    private long lastTime;

    // Of this block
    private final ColumnText kinds = new ColumnText();
    private final ColumnText threads = new ColumnText();
    private final ColumnText timeSteps = new ColumnText();
    private final ColumnText placesOfEvents = new ColumnText();
    private final ColumnText values = new ColumnText();

    TraceBlock(TraceLog log, boolean withSecrets) {
        this.log = log;
        this.tables = new BlockTables(log);
        this.bytes = new BlockBytes(log);
        this.arriving = new ArrivingSecrets(log);
        this.withSecrets = withSecrets;
    }

    /** Begins the next block of the file. */
    void clear() {
        tables.clear();
        List.of(kinds, threads, timeSteps, placesOfEvents, values).forEach(ColumnText::clear);
        bytes.clear();
    }

    /** How many characters and bytes came with the block's events. */
    long burden() {
        return tables.burden() + bytes.count();
    }

    void add(Event event) {
        Event.Stamp stamp = event.stamp();
        threads.add(stamp.thread());
        timeSteps.add(stamp.timeNanos() - lastTime);
        lastTime = stamp.timeNanos();
        placesOfEvents.add(tables.place(stamp.place()));
        kinds.add(kind(event).ordinal());
    }

    /** Adds an event's values and tells its kind. */
    private Kind kind(Event event) {
        if (event instanceof Event.ThreadStarted started) {
            values.add(tables.text(started.name()));
            values.add(tables.text(started.client()));
            values.add(started.parent());
            return Kind.THREAD_STARTED;
        }
        if (event instanceof Event.ThreadEnded) {
            return Kind.THREAD_ENDED;
        }
        if (event instanceof Event.Entered entered) {
            entered(entered);
            return Kind.ENTERED;
        }
        if (event instanceof Event.Returned returned) {
            values.add(returned.function().ordinal());
            value(returned.value());
            return Kind.RETURNED;
        }
        if (event instanceof Event.Threw threw) {
            values.add(threw.function().ordinal());
            values.add(tables.text(threw.error()));
            return Kind.THREW;
        }
        return kindOutsideCalls(event);
    }

    private Kind kindOutsideCalls(Event event) {
        if (event instanceof Event.Local local) {
            values.add(tables.text(local.name()));
            value(local.value());
            return Kind.LOCAL;
        }
        if (event instanceof Event.State state) {
            state(state);
            return Kind.STATE;
        }
        if (event instanceof Event.Listed listed) {
            entries(listed.list(), listed.values());
            return Kind.LISTED;
        }
        if (event instanceof Event.Unlisted unlisted) {
            entries(unlisted.list(), unlisted.key());
            return Kind.UNLISTED;
        }
        if (event instanceof Event.LockWanted wanted) {
            values.add(tables.text(wanted.lock()));
            return Kind.LOCK_WANTED;
        }
        if (event instanceof Event.LockTaken taken) {
            values.add(tables.text(taken.lock()));
            return Kind.LOCK_TAKEN;
        }
        if (event instanceof Event.LockReleased released) {
            values.add(tables.text(released.lock()));
            return Kind.LOCK_RELEASED;
        }
        if (event instanceof Event.Said said) {
            values.add(tables.text(said.text()));
            return Kind.SAID;
        }
        return kindWithBytes(event);
    }

    private Kind kindWithBytes(Event event) {
        if (event instanceof Event.Wrote wrote) {
            wrote(wrote);
            return Kind.WROTE;
        }
        if (event instanceof Event.Read read) {
            values.add(tables.text(read.field()));
            values.add(read.at());
            range(read.range());
            return Kind.READ;
        }
        if (event instanceof Event.Chunk chunk) {
            range(chunk.range());
            return Kind.CHUNK;
        }
        if (event instanceof Event.PacketOut out) {
            range(out.range());
            return Kind.PACKET_OUT;
        }
        if (event instanceof Event.PacketIn in) {
            range(in.range());
            return Kind.PACKET_IN;
        }
        if (event instanceof Event.Link link) {
            link(link);
            return Kind.LINK;
        }
        throw new IllegalStateException("no form for " + event);
    }

    private void entered(Event.Entered entered) {
        TracedFunction function = entered.function();
        List<Parameter> parameters = function.parameters();
        values.add(function.ordinal());
        for (int i = 0; i < parameters.size(); i++) {
            Value argument = entered.arguments().get(i);
            boolean secret = parameters.get(i).type() == ValueType.SECRET && argument instanceof Value.Text;
            value(secret && !withSecrets ? new Value.Text(MASK) : argument);
        }
        values.add(tables.place(entered.caller()));
    }

    private void state(Event.State state) {
        ClientField field = state.field();
        values.add(field.ordinal());
        if (field.type() == ValueType.TIMER && state.value() instanceof Value.Number number) {
            values.add(number.number() - state.stamp().timeNanos());
        } else {
            value(state.value());
        }
    }

    private void entries(ClientField list, List<Value> entry) {
        values.add(list.ordinal());
        entry.forEach(this::value);
    }

    private void wrote(Event.Wrote wrote) {
        if (!withSecrets && Secrecy.covers(wrote.field())) {
            bytes.mask(wrote.range());
        }
        values.add(tables.text(wrote.field()));
        values.add(wrote.at());
        range(wrote.range());
    }

    private void link(Event.Link link) {
        values.add(link.act().ordinal());
        values.add(link.connection());
        values.add(tables.text(link.detail()));
        tables.openUpTo(link.connection());
        link.bytes().ifPresentOrElse(this::farBytes, values::addNone);
        link.passed().ifPresentOrElse(this::span, values::addNone);
    }

    /** The bytes need not be there: they come later, or never. */
    private void span(Range range) {
        values.add(range.from());
        values.add(range.length());
    }

    /** Nobody has told which of these bytes are secret; they tell it themselves. */
    private void farBytes(Range range) {
        if (!withSecrets) {
            Packets.each(log, range).forEach(packet -> arriving.of(packet).forEach(bytes::mask));
        }
        range(range);
    }

    private void value(Value value) {
        if (value instanceof Value.Number number) {
            values.add(number.number());
        } else if (value instanceof Value.Text text) {
            values.addText(tables.text(text.text()));
        } else {
            values.addNone();
        }
    }

    /** A range is told from the end of its stream, so that the same packet looks the same wherever it lies. */
    private void range(Range range) {
        tables.openUpTo(log.stream(range.stream()).connection());
        values.add(range.stream());
        values.add(range.from() - bytes.end(range.stream()));
        values.add(range.length());
        bytes.cover(range);
    }

    /** The bytes that the block brings, stream by stream. */
    List<BlockBytes.Part> newBytes() {
        if (!withSecrets) {
            bytes.ranges().forEach(range -> arriving.in(range).forEach(bytes::mask));
        }
        return bytes.parts();
    }

    /** Writes tables and columns in the order of {@link TraceForm#COLUMNS}. */
    void write(JsonGenerator json) throws IOException {
        tables.write(json);
        for (ColumnText column : List.of(kinds, threads, timeSteps, placesOfEvents, values)) {
            json.writeRawValue(column.toString());
        }
    }
}
