package org.mqttxray.ui.timeline;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.mqttxray.replay.Packets;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.Range;
import org.mqttxray.trace.ReadableLog;

/** What is told of a mark on the wire, for the pointer that rests on it and for who cannot see it: what, whose, which way and when. */
final class MarkWords {
    private static final double MILLI = TimeUnit.MILLISECONDS.toNanos(1);

    private final ReadableLog log;
    private final CallSpans index;
    private final TimelineWords words;

    MarkWords(ReadableLog log, CallSpans index, TimelineWords words) {
        this.log = log;
        this.index = index;
        this.words = words;
    }

    /**
     * All that is known of a mark.
     *
     * @param events when so many have happened
     */
    String spoken(WireMark mark, long events) {
        OptionalInt identifier = identifier(mark);
        String name = name(mark, events) + (identifier.isPresent() ? " " + identifier.getAsInt() : "");
        String what = mark.lostBefore(events) ? words.get("timeline.dropped", name) : name;
        String millis = String.format(
                Locale.ROOT, "%.3f", log.event(mark.position()).stamp().timeNanos() / MILLI);
        return words.get(
                switch (mark.kind()) {
                    case OUT -> "timeline.spoken-out";
                    case IN -> "timeline.spoken-in";
                    case OPEN, FAILED, LOST, CLOSED -> "timeline.spoken-mark";
                },
                what,
                owner(mark).orElseGet(() -> words.get("timeline.client")),
                millis,
                mark.position());
    }

    /** What it is; a connection is open, or could not be opened, only when the call that opens it has returned. */
    private String name(WireMark mark, long events) {
        boolean opens = mark.kind() == WireMark.Kind.OPEN || mark.kind() == WireMark.Kind.FAILED;
        return opens && mark.done() >= events ? words.get("timeline.tcp-opening") : words.mark(mark);
    }

    /** Whose a mark is, where there is more than one client. */
    Optional<String> owner(WireMark mark) {
        return index.severalClients()
                ? Optional.of(words.client(client(log.event(mark.position()))))
                : Optional.empty();
    }

    private String client(Event event) {
        Optional<Range> range = range(event);
        if (range.isPresent()) {
            return log.clientOf(log.connectionOf(range.get().stream()));
        } else if (event instanceof Event.Link link) {
            return log.clientOf(link.connection());
        }
        return index.strand(event.thread())
                .map(strand -> strand.started().client())
                .orElse("");
    }

    private static Optional<Range> range(Event event) {
        if (event instanceof Event.PacketOut out) {
            return Optional.of(out.range());
        }
        if (event instanceof Event.Link link) {
            return link.bytes();
        }
        return event instanceof Event.PacketIn in ? Optional.of(in.range()) : Optional.empty();
    }

    /** The Packet Identifier; nothing of a packet that may not be seen. */
    private OptionalInt identifier(WireMark mark) {
        return range(log.event(mark.position()))
                .filter(bytes -> !mark.label().isEmpty())
                .map(bytes -> Packets.identifier(log, bytes, mark.kind() == WireMark.Kind.OUT))
                .orElse(OptionalInt.empty());
    }
}
