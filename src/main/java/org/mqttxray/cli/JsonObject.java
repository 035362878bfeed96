package org.mqttxray.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Prints JSON objects, one on a line. */
final class JsonObject {
    private static final JsonFactory JSON = new JsonFactory();

    private JsonObject() {}

    /** What is in an object, or in a list. */
    @FunctionalInterface
    interface Body {
        void write(JsonGenerator json) throws IOException;
    }

    static void print(PrintStream out, Body body) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            body.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a string writer does not fail
        }
        out.println(line);
    }

    /** A member that is a list of objects. */
    static <T> void list(JsonGenerator json, String name, Iterable<T> all, Member<T> member) throws IOException {
        json.writeArrayFieldStart(name);
        for (T each : all) {
            json.writeStartObject();
            member.write(json, each);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** One of a list. */
    @FunctionalInterface
    interface Member<T> {
        void write(JsonGenerator json, T each) throws IOException;
    }
}
