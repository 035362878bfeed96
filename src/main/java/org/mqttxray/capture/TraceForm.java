package org.mqttxray.capture;

import static org.mqttxray.trace.Kind.CHUNK;
import static org.mqttxray.trace.Kind.ENTERED;
import static org.mqttxray.trace.Kind.LINK;
import static org.mqttxray.trace.Kind.LISTED;
import static org.mqttxray.trace.Kind.LOCAL;
import static org.mqttxray.trace.Kind.LOCK_RELEASED;
import static org.mqttxray.trace.Kind.LOCK_TAKEN;
import static org.mqttxray.trace.Kind.LOCK_WANTED;
import static org.mqttxray.trace.Kind.PACKET_IN;
import static org.mqttxray.trace.Kind.PACKET_OUT;
import static org.mqttxray.trace.Kind.READ;
import static org.mqttxray.trace.Kind.RETURNED;
import static org.mqttxray.trace.Kind.SAID;
import static org.mqttxray.trace.Kind.STATE;
import static org.mqttxray.trace.Kind.THREAD_ENDED;
import static org.mqttxray.trace.Kind.THREAD_STARTED;
import static org.mqttxray.trace.Kind.THREW;
import static org.mqttxray.trace.Kind.UNLISTED;
import static org.mqttxray.trace.Kind.WROTE;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mqttxray.trace.Kind;

/**
 * The words of the form, version {@value #VERSION}: the keys of the first line, the names of the lines that follow, their columns, and
 * the values that each kind of event has. The first line repeats all of it, so that a file explains itself; a reader believes
 * the first line about the order of tables, and refuses as newer what it does not know.
 */
final class TraceForm {
    static final int VERSION = 4;
    /** The first form with notes: lines about what travels along. */
    static final int FIRST_WITH_NOTES = 2;
    /** The first form that says where the reader was. */
    static final int FIRST_WITH_PLAYHEAD = 3;
    /** The first form that says where bytes lie that the link lets go on to the client. */
    static final int FIRST_WITH_PASSED = 4;

    // Keys of the first line
    static final String MAGIC = "mqttxray-trace";
    static final String PROGRAM = "program";
    static final String SECRETS = "secrets";
    static final String LINES = "lines";
    static final String KINDS = "kinds";
    static final String FUNCTIONS = "functions";
    static final String FIELDS = "fields";
    static final String ACTS = "acts";

    // The other lines
    static final String BYTES = "bytes";
    static final String EVENTS = "events";
    static final String END = "end";
    static final String ABOUT = "about";
    static final String BOOKMARK = "bookmark";
    static final String BREAKPOINT = "breakpoint";
    static final String LESSON = "lesson";
    static final String PLAYHEAD = "playhead";
    static final Map<String, List<String>> COLUMNS = Map.of(
            ABOUT, List.of("program", "started"),
            BOOKMARK, List.of("position", "note"),
            BREAKPOINT, List.of("text"),
            LESSON, List.of("id", "step"),
            PLAYHEAD, List.of("position"),
            BYTES, List.of("stream", "hex"),
            EVENTS,
                    List.of(
                            "position",
                            "clients",
                            "texts",
                            "places",
                            "kind",
                            "thread",
                            "time_step_ns",
                            "place",
                            "values"),
            END, List.of("events", "bytes"));

    private static final Map<Kind, List<String>> VALUES = values();

    private TraceForm() {}

    /** The values of a kind of event, in their order; a type follows a name where a plain number does not do. */
    static List<String> values(Kind kind) {
        return VALUES.get(kind);
    }

    /** The same in an older form. */
    static List<String> values(Kind kind, int version) {
        List<String> values = values(kind);
        return kind == LINK && version < FIRST_WITH_PASSED ? values.subList(0, values.size() - 1) : values;
    }

    private static Map<Kind, List<String>> values() {
        Map<Kind, List<String>> values = new EnumMap<>(Kind.class);
        values.put(THREAD_STARTED, List.of("name:text", "client:text", "parent"));
        values.put(THREAD_ENDED, List.of());
        values.put(ENTERED, List.of("function", "arguments", "caller:place"));
        values.put(RETURNED, List.of("function", "value"));
        values.put(THREW, List.of("function", "error:text"));
        values.put(LOCAL, List.of("name:text", "value"));
        values.put(STATE, List.of("field", "value"));
        values.put(LISTED, List.of("field", "parts"));
        values.put(UNLISTED, List.of("field", "keys"));
        values.put(LOCK_WANTED, List.of("lock:text"));
        values.put(LOCK_TAKEN, List.of("lock:text"));
        values.put(LOCK_RELEASED, List.of("lock:text"));
        values.put(WROTE, List.of("field:text", "at", "bytes:range"));
        values.put(READ, List.of("field:text", "at", "bytes:range"));
        values.put(CHUNK, List.of("bytes:range"));
        values.put(PACKET_OUT, List.of("bytes:range"));
        values.put(PACKET_IN, List.of("bytes:range"));
        values.put(LINK, List.of("act", "connection", "detail:text", "bytes:range", "passed:span"));
        values.put(SAID, List.of("text:text"));
        return values;
    }
}
