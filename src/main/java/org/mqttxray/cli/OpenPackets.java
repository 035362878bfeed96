package org.mqttxray.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.mqttxray.mqtt.codec.Dissection;
import org.mqttxray.mqtt.codec.Field;
import org.mqttxray.mqtt.codec.Terms;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.replay.Announced;
import org.mqttxray.replay.Packets;
import org.mqttxray.replay.ValueText;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.Range;
import org.mqttxray.trace.TraceLog;

/** Lists the packets of a log in their order, one on a line, as the clients sent and got them. */
final class OpenPackets {
    private static final double NANOS_A_MILLI = 1e6;

    private final Terminal terminal;
    private final TraceLog log;
    private final boolean json;
    private final Map<Integer, String> clients = new HashMap<>();

    OpenPackets(Terminal terminal, TraceLog log, boolean json) {
        this.terminal = terminal;
        this.log = log;
        this.json = json;
    }

    /**
     * What a line tells.
     *
     * @param identifier its Packet Identifier, if it has one
     * @param topic its Topic Name, if it has one
     */
    private record Row(
            Event event,
            boolean out,
            Range range,
            Terms terms,
            PacketType type,
            OptionalLong identifier,
            Optional<String> topic) {}

    void print() {
        for (long position = 0; position < log.length(); position++) {
            Event event = log.event(position);
            if (event instanceof Event.ThreadStarted started) {
                clients.put(event.thread(), started.client());
            } else if (event instanceof Event.PacketOut out) {
                print(row(event, true, out.range()));
            } else if (event instanceof Event.PacketIn in) {
                print(row(event, false, in.range()));
            }
        }
    }

    private Row row(Event event, boolean out, Range range) {
        Terms terms = Announced.terms(log, range);
        Dissection packet = Dissection.of(log.bytes(range), terms);
        Optional<Object> identifier = value(packet, Field.PACKET_IDENTIFIER);
        return new Row(
                event,
                out,
                range,
                terms,
                Packets.type(log, range),
                identifier.isPresent() && identifier.get() instanceof Number number
                        ? OptionalLong.of(number.longValue())
                        : OptionalLong.empty(),
                value(packet, Field.TOPIC_NAME).map(String::valueOf));
    }

    private static Optional<Object> value(Dissection packet, Field field) {
        return packet.leaves().stream()
                .filter(leaf -> leaf.field() == field && !leaf.lengthPrefix())
                .map(Dissection.Leaf::value)
                .findFirst();
    }

    private String client(Row row) {
        String ofThread = clients.get(row.event.thread());
        return ofThread == null ? log.clientOf(log.connectionOf(row.range.stream())) : ofThread;
    }

    private void print(Row row) {
        if (json) {
            JsonObject.print(terminal.out(), object -> write(object, row));
            return;
        }
        String line = String.format(
                Locale.ROOT,
                "%8d %12.3f  %-12s %d %s %-11s %6d B%s%s",
                row.event.position(),
                row.event.stamp().timeNanos() / NANOS_A_MILLI,
                client(row),
                log.connectionOf(row.range.stream()),
                row.out ? "▶" : "◀",
                TypeText.of(row.type, row.terms.version(), terminal.messages()),
                row.range.length(),
                row.identifier.isPresent() ? "  #" + row.identifier.getAsLong() : "",
                row.topic.map(topic -> "  " + ValueText.quoted(topic)).orElse(""));
        terminal.out().println((row.out ? Paint.OUT : Paint.IN).on(line, terminal.colours()));
    }

    private void write(JsonGenerator json, Row row) throws IOException {
        json.writeNumberField("position", row.event.position());
        json.writeNumberField("time_ns", row.event.stamp().timeNanos());
        json.writeStringField("client", client(row));
        json.writeNumberField("connection", log.connectionOf(row.range.stream()));
        json.writeStringField("direction", Direction.of(row.out).label());
        json.writeStringField("type", row.type.name());
        json.writeNumberField("length", row.range.length());
        if (row.identifier.isPresent()) {
            json.writeNumberField("packet_identifier", row.identifier.getAsLong());
        }
        if (row.topic.isPresent()) {
            json.writeStringField("topic", row.topic.get());
        }
    }
}
