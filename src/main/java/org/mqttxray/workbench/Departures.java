package org.mqttxray.workbench;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mqttxray.trace.TracedFunction;

/** Where the client means to differ from the C library, for whoever shows it; {@code departures.yaml} lists it. */
public final class Departures {
    private static final String FILE = "/org/mqttxray/client/departures.yaml";

    private static final Map<String, List<Departure>> ALL =
            read().stream().map(Departures::departure).collect(Collectors.groupingBy(Departure::function));

    /**
     * One difference.
     *
     * @param function the C name
     * @param differs what differs, by language: en, zh
     * @param why the reason, likewise
     */
    public record Departure(String function, Map<String, String> differs, Map<String, String> why) {}

    private Departures() {}

    /** The differences of a function; none if it does what C does. */
    public static List<Departure> of(TracedFunction function) {
        return ALL.getOrDefault(function.cName(), List.of());
    }

    private static Departure departure(Map<String, Object> entry) {
        return new Departure((String) entry.get("function"), texts(entry, "differs"), texts(entry, "why"));
    }

    private static Map<String, String> texts(Map<String, Object> entry, String key) {
        Map<?, ?> texts = (Map<?, ?>) entry.get(key);
        return texts.entrySet().stream().collect(Collectors.toUnmodifiableMap(text -> (String) text.getKey(), text ->
                (String) text.getValue()));
    }

    private static List<Map<String, Object>> read() {
        try (InputStream in = Departures.class.getResourceAsStream(FILE)) {
            return new ObjectMapper(new YAMLFactory()).readValue(in, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + FILE, e);
        }
    }
}
