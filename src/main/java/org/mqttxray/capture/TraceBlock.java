package org.mqttxray.capture;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mqttxray.mqtt.explain.Secrecy;
import org.mqttxray.replay.Packets;
import org.mqttxray.trace.ClientField;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.Kind;
import org.mqttxray.trace.Parameter;
import org.mqttxray.trace.Place;
import org.mqttxray.trace.Range;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.trace.TracedFunction;
import org.mqttxray.trace.Value;
import org.mqttxray.trace.ValueType;

/**
 * Events in columns, as they lie in a line of a trace file, with what they are the first to refer to: connections, texts, places,
 * bytes. Those are numbered through the whole file, so that each comes once.
 */
final class TraceBlock {
    /** What stands for a secret text. */
    static final String MASK = "******";

    /** So many texts are known again, and none that is longer; the others may come twice. A long run has no end of texts. */
    private static final int REMEMBERED_TEXTS = 1 << 16;

    private static final int REMEMBERED_LENGTH = 256;

    private final TraceLog log;
    private final boolean withSecrets;

    // Of the whole file
    private final Map<String, Integer> textNumbers = new HashMap<>();
    private final Map<Place, Integer> placeNumbers = new HashMap<>(Map.of(Place.UNKNOWN, 0));
    private final BlockBytes bytes;
    private final ArrivingSecrets arriving;
    private int connections;
    private int textCount;
    private long lastTime;

    // Of this block
    private final List<String> clients = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final ColumnText places = new ColumnText();
    private final ColumnText kinds = new ColumnText();
    private final ColumnText threads = new ColumnText();
    private final ColumnText timeSteps = new ColumnText();
    private final ColumnText placesOfEvents = new ColumnText();
    private final ColumnText values = new ColumnText();
    private long textBurden;

    TraceBlock(TraceLog log, boolean withSecrets) {
        this.log = log;
        this.bytes = new BlockBytes(log);
        this.arriving = new ArrivingSecrets(log);
        this.withSecrets = withSecrets;
    }

    /** Begins the next block of the file. */
    void clear() {
        clients.clear();
        texts.clear();
        List.of(places, kinds, threads, timeSteps, placesOfEvents, values).forEach(ColumnText::clear);
        bytes.clear();
        textBurden = 0;
    }

    /** How many characters and bytes came with the block's events. */
    long burden() {
        return textBurden + bytes.count();
    }

    void add(Event event) {
        Event.Stamp stamp = event.stamp();
        threads.add(stamp.thread());
        timeSteps.add(stamp.timeNanos() - lastTime);
        lastTime = stamp.timeNanos();
        placesOfEvents.add(place(stamp.place()));
        kinds.add(kind(event).ordinal());
    }

    /** Adds an event's values and tells its kind. */
    private Kind kind(Event event) {
        if (event instanceof Event.ThreadStarted started) {
            values.add(text(started.name()));
            values.add(text(started.client()));
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
            values.add(text(threw.error()));
            return Kind.THREW;
        }
        return kindOutsideCalls(event);
    }

    private Kind kindOutsideCalls(Event event) {
        if (event instanceof Event.Local local) {
            values.add(text(local.name()));
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
            values.add(text(wanted.lock()));
            return Kind.LOCK_WANTED;
        }
        if (event instanceof Event.LockTaken taken) {
            values.add(text(taken.lock()));
            return Kind.LOCK_TAKEN;
        }
        if (event instanceof Event.LockReleased released) {
            values.add(text(released.lock()));
            return Kind.LOCK_RELEASED;
        }
        if (event instanceof Event.Said said) {
            values.add(text(said.text()));
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
            values.add(text(read.field()));
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
        values.add(place(entered.caller()));
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
        values.add(text(wrote.field()));
        values.add(wrote.at());
        range(wrote.range());
    }

    private void link(Event.Link link) {
        values.add(link.act().ordinal());
        values.add(link.connection());
        values.add(text(link.detail()));
        openUpTo(link.connection());
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
            values.addText(text(text.text()));
        } else {
            values.addNone();
        }
    }

    /** A range is told from the end of its stream, so that the same packet looks the same wherever it lies. */
    private void range(Range range) {
        openUpTo(log.stream(range.stream()).connection());
        values.add(range.stream());
        values.add(range.from() - bytes.end(range.stream()));
        values.add(range.length());
        bytes.cover(range);
    }

    private void openUpTo(int connection) {
        while (connections < connection) {
            clients.add(log.stream(connections * 2).client());
            connections++;
        }
    }

    private int text(String text) {
        Integer known = textNumbers.get(text);
        if (known != null) {
            return known;
        }
        if (textNumbers.size() < REMEMBERED_TEXTS && text.length() <= REMEMBERED_LENGTH) {
            textNumbers.put(text, textCount);
        }
        texts.add(text);
        textBurden += text.length();
        return textCount++;
    }

    private int place(Place place) {
        Integer known = placeNumbers.putIfAbsent(place, placeNumbers.size());
        if (known != null) {
            return known;
        }
        places.add(text(place.file()));
        places.add(place.line());
        return placeNumbers.size() - 1;
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
        strings(json, clients);
        strings(json, texts);
        for (ColumnText column : List.of(places, kinds, threads, timeSteps, placesOfEvents, values)) {
            json.writeRawValue(column.toString());
        }
    }

    private static void strings(JsonGenerator json, List<String> strings) throws IOException {
        json.writeStartArray();
        for (String string : strings) {
            json.writeString(string);
        }
        json.writeEndArray();
    }
}
