package org.mqttxray.cli;

import java.util.List;
import java.util.Set;
import org.mqttxray.debug.filter.Filter;
import org.mqttxray.debug.filter.Subject;
import org.mqttxray.debug.filter.Subjects;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.TraceLog;

/** Prints how things stand at each event at which a condition holds, and nothing else. The client is not held there: it need not be. */
final class StopPrinter implements EventPrinter {
    private final Terminal terminal;
    private final TraceLog log;
    private final Secrets secrets;
    private final Stops stops;
    private final Subjects subjects;
    private final OpenStates states;
    private long hits;

    /** What of the state is printed. */
    enum Part {
        /** The calls of each thread. */
        STACK,
        /** The last packet. */
        PACKET,
        /** Fields, lists and locks of the clients, and what the broker has granted. */
        STATE
    }

    /**
     * What is asked for.
     *
     * @param conditions one of them must hold; none is no stop at all
     * @param parts what is printed there
     * @param json whether it is printed for programs, all of it
     */
    record Stops(List<Filter> conditions, Set<Part> parts, boolean json) {}

    StopPrinter(Terminal terminal, TraceLog log, Secrets secrets, Stops stops) {
        this.terminal = terminal;
        this.log = log;
        this.secrets = secrets;
        this.stops = stops;
        this.subjects = new Subjects(log);
        this.states = new OpenStates(log, secrets);
    }

    @Override
    public void print(Event event) {
        Subject subject = subjects.of(event);
        if (stops.conditions.stream().noneMatch(condition -> condition.holds(subject))) {
            return;
        }
        hits++;
        OpenState state = states.at(event.position() + 1);
        if (stops.json) {
            new OpenStateJson(state, log, secrets).print(terminal.out());
        } else {
            new OpenStateText(terminal, state, log, secrets).print(stops.parts);
        }
        terminal.out().flush();
    }

    @Override
    public void finish() {
        if (!stops.json) {
            terminal.err().println(terminal.messages().get("run.stops", hits));
        }
    }
}
