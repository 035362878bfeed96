package org.mqttxray.client;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which calls each function of the C library makes, and in which order: the recorded call trees, the pairs found in the source
 * besides, and the departures of our client.
 */
final class CallSites {
    /** Functions whose calls repeat: after a later call an earlier one may come again. */
    private static final Set<String> LOOPS = Set.of(
            "mqtt_yield",
            "mqtt_yield_thread",
            "mqtt_try_reconnect",
            "mqtt_wait_packet",
            "mqtt_send_packet",
            "mqtt_decode_packet",
            "mqtt_packet_drain",
            "platform_net_socket_recv_timeout",
            "MQTTPacket_decode");

    private final Map<String, List<String>> calls = new HashMap<>();

    CallSites() {
        Map<String, List<int[]>> lines = new HashMap<>();
        for (String resource : List.of("pairs.txt", "extra-pairs.txt")) {
            for (String line : CallTree.lines(resource)) {
                add(lines, line);
            }
        }
        calls.keySet().forEach(caller -> sort(caller, lines.get(caller)));
        Departures departures = new Departures();
        calls.replaceAll((caller, callees) -> departed(departures, caller, callees));
    }

    private void add(Map<String, List<int[]>> lines, String text) {
        String[] callerAndSites = text.split(": ");
        String caller = callerAndSites[0].split(" ")[0];
        for (String site : callerAndSites[1].split(" ")) {
            String[] lineAndCallee = site.split(":");
            List<String> callees = calls.computeIfAbsent(caller, key -> new ArrayList<>());
            lines.computeIfAbsent(caller, key -> new ArrayList<>())
                    .add(new int[] {Integer.parseInt(lineAndCallee[0]), callees.size()});
            callees.add(lineAndCallee[1]);
        }
    }

    /** By line; what stands in the same line keeps the order of the file. */
    private void sort(String caller, List<int[]> lines) {
        List<String> unsorted = List.copyOf(calls.get(caller));
        lines.sort((a, b) -> a[0] != b[0] ? Integer.compare(a[0], b[0]) : Integer.compare(a[1], b[1]));
        calls.put(
                caller,
                new ArrayList<>(
                        lines.stream().map(line -> unsorted.get(line[1])).toList()));
    }

    private static List<String> departed(Departures departures, String caller, List<String> callees) {
        CallTree tree = new CallTree(caller);
        callees.forEach(callee -> tree.calls().add(new CallTree(callee)));
        return departures.apply(tree).calls().stream().map(CallTree::name).toList();
    }

    /** What is wrong with the calls of a tree; nothing, if C could have made them. */
    List<String> faults(CallTree tree) {
        List<String> faults = new ArrayList<>();
        for (CallTree call : tree.calls()) {
            faults.addAll(faultsBelow(call));
        }
        return faults;
    }

    private List<String> faultsBelow(CallTree caller) {
        List<String> faults = new ArrayList<>();
        List<String> sites = calls.getOrDefault(caller.name(), List.of());
        int at = 0;
        for (CallTree callee : caller.calls()) {
            int next = indexFrom(sites, callee.name(), at);
            if (next < 0 && LOOPS.contains(caller.name())) {
                next = indexFrom(sites, callee.name(), 0);
            }
            if (next < 0) {
                String what = sites.contains(callee.name()) ? " calls too late " : " does not call ";
                faults.add(caller.name() + what + callee.name());
            } else {
                at = next + 1;
            }
        }
        faults.addAll(faults(caller));
        return faults;
    }

    private static int indexFrom(List<String> sites, String name, int from) {
        for (int i = from; i < sites.size(); i++) {
            if (sites.get(i).equals(name)) {
                return i;
            }
        }
        return -1;
    }
}
