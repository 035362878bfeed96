package org.mqttxray.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mqttxray.replay.Findings.Finding;
import org.mqttxray.replay.Hearing;
import org.mqttxray.replay.Orders;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.Range;
import org.mqttxray.trace.TraceLog;

/** Gives what each event of a log brings to light that breaks a rule. It is read once and forwards, so each connection has one judge. */
final class FindingFeed {
    private final TraceLog log;
    /** By the client's stream. */
    private final Map<Integer, Hearing> hearings = new HashMap<>();

    private Orders orders = Orders.NONE;

    FindingFeed(TraceLog log) {
        this.log = log;
    }

    /** Takes the next event. */
    List<Finding> after(Event event) {
        if (event instanceof Event.Link link) {
            orders = orders.after(log, link, () -> Hearing.arrived(log, hearings, link.connection()));
        }
        Optional<Range> news = Hearing.news(log, event);
        return news.map(range -> after(event, range)).orElse(List.of());
    }

    private List<Finding> after(Event event, Range news) {
        int connection = log.connectionOf(news.stream());
        Hearing hearing = hearing(news);
        return hearing.after(event, news).stream()
                .map(finding -> orders.judged(connection, finding, hearing.arrived()))
                .toList();
    }

    private Hearing hearing(Range news) {
        return hearings.computeIfAbsent(Hearing.clientStream(log, news.stream()), stream -> new Hearing(log, stream));
    }
}
