package org.mqttxray.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mqttxray.mqtt.explain.Objection;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.session.Fault;
import org.mqttxray.replay.Findings.Finding;
import org.mqttxray.replay.Packets;
import org.mqttxray.trace.ByteStream;
import org.mqttxray.trace.ClientField;
import org.mqttxray.trace.Detail;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.Parameter;
import org.mqttxray.trace.Place;
import org.mqttxray.trace.Range;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.trace.TracedFunction;
import org.mqttxray.trace.Value;
import org.mqttxray.trace.ValueType;

/** Writes each event as one JSON object on one line; the names of the members are part of the program's interface. */
final class JsonLines implements EventPrinter {
    private final JsonFactory json = new JsonFactory();
    private final PrintStream out;
    private final TraceLog log;
    private final Secrets secrets;
    private final Detail detail;
    private final FindingFeed findings;
    private final Map<Integer, Event.ThreadStarted> threads = new HashMap<>();

    JsonLines(PrintStream out, TraceLog log, Secrets secrets, Detail detail) {
        this.out = out;
        this.log = log;
        this.secrets = secrets;
        this.detail = detail;
        this.findings = new FindingFeed(log);
    }

    @Override
    public void print(Event event) {
        secrets.learn(event);
        if (event instanceof Event.ThreadStarted started) {
            threads.put(event.thread(), started);
        }
        List<Finding> found = findings.after(event);
        if (shown(event)) {
            line(event, eventName(event), object -> body(object, event));
        }
        found.forEach(finding -> line(event, "finding", object -> finding(object, finding)));
    }

    private interface Body {
        void write(JsonGenerator object) throws IOException;
    }

    private void line(Event event, String name, Body body) {
        StringWriter line = new StringWriter();
        try (JsonGenerator object = json.createGenerator(line)) {
            object.writeStartObject();
            stamp(object, event, name);
            body.write(object);
            object.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a string writer does not fail
        }
        out.println(line);
    }

    /** {@code at} is the byte in the packet that is at fault. Before 5.0 there are no reason codes to answer with. */
    private void finding(JsonGenerator object, Finding finding) throws IOException {
        Fault fault = finding.breach().fault();
        object.writeStringField("rule", fault.rule());
        object.writeStringField("kind", Objection.kind(fault));
        if (finding.breach().version().hasProperties() && fault.reasonCode().isPresent()) {
            object.writeNumberField("reason_code", fault.reasonCode().get().number());
        }
        object.writeStringField("cause", finding.cause().label());
        packet(object, finding.packet());
        object.writeNumberField("at", finding.breach().offset());
    }

    @Override
    public void finish() {
        out.flush();
    }

    private boolean shown(Event event) {
        TracedFunction function = null;
        if (event instanceof Event.Entered entered) {
            function = entered.function();
        } else if (event instanceof Event.Returned returned) {
            function = returned.function();
        } else if (event instanceof Event.Threw threw) {
            function = threw.function();
        }
        return function == null || detail.shows(function.detail());
    }

    private void stamp(JsonGenerator object, Event event, String name) throws IOException {
        Event.Stamp stamp = event.stamp();
        object.writeNumberField("position", stamp.position());
        object.writeNumberField("time_ns", stamp.timeNanos());
        Event.ThreadStarted thread = threads.get(stamp.thread());
        object.writeStringField("thread", thread == null ? "link" : thread.name());
        object.writeNumberField("thread_id", stamp.thread());
        if (event instanceof Event.Link link) {
            object.writeStringField("client", log.clientOf(link.connection()));
        } else {
            object.writeStringField("client", thread == null ? "" : thread.client());
        }
        object.writeStringField("event", name);
        if (stamp.place() != Place.UNKNOWN) {
            object.writeStringField("java", stamp.place().toString());
        }
    }

    private static String eventName(Event event) {
        String name = event.getClass().getSimpleName();
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    private void body(JsonGenerator object, Event event) throws IOException {
        if (event instanceof Event.Entered entered) {
            entered(object, entered);
        } else if (event instanceof Event.Returned returned) {
            function(object, returned.function());
            value(object, "value", returned.function().returns(), returned.value());
        } else if (event instanceof Event.Threw threw) {
            function(object, threw.function());
            object.writeStringField("error", threw.error());
        } else if (event instanceof Event.ThreadStarted started) {
            object.writeStringField("name", started.name());
            object.writeNumberField("parent", started.parent());
        } else if (event instanceof Event.Local local) {
            object.writeStringField("name", local.name());
            value(object, "value", ValueType.TEXT, local.value());
        } else if (event instanceof Event.State state) {
            object.writeStringField("name", state.field().cName());
            value(object, "value", state.field().type(), state.value());
        } else if (event instanceof Event.Listed listed) {
            entry(object, listed.list(), listed.values());
        } else if (event instanceof Event.Unlisted unlisted) {
            entry(object, unlisted.list(), unlisted.key());
        } else if (event instanceof Event.Said said) {
            object.writeStringField("text", said.text());
        } else if (event instanceof Event.Link link) {
            link(object, link);
        } else {
            lockOrBytes(object, event);
        }
    }

    private void lockOrBytes(JsonGenerator object, Event event) throws IOException {
        if (event instanceof Event.LockWanted lock) {
            object.writeStringField("name", lock.lock());
        } else if (event instanceof Event.LockTaken lock) {
            object.writeStringField("name", lock.lock());
        } else if (event instanceof Event.LockReleased lock) {
            object.writeStringField("name", lock.lock());
        } else if (event instanceof Event.Wrote wrote) {
            field(object, wrote.field(), wrote.at(), wrote.range());
        } else if (event instanceof Event.Read read) {
            field(object, read.field(), read.at(), read.range());
        } else if (event instanceof Event.Chunk chunk) {
            bytes(object, chunk.range());
        } else if (event instanceof Event.PacketOut packet) {
            packet(object, packet.range());
        } else if (event instanceof Event.PacketIn packet) {
            packet(object, packet.range());
        }
    }

    private void entered(JsonGenerator object, Event.Entered entered) throws IOException {
        function(object, entered.function());
        if (entered.caller() != Place.UNKNOWN) {
            object.writeStringField("caller", entered.caller().toString());
        }
        object.writeObjectFieldStart("args");
        for (int i = 0; i < entered.arguments().size(); i++) {
            Parameter parameter = entered.function().parameters().get(i);
            value(
                    object,
                    parameter.name(),
                    parameter.type(),
                    entered.arguments().get(i));
        }
        object.writeEndObject();
    }

    private void entry(JsonGenerator object, ClientField list, List<Value> values) throws IOException {
        object.writeStringField("name", list.cName());
        object.writeObjectFieldStart("entry");
        for (int i = 0; i < values.size(); i++) {
            Parameter part = list.parts().get(i);
            value(object, part.name(), part.type(), values.get(i));
        }
        object.writeEndObject();
    }

    private static void function(JsonGenerator object, TracedFunction function) throws IOException {
        object.writeStringField("function", function.cName());
        object.writeStringField("layer", function.layer().label());
        if (function.inC()) {
            object.writeStringField("c_file", function.cFile());
            object.writeNumberField("c_line", function.cLine());
        }
    }

    private void value(JsonGenerator object, String name, ValueType type, Value value) throws IOException {
        if (value instanceof Value.Number number) {
            object.writeNumberField(name, number.number());
        } else if (value instanceof Value.Text text) {
            boolean masked = type == ValueType.SECRET && !secrets.shown();
            object.writeStringField(name, masked ? Secrets.MASK : text.text());
        }
    }

    /** Its bytes, if it has some, are what the broker got or sent; they have an offset of their own. */
    private void link(JsonGenerator object, Event.Link link) throws IOException {
        object.writeStringField("name", link.act().label());
        object.writeStringField("detail", link.detail());
        if (link.bytes().isPresent()) {
            bytes(object, link.bytes().get());
        } else {
            object.writeNumberField("connection", link.connection());
        }
    }

    private void field(JsonGenerator object, String name, int at, Range range) throws IOException {
        object.writeStringField("name", name);
        object.writeNumberField("at", at);
        bytes(object, range);
    }

    private void packet(JsonGenerator object, Range range) throws IOException {
        object.writeStringField("name", Packets.type(log, range).name());
        bytes(object, range);
    }

    private void bytes(JsonGenerator object, Range range) throws IOException {
        ByteStream stream = log.stream(range.stream());
        object.writeNumberField("connection", stream.connection());
        object.writeStringField("direction", Direction.of(stream.toServer()).label());
        object.writeNumberField("offset", range.from());
        object.writeNumberField("length", range.length());
        object.writeStringField("hex", secrets.hex(range, ""));
        if (secrets.masks(range)) {
            object.writeBooleanField("masked", true);
        }
    }
}
