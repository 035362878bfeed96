package org.mqttxray.lesson;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.mqttxray.mqtt.codec.Field;
import org.mqttxray.mqtt.packet.Bytes;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.replay.Packets;
import org.mqttxray.trace.Detail;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.Range;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.trace.TracedFunction;
import org.mqttxray.trace.Value;

/** What a run says about the facts of one section. */
public final class Facts {
    /** Before all events: the facts of the whole run. */
    static final long BEGINNING = -1;

    private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withUpperCase();

    private final TraceLog log;
    private final long moment;

    /**
     * The facts around a moment.
     *
     * @param moment the position of the section's event
     */
    public Facts(TraceLog log, long moment) {
        this.log = log;
        this.moment = moment;
    }

    /**
     * What was found.
     *
     * @param position the event that says so
     * @param value a number in decimal, bytes in hexadecimal, or a text
     */
    public record Found(long position, String value) {}

    /**
     * Where in a packet the bytes of an answer lie.
     *
     * @param packet all of it
     * @param from the offset of the first byte
     * @param to the offset behind the last
     */
    public record Place(Bytes packet, int from, int to) {}

    /** What the run says. */
    public Optional<Found> find(Fact fact) {
        if (fact instanceof Fact.FieldOf field) {
            return packet(field.type()).flatMap(packet -> value(packet, field.field()));
        } else if (fact instanceof Fact.BytesOf || fact instanceof Fact.ByteOf) {
            return bytes(fact);
        } else if (fact instanceof Fact.LengthOf length) {
            return packet(length.type())
                    .map(packet -> new Found(packet.position, Integer.toString(packet.bytes.length)));
        } else if (fact instanceof Fact.OffsetOf offset) {
            return packet(offset.type()).flatMap(packet -> offset(packet, offset.field()));
        } else if (fact instanceof Fact.SetOf set) {
            return packet(set.type()).map(packet -> set(packet, set.fields()));
        } else if (fact instanceof Fact.StateOf state) {
            return state(state);
        } else if (ofTheFuture(fact) && !(fact instanceof Fact.ThreadOf)) {
            return new FutureFacts(log, moment).find(fact);
        } else {
            return nearest((event, thread, open) -> said(fact, event, thread, open));
        }
    }

    /**
     * The functions on the stack of the moment's thread once it has happened, the outermost first, each once.
     *
     * @param detail which of them are shown
     */
    List<String> frames(Detail detail) {
        List<String> frames = new ArrayList<>();
        Scan.through(log, (event, thread, open) -> {
            if (event.position() == moment) {
                open.stream().map(Scan.Call::function).forEach(frame -> add(frame, detail, frames));
                if (event instanceof Event.Entered entered) {
                    add(entered.function(), detail, frames);
                }
            }
            return event.position() < moment;
        });
        return List.copyOf(frames);
    }

    private static void add(TracedFunction function, Detail detail, List<String> frames) {
        if (detail.shows(function.detail()) && !frames.contains(function.cName())) {
            frames.add(function.cName());
        }
    }

    /** Where the bytes of a fact about bytes lie in its packet. */
    public Optional<Place> place(Fact fact) {
        if (fact instanceof Fact.BytesOf bytes) {
            return packet(bytes.type()).flatMap(packet -> place(packet.bytes, bytes.field()));
        } else if (fact instanceof Fact.ByteOf one) {
            return packet(one.type())
                    .filter(packet -> one.offset() < packet.bytes.length)
                    .map(packet -> new Place(Bytes.of(packet.bytes), one.offset(), one.offset() + 1));
        } else if (fact instanceof Fact.FieldOf one) {
            return packet(one.type()).flatMap(packet -> place(packet.bytes, Optional.of(one.field())));
        }
        return Optional.empty();
    }

    private static Optional<Place> place(byte[] packet, Optional<Field> field) {
        if (field.isEmpty()) {
            return Optional.of(new Place(Bytes.of(packet), 0, packet.length));
        }
        return Packet.leaf(packet, field.get()).map(leaf -> new Place(Bytes.of(packet), leaf.from(), leaf.to()));
    }

    private Optional<Found> bytes(Fact fact) {
        PacketType type = fact instanceof Fact.BytesOf bytes ? bytes.type() : ((Fact.ByteOf) fact).type();
        return place(fact)
                .flatMap(place -> packet(type)
                        .map(packet -> new Found(
                                packet.position, HEX.formatHex(place.packet().toArray(), place.from(), place.to()))));
    }

    private record Seen(long position, byte[] bytes) {}

    private Optional<Seen> packet(PacketType type) {
        return nearest((event, thread, open) -> range(event)
                        .filter(range -> Packets.type(log, range) == type)
                        .map(range -> new Found(event.position(), "")))
                .map(found -> new Seen(
                        found.position,
                        log.bytes(range(log.event(found.position)).orElseThrow())));
    }

    private static Optional<Range> range(Event event) {
        if (event instanceof Event.PacketOut out) {
            return Optional.of(out.range());
        }
        return event instanceof Event.PacketIn in ? Optional.of(in.range()) : Optional.empty();
    }

    private static Optional<Found> value(Seen packet, Field field) {
        return Packet.leaf(packet.bytes, field).map(leaf -> new Found(packet.position, Packet.value(leaf, field)));
    }

    private static Optional<Found> offset(Seen packet, Field field) {
        return Packet.leaf(packet.bytes, field)
                .filter(leaf -> leaf.to() > leaf.from())
                .map(leaf -> new Found(packet.position, new Offsets(leaf.from(), leaf.to()).toString()));
    }

    private static Found set(Seen packet, List<Field> fields) {
        List<String> set = fields.stream()
                .filter(field -> value(packet, field)
                        .filter(found -> !found.value().equals("0"))
                        .isPresent())
                .map(Field::name)
                .toList();
        return new Found(packet.position, String.join(Fact.STROKE, set));
    }

    /** What one event says about a fact that events tell one by one. */
    private Optional<Found> said(Fact fact, Event event, String thread, List<Scan.Call> open) {
        Optional<String> value = Optional.empty();
        if (fact instanceof Fact.ResultOf result) {
            value = result(result, event);
        } else if (fact instanceof Fact.ArgumentOf argument
                && event instanceof Event.Entered entered
                && entered.function() == argument.function()) {
            value = Optional.of(text(entered.arguments().get(argument.index())));
        } else if (fact instanceof Fact.LocalOf local
                && event instanceof Event.Local one
                && one.name().equals(local.name())
                && !open.isEmpty()
                && open.get(open.size() - 1).function() == local.function()) {
            value = Optional.of(text(one.value()));
        } else if (fact instanceof Fact.ThreadOf who && who.what().is(log, event)) {
            value = Optional.of(thread);
        }
        return value.map(text -> new Found(event.position(), text));
    }

    private static Optional<String> result(Fact.ResultOf result, Event event) {
        if (event instanceof Event.Returned returned && returned.function() == result.function()) {
            return Optional.of(text(returned.value()));
        }
        return event instanceof Event.Threw threw && threw.function() == result.function()
                ? Optional.of(threw.error())
                : Optional.empty();
    }

    private Optional<Found> state(Fact.StateOf state) {
        Found[] last = new Found[1];
        Scan.through(log, (event, thread, open) -> {
            if (event instanceof Event.State one && one.field() == state.field()) {
                last[0] = new Found(event.position(), text(one.value()));
            }
            return event.position() < moment || last[0] == null;
        });
        return Optional.ofNullable(last[0]);
    }

    private interface Look {
        Optional<Found> at(Event event, String thread, List<Scan.Call> open);
    }

    /** The first at or after the moment, else the last before it. */
    private Optional<Found> nearest(Look look) {
        Found[] nearest = new Found[1];
        Scan.through(log, (event, thread, open) -> {
            look.at(event, thread, open).ifPresent(found -> nearest[0] = found);
            return nearest[0] == null || nearest[0].position < moment;
        });
        return Optional.ofNullable(nearest[0]);
    }

    private static String text(Value value) {
        if (value instanceof Value.Number number) {
            return Long.toString(number.number());
        }
        return value instanceof Value.Text text ? text.text() : "";
    }

    /** Whether the only way to know a fact before it happens is to look into the future, which is covered. */
    static boolean ofTheFuture(Fact fact) {
        return fact instanceof Fact.ThreadOf
                || fact instanceof Fact.FirstOf
                || fact instanceof Fact.CountOf
                || fact instanceof Fact.CallerOf
                || fact instanceof Fact.OrderOf
                || fact instanceof Fact.WhichOf;
    }
}
