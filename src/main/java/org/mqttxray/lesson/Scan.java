package org.mqttxray.lesson;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.trace.TracedFunction;

/** Goes through a log once and tells of each event who did it and within which calls. */
final class Scan {
    /** A call that has not ended. */
    record Call(long entered, TracedFunction function) {}

    /** Who looks. */
    interface Visitor {
        /**
         * An event.
         *
         * @param thread the name of the thread that did it; empty if none of ours did
         * @param open the calls around it, outermost first; a call is not within itself. Valid until this returns
         * @return whether to go on
         */
        boolean at(Event event, String thread, List<Call> open);
    }

    private final Map<Integer, String> threads = new HashMap<>();
    private final Map<Integer, String> clients = new HashMap<>();
    private final Map<Integer, List<Call>> stacks = new HashMap<>();

    static void through(TraceLog log, Visitor visitor) {
        Scan scan = new Scan();
        long end = log.length();
        for (long position = 0; position < end; position++) {
            if (!scan.step(log.event(position), visitor)) {
                return;
            }
        }
    }

    /** The name of the client to which a thread belongs; empty if it is none of ours. */
    String client(int thread) {
        return clients.getOrDefault(thread, "");
    }

    /** Looks at the next event; returns what the visitor does. */
    boolean step(Event event, Visitor visitor) {
        if (event instanceof Event.ThreadStarted started) {
            threads.put(event.thread(), started.name());
            clients.put(event.thread(), started.client());
        }
        List<Call> open = stacks.computeIfAbsent(event.thread(), number -> new ArrayList<>());
        boolean ends = event instanceof Event.Returned || event instanceof Event.Threw;
        if (ends && !open.isEmpty()) {
            open.remove(open.size() - 1);
        }
        boolean goOn = visitor.at(event, threads.getOrDefault(event.thread(), ""), open);
        if (event instanceof Event.Entered entered) {
            open.add(new Call(event.position(), entered.function()));
        }
        return goOn;
    }

    /** The position at which the innermost call of a function among these began, or -1. */
    static long innermost(List<Call> open, TracedFunction function) {
        for (int i = open.size() - 1; i >= 0; i--) {
            if (open.get(i).function() == function) {
                return open.get(i).entered();
            }
        }
        return -1;
    }
}
