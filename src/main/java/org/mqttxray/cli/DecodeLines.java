package org.mqttxray.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.mqttxray.i18n.Messages;
import org.mqttxray.mqtt.explain.Objection;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.ProtocolVersion;

/**
 * Answers other programs: a JSON object with bytes on each line in, one with their packets on each line out, in the same order. The names
 * of the members are part of the program's interface. What is no ASCII is escaped, so that the encoding of the terminal doesn't matter.
 */
final class DecodeLines {
    private static final HexFormat HEX = HexFormat.of();
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final JsonMapper json;
    private final PrintStream out;
    private final Messages messages;
    private final FaultText fault;
    private final Optional<ProtocolVersion> version;
    private final Optional<Direction> direction;

    /**
     * Has read nothing yet.
     *
     * @param version of lines that don't name theirs
     * @param direction likewise
     */
    DecodeLines(Terminal terminal, Optional<ProtocolVersion> version, Optional<Direction> direction) {
        this.out = terminal.out();
        this.messages = terminal.messages();
        this.fault = new FaultText(messages);
        this.version = version;
        this.direction = direction;
        this.json = JsonMapper.builder()
                .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .build();
        json.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(Integer.MAX_VALUE)
                        .build());
    }

    /** Answers line by line until there is none left, or nobody reads the answers any more. */
    void answer(BufferedReader lines) throws IOException {
        String line = lines.readLine();
        while (line != null && !out.checkError()) {
            out.println(answer(line));
            line = lines.readLine();
        }
        out.flush();
    }

    /** The answer to one line. */
    String answer(String line) {
        JsonNode id = NullNode.getInstance();
        try {
            JsonNode question = parse(line);
            id = question.path("id").isMissingNode() ? id : question.get("id");
            return decoded(id, question);
        } catch (BadLine e) {
            return refused(id, e.getMessage());
        }
    }

    /** A line that can't be answered. */
    private static final class BadLine extends Exception {
        BadLine(String message) {
            super(message, null, false, false);
        }
    }

    private BadLine bad(String key, Object... arguments) {
        return new BadLine(messages.get(key, arguments));
    }

    // Questions

    private JsonNode parse(String line) throws BadLine {
        try {
            String text = line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line;
            JsonNode node = json.readTree(text);
            if (node == null || !node.isObject()) {
                throw bad("decode.line.no-object");
            }
            return node;
        } catch (JsonProcessingException e) {
            int column = e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
            throw bad("decode.line.no-json", column);
        } catch (NumberFormatException e) { // the library's answer to an exponent that nobody can hold
            throw bad("decode.line.no-json", 1);
        }
    }

    private Optional<ProtocolVersion> version(JsonNode node) throws BadLine {
        if (node.isMissingNode() || node.isNull()) {
            return version;
        }
        return switch (node.asText()) {
            case "3.1" -> Optional.of(ProtocolVersion.V3_1);
            case "3.1.1" -> Optional.of(ProtocolVersion.V3_1_1);
            case "5", "5.0" -> Optional.of(ProtocolVersion.V5_0);
            case "auto" -> Optional.empty();
            default -> throw bad("decode.line.version", node);
        };
    }

    private Optional<Direction> direction(JsonNode node) throws BadLine {
        if (node.isMissingNode() || node.isNull()) {
            return direction;
        }
        return switch (node.asText()) {
            case "c2s" -> Optional.of(Direction.C2S);
            case "s2c" -> Optional.of(Direction.S2C);
            case "auto" -> Optional.empty();
            default -> throw bad("decode.line.direction", node);
        };
    }

    private byte[] bytes(JsonNode node) throws BadLine {
        if (!node.isTextual()) {
            throw bad("decode.line.no-hex");
        }
        try {
            return HexInput.pairs(node.asText());
        } catch (HexInput.NoHex e) {
            throw new BadLine(messages.get(e.key(), e.arguments()));
        }
    }

    // Answers

    private String decoded(JsonNode id, JsonNode question) throws BadLine {
        byte[] bytes = bytes(question.path("hex"));
        DecodedStream stream =
                DecodedStream.of(bytes, version(question.path("version")), direction(question.path("direction")));
        return written(id, stream.packets(), HEX.formatHex(bytes, stream.restFrom(), bytes.length), object -> {
            if (stream.broken().isEmpty()) {
                object.writeNull();
            } else {
                error(object, stream.broken().get());
            }
        });
    }

    private void error(JsonGenerator object, DecodedStream.Broken broken) throws IOException {
        object.writeStartObject();
        object.writeStringField("message", fault.lastSentence(broken));
        object.writeNumberField("offset", broken.offset());
        object.writeStringField("rule", broken.error().rule());
        object.writeStringField("kind", Objection.kind(broken.error()));
        object.writeEndObject();
    }

    private String refused(JsonNode id, String message) {
        return written(id, List.of(), "", object -> {
            object.writeStartObject();
            object.writeStringField("message", message);
            object.writeNullField("offset");
            object.writeNullField("rule");
            object.writeStringField("kind", "input");
            object.writeEndObject();
        });
    }

    private interface Part {
        void write(JsonGenerator object) throws IOException;
    }

    private String written(JsonNode id, List<DecodedStream.Piece> packets, String rest, Part error) {
        StringWriter line = new StringWriter();
        try (JsonGenerator object = json.createGenerator(line)) {
            object.writeStartObject();
            object.writeFieldName("id");
            object.writeTree(id);
            object.writeArrayFieldStart("packets");
            for (DecodedStream.Piece packet : packets) {
                PacketJson.write(object, packet);
            }
            object.writeEndArray();
            object.writeStringField("rest", rest);
            object.writeFieldName("error");
            error.write(object);
            object.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a string writer does not fail
        }
        return line.toString();
    }
}
