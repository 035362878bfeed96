package org.mqttxray.client;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rows of {@code departures.yaml}, applied to call trees of the C library. */
final class Departures {
    private final List<Map<String, String>> rows = new ArrayList<>();
    private final Set<Map<String, String>> applied = new HashSet<>();

    Departures() {
        this(Set.of());
    }

    /**
     * Without the departures that some defects take back.
     *
     * @param defects the names under which a user gives them to the client
     */
    Departures(Set<String> defects) {
        for (Map<String, Object> departure : entries()) {
            if (defects.contains(String.valueOf(departure.get("switch")))) {
                continue;
            }
            @SuppressWarnings("unchecked")
            List<Map<String, String>> changes = (List<Map<String, String>>) departure.getOrDefault("rows", List.of());
            rows.addAll(changes);
        }
    }

    /** The file as it is. */
    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> entries() {
        try {
            return new ObjectMapper(new YAMLFactory())
                    .readValue(Departures.class.getResourceAsStream("departures.yaml"), List.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes a tree of C into what our client does. */
    CallTree apply(CallTree tree) {
        for (Map<String, String> row : rows) {
            String when = row.get("when");
            if (when == null || tree.name().equals(when + ".txt")) {
                apply(row, tree);
            }
        }
        return tree;
    }

    /** Rows that have changed nothing so far. */
    List<Map<String, String>> unused() {
        return rows.stream().filter(row -> !applied.contains(row)).toList();
    }

    private void apply(Map<String, String> row, CallTree tree) {
        if (tree.name().equals(row.get("in")) && change(row, tree.calls())) {
            applied.add(row);
        }
        tree.calls().forEach(call -> apply(row, call));
    }

    private static boolean change(Map<String, String> row, List<CallTree> calls) {
        String name = row.get("call");
        return switch (row.get("change")) {
            case "drop" -> calls.removeIf(call -> call.name().equals(name));
            case "once" -> once(calls, name);
            case "add" -> insert(row, calls, new CallTree(name));
            case "move" -> {
                int at = index(calls, name);
                yield at >= 0 && insert(row, calls, calls.remove(at));
            }
            default -> throw new IllegalArgumentException("no change: " + row);
        };
    }

    private static boolean once(List<CallTree> calls, String name) {
        boolean changed = false;
        for (int at = index(calls, name) + 1; at > 0 && at < calls.size(); ) {
            if (calls.get(at).name().equals(name)) {
                calls.remove(at);
                changed = true;
            } else {
                at++;
            }
        }
        return changed;
    }

    private static boolean insert(Map<String, String> row, List<CallTree> calls, CallTree call) {
        if ("end".equals(row.get("at"))) {
            return calls.add(call);
        }
        boolean before = row.containsKey("before");
        int at = index(calls, row.get(before ? "before" : "after"));
        if (at < 0) {
            return false;
        }
        calls.add(before ? at : at + 1, call);
        return true;
    }

    private static int index(List<CallTree> calls, String name) {
        for (int i = 0; i < calls.size(); i++) {
            if (calls.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }
}
