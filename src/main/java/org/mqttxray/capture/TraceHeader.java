package org.mqttxray.capture;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mqttxray.trace.ClientField;
import org.mqttxray.trace.Kind;
import org.mqttxray.trace.LinkAct;
import org.mqttxray.trace.Parameter;
import org.mqttxray.trace.TracedFunction;
import org.mqttxray.trace.ValueType;

/**
 * The first line. Its tables tell what the numbers of kinds, functions, fields and acts stand for in this file. They are matched
 * with ours by name; what we do not know is empty here, and no obstacle as long as no event refers to it.
 *
 * @param version of the form
 * @param program the version of the program that wrote the file
 * @param secrets whether secrets were written as they are
 */
record TraceHeader(
        int version,
        String program,
        boolean secrets,
        List<Optional<Kind>> kinds,
        List<Optional<Call>> functions,
        List<Optional<State>> fields,
        List<Optional<LinkAct>> acts) {
    private static final int DEEPEST = 16;
    private static final String UNPACKAGED = "(not packaged)";
    private static final byte[] START = ("{\"" + TraceForm.MAGIC + "\":").getBytes(StandardCharsets.US_ASCII);

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /**
     * A function as the file knows it.
     *
     * @param function ours
     * @param argumentCount how many arguments it has in the file
     * @param sources for each of our parameters the argument of the file, or -1 if the file has none
     */
    record Call(TracedFunction function, int argumentCount, int[] sources) {}

    /**
     * A field as the file knows it.
     *
     * @param field ours
     * @param timer whether the file tells its values from the time of the event
     */
    record State(ClientField field, boolean timer) {}

    // Writing

    static void write(JsonGenerator json, boolean secrets) throws IOException {
        json.writeStartObject();
        json.writeNumberField(TraceForm.MAGIC, TraceForm.VERSION);
        json.writeStringField(
                TraceForm.PROGRAM,
                Optional.ofNullable(TraceHeader.class.getPackage().getImplementationVersion())
                        .orElse(UNPACKAGED));
        json.writeBooleanField(TraceForm.SECRETS, secrets);
        json.writeObjectFieldStart(TraceForm.LINES);
        for (Map.Entry<String, List<String>> line : new TreeMap<>(TraceForm.COLUMNS).entrySet()) {
            json.writeFieldName(line.getKey());
            names(json, line.getValue().stream());
        }
        json.writeEndObject();
        table(json, TraceForm.KINDS, Kind.values(), kind -> names(kind.label(), TraceForm.values(kind)));
        table(json, TraceForm.FUNCTIONS, TracedFunction.values(), function -> names(function.cName(), names(function)));
        table(json, TraceForm.FIELDS, ClientField.values(), field -> Stream.of(field.cName(), unit(field.type())));
        json.writeFieldName(TraceForm.ACTS);
        names(json, Stream.of(LinkAct.values()).map(LinkAct::label));
        json.writeEndObject();
    }

    private static <T> void table(JsonGenerator json, String name, T[] rows, Function<T, Stream<String>> row)
            throws IOException {
        json.writeArrayFieldStart(name);
        for (T each : rows) {
            names(json, row.apply(each));
        }
        json.writeEndArray();
    }

    private static void names(JsonGenerator json, Stream<String> names) throws IOException {
        String[] all = names.toArray(String[]::new);
        json.writeArray(all, 0, all.length);
    }

    private static Stream<String> names(String first, List<String> others) {
        return Stream.concat(Stream.of(first), others.stream());
    }

    private static List<String> names(TracedFunction function) {
        return function.parameters().stream().map(Parameter::name).toList();
    }

    private static String unit(ValueType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    // Reading

    /** Whether a line, or the beginning of one, may be the first line of a trace file. */
    static boolean mayBegin(byte[] bytes) {
        int known = Math.min(bytes.length, START.length);
        return Arrays.equals(bytes, 0, known, START, 0, known);
    }

    static TraceHeader read(byte[] line) throws TraceFileRefused {
        JsonNode root = parse(line);
        JsonNode version = root.path(TraceForm.MAGIC);
        if (version.isMissingNode()) {
            throw TraceFileRefused.notOurs();
        }
        if (!version.isInt() || version.intValue() < 1) {
            throw refused();
        }
        String program = root.path(TraceForm.PROGRAM).asText();
        if (version.intValue() > TraceForm.VERSION) {
            throw TraceFileRefused.newer(program);
        }
        JsonNode secrets = root.path(TraceForm.SECRETS);
        if (!secrets.isBoolean()) {
            throw refused();
        }
        return new TraceHeader(
                version.intValue(),
                program,
                secrets.booleanValue(),
                rows(root, TraceForm.KINDS, row -> kind(row, version.intValue())),
                rows(root, TraceForm.FUNCTIONS, TraceHeader::function),
                rows(root, TraceForm.FIELDS, TraceHeader::field),
                acts(root));
    }

    private static JsonNode parse(byte[] line) throws TraceFileRefused {
        try {
            JsonNode root = MAPPER.readTree(line);
            if (!root.isObject()) {
                throw TraceFileRefused.notOurs();
            }
            return root;
        } catch (IOException e) {
            throw line.length >= START.length && mayBegin(line)
                    ? TraceFileRefused.damaged(TraceLines.FIRST, TraceFault.JSON)
                    : TraceFileRefused.notOurs();
        }
    }

    private static <T> List<Optional<T>> rows(JsonNode root, String name, Function<List<String>, Optional<T>> match)
            throws TraceFileRefused {
        List<Optional<T>> rows = new ArrayList<>();
        for (JsonNode row : array(root.path(name))) {
            List<String> names = strings(row);
            if (names.isEmpty()) {
                throw refused();
            }
            rows.add(match.apply(names));
        }
        return rows;
    }

    private static List<Optional<LinkAct>> acts(JsonNode root) throws TraceFileRefused {
        List<Optional<LinkAct>> acts = new ArrayList<>();
        for (String name : strings(root.path(TraceForm.ACTS))) {
            acts.add(named(LinkAct.values(), LinkAct::label, name));
        }
        return acts;
    }

    private static Optional<Kind> kind(List<String> row, int version) {
        return named(Kind.values(), Kind::label, row.get(0))
                .filter(kind -> TraceForm.values(kind, version).equals(row.subList(1, row.size())));
    }

    private static Optional<Call> function(List<String> row) {
        List<String> arguments = row.subList(1, row.size());
        return named(TracedFunction.values(), TracedFunction::cName, row.get(0))
                .map(function -> new Call(
                        function,
                        arguments.size(),
                        names(function).stream().mapToInt(arguments::indexOf).toArray()));
    }

    private static Optional<State> field(List<String> row) {
        boolean timer = row.size() > 1 && row.get(1).equals(unit(ValueType.TIMER));
        return named(ClientField.values(), ClientField::cName, row.get(0)).map(field -> new State(field, timer));
    }

    private static <T> Optional<T> named(T[] all, Function<T, String> nameOf, String name) {
        return Stream.of(all).filter(each -> nameOf.apply(each).equals(name)).findFirst();
    }

    private static List<String> strings(JsonNode node) throws TraceFileRefused {
        List<String> strings = new ArrayList<>();
        for (JsonNode each : array(node)) {
            if (!each.isTextual()) {
                throw refused();
            }
            strings.add(each.textValue());
        }
        return strings;
    }

    private static JsonNode array(JsonNode node) throws TraceFileRefused {
        if (!node.isArray()) {
            throw refused();
        }
        return node;
    }

    private static TraceFileRefused refused() {
        return TraceFileRefused.damaged(TraceLines.FIRST, TraceFault.HEADER);
    }
}
