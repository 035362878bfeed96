package org.mqttxray.debug;

import java.util.EnumSet;
import java.util.Set;
import org.mqttxray.debug.filter.Subjects;

/** What of an event's past is looked back at to judge it; it has to be followed from the beginning of the log. */
enum Memory {
    /** The calls of the threads. */
    STACKS,
    /** The fields of the clients. */
    FIELDS,
    /** The threads, and whose they are. */
    THREADS,
    /** The rules that were broken. */
    RULES;

    /** What a condition or a template looks back at. */
    static Set<Memory> of(String written) {
        Set<Memory> looked = EnumSet.noneOf(Memory.class);
        if (Subjects.asksThreads(written)) {
            looked.add(THREADS);
        }
        if (Subjects.asksRules(written)) {
            looked.add(RULES);
        }
        return looked;
    }
}
