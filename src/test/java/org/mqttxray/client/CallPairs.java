package org.mqttxray.client;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.TraceLog;

/**
 * Who calls whom in the C library, and which of it no run of ours has shown so far. What is left over at the end is a list of its
 * own, each with its reason; {@link #faults} holds the two against each other.
 *
 * <p>C's calls are those of {@code yaml-pairs.txt}, the leftovers those of {@code leftovers.txt}; the heads of both say more.
 */
final class CallPairs {
    private static final Set<String> REASONS = Set.of("allocation", "system", "log", "tls", "no-twin");
    private static final String DEPARTURE = "departure:";

    private final Set<Pair> ofC = new LinkedHashSet<>();
    private final Map<Pair, String> leftovers = new LinkedHashMap<>();
    private final Set<Pair> seen = new HashSet<>();

    /** One function calls another, from wherever in it. */
    record Pair(String caller, String callee) {
        @Override
        public String toString() {
            return caller + " calls " + callee;
        }
    }

    /** The C library's, with nothing seen yet. */
    CallPairs() {
        this(CallTree.lines("yaml-pairs.txt"), CallTree.lines("leftovers.txt"));
    }

    /**
     * Of other calls.
     *
     * @param pairs a caller a line, as {@code caller: line:callee line:callee}
     * @param leftovers a pair a line, as {@code caller callee reason}
     */
    CallPairs(List<String> pairs, List<String> leftovers) {
        pairs.forEach(this::addCaller);
        for (String line : leftovers) {
            String[] words = line.split(" ");
            String twice = this.leftovers.put(new Pair(words[0], words[1]), words[2]);
            if (twice != null) {
                throw new IllegalArgumentException("left over twice: " + line);
            }
        }
    }

    private void addCaller(String line) {
        String[] callerAndSites = line.split(": ");
        for (String site : callerAndSites[1].split(" ")) {
            ofC.add(new Pair(callerAndSites[0], site.split(":")[1]));
        }
    }

    /** Counts every call of a tree; the root is a thread or a file, and calls nobody. */
    void see(CallTree tree) {
        for (CallTree caller : tree.calls()) {
            caller.calls().forEach(callee -> seen.add(new Pair(caller.name(), callee.name())));
            see(caller);
        }
    }

    /** Counts every call of a run, of all its threads, however many bear the same name. */
    void see(TraceLog log) {
        Map<Integer, Deque<String>> open = new HashMap<>();
        for (long position = 0; position < log.length(); position++) {
            Event event = log.event(position);
            Deque<String> stack = open.computeIfAbsent(event.thread(), thread -> new ArrayDeque<>());
            if (event instanceof Event.Entered entered) {
                String callee = entered.function().cName();
                Optional.ofNullable(stack.peek()).ifPresent(caller -> seen.add(new Pair(caller, callee)));
                stack.push(callee);
            } else if (event instanceof Event.Returned || event instanceof Event.Threw) {
                stack.pop();
            }
        }
    }

    /** C's calls that nothing has shown, in the order of the file; leftovers among them. */
    List<Pair> neverSeen() {
        return ofC.stream().filter(pair -> !seen.contains(pair)).toList();
    }

    /** What the runs and the list of leftovers say differently; nothing, if each call of C is either seen or left over for a reason. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        neverSeen().stream()
                .filter(pair -> !leftovers.containsKey(pair))
                .forEach(pair -> faults.add("in no run: " + pair));
        Set<String> departed = defectsDeparted();
        leftovers.forEach((pair, reason) -> {
            if (!ofC.contains(pair)) {
                faults.add("not in C: " + pair);
            }
            if (seen.contains(pair)) {
                faults.add("not left over: " + pair);
            }
            if (!REASONS.contains(reason) && !departed.contains(reason)) {
                faults.add("no reason: " + pair + ", " + reason);
            }
        });
        return faults;
    }

    /** Each defect that a departure cures, as the reason of a leftover. */
    private static Set<String> defectsDeparted() {
        return Departures.entries().stream()
                .filter(departure -> departure.containsKey("defect"))
                .map(departure -> DEPARTURE + departure.get("defect"))
                .collect(Collectors.toSet());
    }
}
