package org.mqttxray.ui.packets;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.concurrent.TimeUnit;
import org.mqttxray.i18n.Messages;
import org.mqttxray.mqtt.codec.Field;
import org.mqttxray.mqtt.explain.Objection;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.replay.Beginning;
import org.mqttxray.replay.Findings.Finding;
import org.mqttxray.replay.Passage;
import org.mqttxray.replay.ValueText;
import org.mqttxray.trace.ReadableLog;
import org.mqttxray.ui.Styles;
import org.mqttxray.ui.model.ClientTitle;
import org.mqttxray.ui.model.Moment;

/** Puts rows of the table into words. What a packet says is found out when its row is looked at, and kept for the rows looked at last. */
final class PacketWords {
    private static final double MILLI = TimeUnit.MILLISECONDS.toNanos(1);
    private static final String UNKNOWN = "?";
    private static final String NO_NUMBER = "–";
    private static final int KEPT = 512;

    private final Messages messages;
    private ReadableLog log;
    private final Map<Long, Content> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Content> eldest) {
            return size() > KEPT;
        }
    };

    /** What never changes. */
    private record Content(String topic, String payload) {}

    PacketWords(Messages messages, ReadableLog log) {
        this.messages = messages;
        this.log = log;
    }

    /** From now on rows are those of another log. */
    void of(ReadableLog newLog) {
        log = newLog;
        kept.clear();
    }

    /**
     * A row in words.
     *
     * @param now its packet, with what has become of it
     * @param wrong what is wrong with it
     * @param ordinal which connection of its client it is: 1, 2, …
     */
    PacketLine line(PacketRow row, Passage now, long events, List<Finding> wrong, int ordinal) {
        Content content = kept.computeIfAbsent(row.position(), position -> content(now));
        Optional<PacketMark> mark = PacketMark.of(now, events);
        return new PacketLine(
                row.number().isPresent() ? String.valueOf(row.number().getAsInt()) : NO_NUMBER,
                millis(now.origin().timeNanos()),
                row.gapNanos().isPresent() ? millis(row.gapNanos().getAsLong()) : "",
                now.out(),
                now.type() == PacketType.RESERVED ? UNKNOWN : now.type().name(),
                now.identifier() == 0 ? "" : String.valueOf(now.identifier()),
                content.topic,
                now.origin().range().isPresent() ? String.valueOf(row.size()) : "",
                content.payload,
                client(now.client(), ordinal),
                mark,
                mark.map(one -> word(one, now.timesAt(events))).orElse(""),
                wrong(wrong));
    }

    private String word(PacketMark mark, int times) {
        String word = messages.get("packets.mark." + Styles.name(mark));
        return times == 1 ? word : messages.get("packets.times", word, times);
    }

    private Content content(Passage passage) {
        return passage.origin()
                .range()
                .map(range -> new Content(
                        topic(new Beginning(log, range, passage.origin().terms())),
                        PayloadText.of(log, range, passage.origin().terms())))
                .orElse(new Content("", ""));
    }

    private String topic(Beginning packet) {
        return switch (packet.type()) {
            case PUBLISH -> line(packet, Field.TOPIC_NAME);
            case SUBSCRIBE, UNSUBSCRIBE -> {
                int more = packet.count(Field.TOPIC_FILTER) - 1;
                String first = line(packet, Field.TOPIC_FILTER);
                yield more > 0 ? messages.get("packets.more-filters", first, more) : first;
            }
            default -> "";
        };
    }

    /** A topic as one line: what would break it is escaped. */
    private static String line(Beginning packet, Field field) {
        String quoted = packet.text(field).map(ValueText::quoted).orElse(UNKNOWN);
        return quoted.startsWith("\"") && quoted.endsWith("\"") ? quoted.substring(1, quoted.length() - 1) : quoted;
    }

    private static String millis(long nanos) {
        return String.format(Locale.ROOT, "%.3f", nanos / MILLI);
    }

    private String client(String client, int ordinal) {
        String title = ClientTitle.of(client, messages);
        return ordinal == 1 ? title : messages.get("packets.connection", title, ordinal);
    }

    private String wrong(List<Finding> findings) {
        StringJoiner sentences = new StringJoiner(" ");
        findings.forEach(
                finding -> sentences.add(Objection.what(finding.breach()).in(messages::get)));
        return sentences.toString();
    }

    /** "15 of 212 packets", or how many there are if all are shown. */
    String count(int shown, int all, boolean filtered) {
        if (filtered) {
            return messages.get("packets.count-of", shown, all);
        }
        return messages.get(all == 1 ? "packets.count.one" : "packets.count", all);
    }

    /**
     * Why there are no rows.
     *
     * @param happened how many packets have happened
     * @param held how many the record holds
     * @param moment whether more can come, and whether any may be seen
     */
    String none(int happened, int held, Moment moment) {
        if (happened > 0) {
            return messages.get("packets.none-passes");
        } else if (held > 0) {
            return messages.get("packets.none-up-to-here", held);
        }
        boolean toCome = moment.playhead().live() || moment.recorded() == 0;
        return messages.get(moment.emptyKey(toCome ? "packets.empty" : "packets.none-recorded"));
    }

    /** The columns that say something, for who cannot see them. */
    String spoken(PacketLine line) {
        StringJoiner parts = new StringJoiner(messages.get("packets.and"));
        parts.add(messages.get("packets.spoken-number", line.number(), line.time()));
        parts.add(line.type() + (line.identifier().isEmpty() ? "" : " " + line.identifier()));
        parts.add(messages.get(line.out() ? "packets.out" : "packets.in"));
        for (String part : List.of(line.topic(), line.payload(), line.markWord(), line.wrong())) {
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        return parts.toString();
    }
}
