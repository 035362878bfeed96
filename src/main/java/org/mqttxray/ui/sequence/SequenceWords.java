package org.mqttxray.ui.sequence;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.mqttxray.i18n.Messages;
import org.mqttxray.mqtt.codec.Field;
import org.mqttxray.mqtt.explain.Notation;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.replay.Beginning;
import org.mqttxray.replay.Passage;
import org.mqttxray.trace.Layer;
import org.mqttxray.trace.Range;
import org.mqttxray.trace.ReadableLog;
import org.mqttxray.ui.model.ClientTitle;
import org.mqttxray.ui.sequence.SequencePicture.Detail;

/** What the sequence diagram says, in one language. */
final class SequenceWords {
    private static final double MILLI = TimeUnit.MILLISECONDS.toNanos(1);
    private static final double MICRO = TimeUnit.MICROSECONDS.toNanos(1);
    private static final double SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final double TENTHS = 100 * MILLI;
    /** From here on the milliseconds have no room. */
    private static final double MANY_SECONDS = 1_000 * SECOND;

    private static final String UNKNOWN = "?";
    private static final int FIRST_FAILURE = 0x80;
    private static final int LAST_CODE = 5;

    private final Messages messages;

    SequenceWords(Messages messages) {
        this.messages = messages;
    }

    String get(String key, Object... arguments) {
        return messages.get(key, arguments);
    }

    String client(String client) {
        return ClientTitle.of(client, messages);
    }

    /** Which client it is: 1, 2, … */
    String number(int client) {
        return get("stage.client", client);
    }

    String moreClients(int more) {
        return get("sequence.more-clients", more);
    }

    /** A time on the left, in milliseconds without their unit; in seconds once they are too many. */
    String time(long nanos) {
        if (nanos < TENTHS) {
            return String.format(Locale.ROOT, "%.1f", nanos / MILLI);
        }
        return nanos < MANY_SECONDS
                ? String.format(Locale.ROOT, "%.0f", nanos / MILLI)
                : String.format(Locale.ROOT, "%.0f s", nanos / SECOND);
    }

    /** The time between a request and its answer. */
    String between(long nanos) {
        if (nanos < MILLI) {
            return String.format(Locale.ROOT, "%.0f µs", nanos / MICRO);
        } else if (nanos < TENTHS) {
            return String.format(Locale.ROOT, "%.1f ms", nanos / MILLI);
        }
        return nanos < SECOND
                ? String.format(Locale.ROOT, "%.0f ms", nanos / MILLI)
                : String.format(Locale.ROOT, "%.1f s", nanos / SECOND);
    }

    /** Type and Packet Identifier. */
    String name(Passage passage) {
        return switch (passage.kind()) {
            case END -> get("sequence.lost-line");
            case CLOSE -> get("sequence.closed-line");
            case SILENCE -> get("sequence.dead-line");
            case REVIVAL -> get("sequence.revived-line");
            case PACKET, LINK -> typeAndIdentifier(passage);
        };
    }

    private static String typeAndIdentifier(Passage passage) {
        String type =
                passage.type() == PacketType.RESERVED ? UNKNOWN : passage.type().name();
        return passage.identifier() == 0 ? type : type + " " + passage.identifier();
    }

    /**
     * What else is told of it, in a few words; empty if there is nothing.
     *
     * @param events how many have happened
     */
    Detail detail(ReadableLog log, Passage passage, long events) {
        if (passage.origin().range().isPresent()) {
            Range range = passage.origin().range().get();
            return detail(new Beginning(log, range, passage.origin().terms()));
        }
        return passage.isPingOfLink()
                ? new Detail(get("sequence.by-link"), times(passage.timesAt(events)))
                : Detail.NONE;
    }

    private String times(int times) {
        return times == 1 ? "" : get("sequence.times", times);
    }

    private Detail detail(Beginning packet) {
        return switch (packet.type()) {
            case PUBLISH -> new Detail(packet.text(Field.TOPIC_NAME).orElse(UNKNOWN), publish(packet));
            case SUBSCRIBE -> new Detail(packet.text(Field.TOPIC_FILTER).orElse(UNKNOWN), subscribe(packet));
            case UNSUBSCRIBE ->
                new Detail(packet.text(Field.TOPIC_FILTER).orElse(UNKNOWN), more(packet, Field.TOPIC_FILTER));
            default -> new Detail(told(packet), "");
        };
    }

    private String told(Beginning packet) {
        return switch (packet.type()) {
            case CONNECT -> clientId(packet);
            case CONNACK -> connack(packet);
            case SUBACK -> suback(packet);
            case PUBACK -> reason(packet, Field.PUBACK_REASON_CODE);
            case PUBREC -> reason(packet, Field.PUBREC_REASON_CODE);
            case PUBREL -> reason(packet, Field.PUBREL_REASON_CODE);
            case PUBCOMP -> reason(packet, Field.PUBCOMP_REASON_CODE);
            default -> "";
        };
    }

    private String clientId(Beginning packet) {
        String id = packet.text(Field.CLIENT_IDENTIFIER).orElse(UNKNOWN);
        return id.isEmpty() ? get("sequence.no-client-id") : id;
    }

    private String connack(Beginning packet) {
        OptionalInt code = packet.number(Field.CONNECT_RETURN_CODE);
        if (code.isEmpty()) {
            code = packet.number(Field.CONNECT_REASON_CODE);
        }
        if (code.isEmpty()) {
            return UNKNOWN;
        }
        int number = code.getAsInt();
        if (number == 0) {
            boolean present = packet.bits(Field.SESSION_PRESENT).orElse(0) > 0;
            return get(present ? "sequence.accepted-session" : "sequence.accepted");
        }
        return number <= LAST_CODE ? get("sequence.connack." + number) : get("sequence.refused", Notation.hex(number));
    }

    private String publish(Beginning packet) {
        OptionalInt qos = packet.bits(Field.QOS);
        String level = qos.isPresent() ? String.valueOf(qos.getAsInt()) : UNKNOWN;
        String told = get("sequence.qos", level);
        boolean again = packet.bits(Field.DUP).orElse(0) > 0;
        boolean kept = packet.bits(Field.RETAIN).orElse(0) > 0;
        return told + (again ? get("sequence.again") : "") + (kept ? get("sequence.retained") : "");
    }

    private String subscribe(Beginning packet) {
        OptionalInt qos = packet.bits(Field.REQUESTED_QOS_LEVEL);
        if (qos.isEmpty()) {
            qos = packet.bits(Field.SUBSCRIPTION_QOS);
        }
        String level = qos.isPresent() ? String.valueOf(qos.getAsInt()) : UNKNOWN;
        return get("sequence.qos", level) + more(packet, Field.TOPIC_FILTER);
    }

    private String suback(Beginning packet) {
        boolean old = packet.count(Field.SUBACK_RETURN_CODE) > 0;
        Field field = old ? Field.SUBACK_RETURN_CODE : Field.SUBSCRIBE_REASON_CODE;
        OptionalInt code = packet.number(field);
        if (code.isEmpty()) {
            return UNKNOWN;
        }
        int number = code.getAsInt();
        String said = number < FIRST_FAILURE
                ? get("sequence.granted", number)
                : get("sequence.refused", Notation.hex(number));
        return said + more(packet, field);
    }

    private String more(Beginning packet, Field field) {
        int others = packet.count(field) - 1;
        return others > 0 ? get("sequence.more", others) : "";
    }

    /** A reason code is worth a word only if something went wrong. */
    private String reason(Beginning packet, Field field) {
        OptionalInt code = packet.number(field);
        return code.isPresent() && code.getAsInt() >= FIRST_FAILURE
                ? get("sequence.refused", Notation.hex(code.getAsInt()))
                : "";
    }

    /** A row, for who cannot see it. */
    String spoken(SequencePicture.Row row) {
        Passage passage = row.passage();
        String client = client(passage.client());
        String detail = row.detail().whole();
        String what = detail.isEmpty() ? row.name() : get("sequence.named", row.name(), detail);
        String time = row.time().endsWith("s") ? row.time() : get("sequence.at", row.time());
        if (row.look() == SequencePicture.Look.GONE) {
            return get("sequence.spoken-line", time, what, client, passage.position());
        }
        String way = get(passage.out() ? "sequence.spoken-out" : "sequence.spoken-in", time, what, client);
        String fate = row.look() == SequencePicture.Look.LOST ? get("sequence.spoken-lost") : handled(row.dots());
        String byLink = row.mark().map(SequencePicture.Mark::word).orElse(fromLink(passage));
        String known = byLink.isEmpty() ? fate : fate + get("sequence.and") + byLink;
        return get("sequence.spoken", way, known, passage.position());
    }

    /** What the broker had sent before, as another row tells. */
    private String fromLink(Passage passage) {
        return passage.through() == Passage.Join.NONE ? "" : get("sequence.from-link");
    }

    /** A row, for the pointer that rests on it: all that is said, and the time to its answer. */
    String tip(SequencePicture.Row row, Optional<Passage> answer) {
        long from = row.passage().origin().timeNanos();
        String said = row.passage().isPingOfLink() ? spoken(row) + "\n" + get("sequence.by-link-says") : spoken(row);
        return answer.map(one ->
                        get("sequence.answered-after", between(one.origin().timeNanos() - from)))
                .map(after -> said + "\n" + after)
                .orElse(said);
    }

    private String handled(List<SequencePicture.Dot> dots) {
        if (dots.isEmpty()) {
            return get("sequence.spoken-unhandled");
        }
        String layers = String.join(
                get("sequence.and"),
                dots.stream().map(dot -> layer(dot.layer())).toList());
        return get("sequence.spoken-handled", layers);
    }

    /** The name of a layer. */
    String layer(Layer layer) {
        return get("stage.layer." + layer.label());
    }
}
