package org.mqttxray.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import org.mqttxray.mqtt.explain.Objection;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.replay.Findings.Finding;
import org.mqttxray.replay.Packets;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.workbench.SavedTrace;

/** Sums a saved run up for programs: one object; the names of its members are part of the program's interface. */
final class OpenSummaryJson {
    private final SavedTrace trace;
    private final OpenSummary summary;

    OpenSummaryJson(SavedTrace trace, OpenSummary summary) {
        this.trace = trace;
        this.summary = summary;
    }

    void print(PrintStream out) {
        JsonObject.print(out, this::write);
    }

    private void write(JsonGenerator json) throws IOException {
        SavedTrace.Notes notes = trace.notes();
        json.writeStringField("program", notes.program().orElse(null));
        json.writeStringField("started", notes.started().map(Object::toString).orElse(null));
        json.writeNumberField("events", summary.events());
        json.writeNumberField("time_ns", summary.nanos());
        json.writeNumberField("connections", summary.connections());
        JsonObject.list(json, "clients", summary.clients().entrySet(), (object, client) -> {
            object.writeStringField("name", client.getKey());
            object.writeNumberField("threads", client.getValue());
        });
        JsonObject.list(json, "packets", summary.packets().entrySet(), (object, packet) -> {
            object.writeStringField("type", packet.getKey().name());
            object.writeNumberField(Direction.C2S.label(), packet.getValue().out());
            object.writeNumberField(Direction.S2C.label(), packet.getValue().in());
        });
        JsonObject.list(json, "findings", summary.findings(), this::finding);
        json.writeBooleanField("cut_off", trace.cutOffAtLine().isPresent());
        json.writeBooleanField("secrets", trace.holdsSecrets());
        notes(json, notes);
    }

    private void finding(JsonGenerator object, Finding finding) throws IOException {
        TraceLog log = trace.log();
        object.writeNumberField("position", finding.position());
        object.writeStringField("type", Packets.type(log, finding.packet()).name());
        object.writeStringField("rule", finding.breach().fault().rule());
        object.writeStringField("kind", Objection.kind(finding.breach().fault()));
        object.writeStringField("cause", finding.cause().label());
        object.writeNumberField("connection", log.connectionOf(finding.packet().stream()));
        object.writeStringField(
                "direction",
                Direction.of(log.toServer(finding.packet().stream())).label());
    }

    private static void notes(JsonGenerator json, SavedTrace.Notes notes) throws IOException {
        JsonObject.list(json, "bookmarks", notes.bookmarks(), (object, mark) -> {
            object.writeNumberField("at", mark.position());
            object.writeStringField("note", mark.note());
        });
        json.writeArrayFieldStart("breakpoints");
        for (String breakpoint : notes.breakpoints()) {
            json.writeString(breakpoint);
        }
        json.writeEndArray();
        if (notes.lesson().isPresent()) {
            json.writeObjectFieldStart("lesson");
            json.writeStringField("id", notes.lesson().get().lesson());
            json.writeNumberField("step", notes.lesson().get().step());
            json.writeEndObject();
        }
    }
}
