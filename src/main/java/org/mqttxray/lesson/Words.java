package org.mqttxray.lesson;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mqttxray.mqtt.codec.Field;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.trace.ClientField;
import org.mqttxray.trace.Detail;
import org.mqttxray.trace.TracedFunction;
import org.mqttxray.trace.ValueType;

/** The words that a lesson may use for what the program knows, and what comes near a word that is none. */
final class Words {
    static final Map<String, TracedFunction> FUNCTIONS = table(TracedFunction.values(), TracedFunction::cName);
    static final Map<String, PacketType> PACKETS = packets();
    static final Map<String, Field> FIELDS = table(Field.values(), Field::name);
    static final Map<String, ClientField> STATES = table(ClientField.values(), ClientField::cName);
    static final List<String> TERMS = Stream.of(Term.values()).map(Term::id).toList();
    static final Map<String, Pane> PANES = table(Pane.values(), Pane::label);
    static final Map<String, ProjectorBlock> PROJECTOR_BLOCKS = table(ProjectorBlock.values(), ProjectorBlock::label);
    static final Map<String, Detail> DETAILS =
            table(Detail.values(), detail -> detail.name().toLowerCase(Locale.ROOT));
    /** A thread of the C library bears the name of the function that it runs. */
    static final List<String> THREADS = FUNCTIONS.keySet().stream()
            .filter(name -> name.equals("main") || name.endsWith("_thread"))
            .toList();

    /** {@code client_state_t}. */
    private static final Map<String, Long> CLIENT_STATES = Map.of(
            "CLIENT_STATE_INVALID", -1L,
            "CLIENT_STATE_INITIALIZED", 0L,
            "CLIENT_STATE_CONNECTED", 1L,
            "CLIENT_STATE_DISCONNECTED", 2L,
            "CLIENT_STATE_CLEAN_SESSION", 3L);

    private static final int NEAREST = 3;

    private Words() {}

    private static <T> Map<String, T> table(T[] all, Function<T, String> name) {
        Map<String, T> table = new LinkedHashMap<>();
        for (T one : all) {
            table.put(name.apply(one), one);
        }
        return table;
    }

    private static Map<String, PacketType> packets() {
        Map<String, PacketType> packets = table(PacketType.values(), PacketType::name);
        packets.remove(PacketType.RESERVED.name());
        return packets;
    }

    /** The values that a field of the client can be given by name. */
    static Collection<String> valuesOf(ClientField field) {
        return field.type() == ValueType.CLIENT_STATE ? CLIENT_STATES.keySet() : List.of("0", "1", "2");
    }

    /** The value of a field of the client, by its C name or as a number. */
    static Optional<Long> stateValue(ClientField field, String text) {
        if (field.type() == ValueType.CLIENT_STATE) {
            return Optional.ofNullable(CLIENT_STATES.get(text));
        }
        try {
            return Optional.of(Long.parseLong(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    static String stateValue(ClientField field, long value) {
        if (field.type() == ValueType.CLIENT_STATE) {
            return CLIENT_STATES.entrySet().stream()
                    .filter(entry -> entry.getValue() == value)
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(Long.toString(value));
        }
        return Long.toString(value);
    }

    /** The words that come nearest, at most three, separated by commas. */
    static String near(String word, Collection<String> words) {
        return nearest(word, words).collect(Collectors.joining(", "));
    }

    private static Stream<String> nearest(String word, Collection<String> words) {
        String small = shortened(word);
        return words.stream()
                .sorted(Comparator.comparingInt((String candidate) -> distance(small, shortened(candidate)))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(NEAREST);
    }

    private static String shortened(String word) {
        return word.substring(0, Math.min(word.length(), 60)).toLowerCase(Locale.ROOT);
    }

    /** How many letters must be added, taken out or changed. */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int changed = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
