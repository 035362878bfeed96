package org.mqttxray.debug.filter;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.mqttxray.replay.Findings;
import org.mqttxray.replay.Replay;
import org.mqttxray.replay.Threads;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.Range;
import org.mqttxray.trace.ReadableLog;
import org.mqttxray.trace.TraceLog;
import org.pcollections.PSortedMap;
import org.pcollections.PVector;

/** Makes subjects of the events of one log. Any thread may ask. */
public final class Subjects {
    private final TraceLog log;
    private final ReadableLog seen;
    private final Replay<PSortedMap<Integer, Threads.Thread>> threads;
    private final Replay<Findings.State> findings;

    /** Subjects of a log of which everything may be seen. */
    public Subjects(TraceLog log) {
        this(log, log);
    }

    /**
     * Subjects of a log.
     *
     * @param seen as much of it as its reader may see: of a packet that it hides nothing is said
     */
    public Subjects(TraceLog log, ReadableLog seen) {
        this.log = log;
        this.seen = seen;
        this.threads = new Replay<>(seen, new Threads());
        this.findings = new Replay<>(seen, new Findings(seen));
    }

    /** Whether a condition or a template, as it is written, asks about threads: these have to be known from the beginning of the log. */
    public static boolean asksThreads(String written) {
        return names(written, Names.CLIENT) || names(written, Names.THREAD);
    }

    /** The same about rules that were broken. */
    public static boolean asksRules(String written) {
        return names(written, Names.RULE);
    }

    private static boolean names(String written, String name) {
        return written.toLowerCase(Locale.ROOT).contains(name);
    }

    /** Follows the threads for a while; gives whether so many events have been come by. */
    public boolean followThreads(long events, long atMost) {
        return threads.at(events, atMost).isPresent();
    }

    /** The same with the rules that were broken. */
    public boolean followRules(long events, long atMost) {
        return findings.at(events, atMost).isPresent();
    }

    /** Follows whatever a condition or a template, as it is written, asks about; gives whether so many events have been come by with all of it. */
    public boolean follow(String written, long events, long atMost) {
        boolean threadsKnown = !asksThreads(written) || followThreads(events, atMost);
        boolean rulesKnown = !asksRules(written) || followRules(events, atMost);
        return threadsKnown && rulesKnown;
    }

    /** The event at a position. */
    public Subject at(long position) {
        return of(seen.event(position));
    }

    /** An event of the log. What is dear to find out is found out when it is asked for, and once. */
    public Subject of(Event event) {
        return new EventSubject(this, event);
    }

    TraceLog log() {
        return log;
    }

    boolean hides(Range range) {
        return seen.hides(range);
    }

    /** The client whose thread did it; empty for what no thread did. */
    public String client(Event event) {
        return thread(event).map(Threads.Thread::client).orElse("");
    }

    Optional<Threads.Thread> thread(Event event) {
        return Optional.ofNullable(threads.at(event.position() + 1).get(event.thread()));
    }

    /** The labels of the rules that an event shows to be broken. */
    public Stream<String> rules(Event event) {
        PVector<Findings.Finding> all = findings.at(event.position() + 1).all();
        int from = all.size();
        while (from > 0 && all.get(from - 1).position() == event.position()) {
            from--;
        }
        return all.subList(from, all.size()).stream()
                .map(finding -> finding.breach().fault().rule());
    }
}
