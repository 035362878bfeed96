package org.mqttxray.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.replay.CallStacks;
import org.mqttxray.replay.Listing;
import org.mqttxray.replay.Locks;
import org.mqttxray.replay.Packets;
import org.mqttxray.replay.Threads;
import org.mqttxray.trace.ClientField;
import org.mqttxray.trace.Parameter;
import org.mqttxray.trace.Place;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.trace.Value;
import org.mqttxray.trace.ValueType;

/** Tells the state at a position to programs: one object; the names of its members are part of the program's interface. */
final class OpenStateJson {
    private final OpenState state;
    private final TraceLog log;
    private final Secrets secrets;

    OpenStateJson(OpenState state, TraceLog log, Secrets secrets) {
        this.state = state;
        this.log = log;
        this.secrets = secrets;
    }

    void print(PrintStream out) {
        JsonObject.print(out, this::write);
    }

    private void write(JsonGenerator json) throws IOException {
        json.writeNumberField("at", state.at() - 1);
        json.writeNumberField("events", log.length());
        json.writeNumberField("time_ns", state.nanos());
        JsonObject.list(json, "clients", state.clientNames(), this::client);
        json.writeArrayFieldStart("subscriptions");
        for (var entry : state.register().entries()) {
            for (var asker : entry.askers()) {
                json.writeStartObject();
                json.writeStringField("filter", entry.filter());
                json.writeStringField("client", asker.client());
                json.writeNumberField("granted", asker.granted().ordinal());
                json.writeEndObject();
            }
        }
        json.writeEndArray();
        if (state.packet().isPresent()) {
            json.writeObjectFieldStart("packet");
            packet(json, state.packet().get());
            json.writeEndObject();
        }
    }

    private void client(JsonGenerator json, String client) throws IOException {
        json.writeStringField("name", client);
        JsonObject.list(json, "threads", state.threadsOf(client), this::thread);
        json.writeObjectFieldStart("state");
        for (Map.Entry<ClientField, Value> field : state.clients().of(client).entrySet()) {
            value(json, field.getKey().cName(), field.getKey().type(), field.getValue());
        }
        json.writeEndObject();
        list(json, client, ClientField.ACK_HANDLER_LIST);
        list(json, client, ClientField.MSG_HANDLER_LIST);
        JsonObject.list(json, "locks", state.locks().of(client).entrySet(), this::lock);
    }

    private void thread(JsonGenerator json, Threads.Thread thread) throws IOException {
        json.writeStringField("name", thread.name());
        json.writeNumberField("thread_id", thread.number());
        json.writeBooleanField("alive", thread.alive());
        Iterable<CallStacks.Frame> frames =
                thread.alive() ? state.stacks().get(thread.number()) : List.<CallStacks.Frame>of();
        JsonObject.list(json, "stack", frames, this::frame);
    }

    private void frame(JsonGenerator json, CallStacks.Frame frame) throws IOException {
        json.writeStringField("function", frame.function().cName());
        json.writeObjectFieldStart("args");
        parts(json, frame.function().parameters(), frame.arguments());
        json.writeEndObject();
        json.writeObjectFieldStart("locals");
        for (Map.Entry<String, Value> local : frame.locals().entrySet()) {
            value(json, local.getKey(), ValueType.TEXT, local.getValue());
        }
        json.writeEndObject();
        if (frame.place() != Place.UNKNOWN) {
            json.writeStringField("java", frame.place().toString());
        }
        json.writeNumberField("entered", frame.entered());
    }

    private void list(JsonGenerator json, String client, ClientField list) throws IOException {
        List<Listing.Entry> entries = state.clients()
                .list(client, list)
                .map(Listing::entries)
                .map(List::<Listing.Entry>copyOf)
                .orElse(List.of());
        JsonObject.list(json, list.cName(), entries, (object, entry) -> parts(object, list.parts(), entry.values()));
    }

    private void lock(JsonGenerator json, Map.Entry<String, Locks.Lock> lock) throws IOException {
        json.writeStringField("name", lock.getKey());
        json.writeNumberField("owner", lock.getValue().owner());
        json.writeArrayFieldStart("waiting");
        for (int thread : lock.getValue().waiting()) {
            json.writeNumber(thread);
        }
        json.writeEndArray();
    }

    private void packet(JsonGenerator json, Packets.Sighting packet) throws IOException {
        json.writeNumberField("position", packet.position());
        json.writeNumberField("time_ns", packet.timeNanos());
        json.writeStringField("type", Packets.type(log, packet.range()).name());
        json.writeNumberField("connection", log.connectionOf(packet.range().stream()));
        json.writeStringField("direction", Direction.of(packet.out()).label());
        json.writeNumberField("length", packet.range().length());
        json.writeStringField("hex", secrets.hex(packet.range(), ""));
    }

    private void parts(JsonGenerator json, List<Parameter> parts, List<Value> all) throws IOException {
        for (int i = 0; i < Math.min(parts.size(), all.size()); i++) {
            value(json, parts.get(i).name(), parts.get(i).type(), all.get(i));
        }
    }

    private void value(JsonGenerator json, String name, ValueType type, Value value) throws IOException {
        if (value instanceof Value.Number number) {
            json.writeNumberField(name, number.number());
        } else if (value instanceof Value.Text text) {
            boolean masked = type == ValueType.SECRET && !secrets.shown();
            json.writeStringField(name, masked ? Secrets.MASK : text.text());
        }
    }
}
