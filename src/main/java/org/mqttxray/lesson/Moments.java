package org.mqttxray.lesson;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.mqttxray.trace.TraceLog;

/** Finds the moments of all sections in a log while it grows: each event is looked at once, whichever thread comes to it first. */
final class Moments {
    private final TraceLog log;
    private final List<Search> searches = new ArrayList<>();
    private final Scan scan = new Scan();
    private long seen;

    Moments(TraceLog log, List<Section> sections) {
        this.log = log;
        Map<String, Search> known = new HashMap<>();
        for (Section section : sections) {
            Optional<Search> earlier = section.moment()
                    .after()
                    .filter(Moment.AfterSection.class::isInstance)
                    .map(after -> known.get(((Moment.AfterSection) after).id()));
            Search search = new Search(log, section.moment(), earlier);
            searches.add(search);
            known.put(section.id(), search);
        }
    }

    /** Looks at the events that it has not seen, up to a length of the log. */
    synchronized void upTo(long length) {
        while (seen < length) {
            scan.step(log.event(seen++), (event, thread, open) -> {
                searches.forEach(
                        search -> search.see(event, new Search.Doer(thread, scan.client(event.thread())), open));
                return true;
            });
        }
    }

    /** The position of a section's event, if it was seen. */
    synchronized OptionalLong event(int section) {
        return searches.get(section).event();
    }

    synchronized Search search(int section) {
        return searches.get(section);
    }
}
