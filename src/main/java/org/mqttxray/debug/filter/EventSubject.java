package org.mqttxray.debug.filter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mqttxray.mqtt.codec.Dissection;
import org.mqttxray.mqtt.codec.Dissection.Leaf;
import org.mqttxray.mqtt.explain.Secrecy;
import org.mqttxray.mqtt.packet.Bytes;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.replay.Announced;
import org.mqttxray.replay.Packets;
import org.mqttxray.replay.Threads;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.Parameter;
import org.mqttxray.trace.Range;
import org.mqttxray.trace.TracedFunction;
import org.mqttxray.trace.Value;
import org.mqttxray.trace.ValueType;

/** One event, asked by names. */
final class EventSubject implements Subject {
    private static final byte STAR = '*';
    private static final double NANOS = TimeUnit.SECONDS.toNanos(1);

    /** What the names of events stand for; all others are fields of packets. */
    private static final Map<String, Says> OURS = Map.ofEntries(
            Map.entry(Names.PACKET, subject -> subject.ranges().stream().map(subject::bytes)),
            Map.entry(Names.DIRECTION, subject -> subject.ranges().stream().map(subject::direction)),
            Map.entry(Names.CLIENT, EventSubject::client),
            Map.entry(Names.CONNECTION, EventSubject::connection),
            Map.entry(Names.SIZE, subject -> subject.ranges().stream().map(range -> (long) range.length())),
            Map.entry(Names.RULE, subject -> subject.subjects.rules(subject.event)),
            Map.entry(Names.EVENT, subject -> Stream.of(subject.event.position())),
            Map.entry(Names.TIME, subject -> Stream.of(subject.event.stamp().timeNanos() / NANOS)),
            Map.entry(Names.THREAD, subject -> subject.thread().map(Threads.Thread::name).stream()),
            Map.entry(Names.ENTERED, subject -> subject.entered().map(TracedFunction::cName)),
            Map.entry(Names.RETURNED, subject -> subject.ended().map(TracedFunction::cName)),
            Map.entry(Names.ERROR, subject -> subject.is(Event.Threw.class).map(Event.Threw::error)),
            Map.entry(
                    Names.LAYER,
                    subject -> Stream.concat(subject.entered(), subject.ended())
                            .map(function -> function.layer().label())),
            Map.entry(Names.ARGUMENT, EventSubject::arguments),
            Map.entry(
                    Names.RESULT, subject -> subject.is(Event.Returned.class).map(returned -> plain(returned.value()))),
            Map.entry(Names.STATE, EventSubject::state),
            Map.entry(Names.VALUE, EventSubject::value),
            Map.entry(Names.LOCK, EventSubject::lock),
            Map.entry(Names.WROTE, subject -> subject.is(Event.Wrote.class).map(Event.Wrote::field)),
            Map.entry(Names.READ, subject -> subject.is(Event.Read.class).map(Event.Read::field)),
            Map.entry(
                    Names.LINK,
                    subject ->
                            subject.is(Event.Link.class).map(link -> link.act().label())),
            Map.entry(Names.SAID, subject -> subject.is(Event.Said.class).map(Event.Said::text)));

    private final Subjects subjects;
    private final Event event;
    private List<Range> ranges;
    private List<Leaf> leaves;

    /** What an event says under one name. */
    @FunctionalInterface
    private interface Says {
        Stream<?> of(EventSubject subject);
    }

    EventSubject(Subjects subjects, Event event) {
        this.subjects = subjects;
        this.event = event;
    }

    @Override
    public List<Object> values(Name name) {
        Says ours = OURS.get(name.text());
        Stream<?> values = ours == null ? fields(name.text()) : ours.of(this);
        return values.filter(Objects::nonNull).<Object>map(value -> value).toList();
    }

    // Packets

    /** The packets that it is about, as far as they may be seen. */
    private List<Range> ranges() {
        if (ranges == null) {
            ranges = packets()
                    .filter(range -> range.length() > 0 && !subjects.hides(range))
                    .toList();
        }
        return ranges;
    }

    private Stream<Range> packets() {
        if (event instanceof Event.PacketOut out) {
            return Stream.of(out.range());
        }
        if (event instanceof Event.PacketIn in) {
            return Stream.of(in.range());
        }
        return event instanceof Event.Link link
                ? link.bytes().stream().flatMap(bytes -> Packets.each(subjects.log(), bytes).stream())
                : Stream.empty();
    }

    /** The bytes of a packet, with stars in the place of secrets. */
    private Bytes bytes(Range range) {
        byte[] all = subjects.log().bytes(range);
        PacketType type = PacketType.begunBy(all[0]);
        if (Secrecy.mayHoldSecrets(type)) {
            dissected(range)
                    .filter(leaf -> Secrecy.covers(leaf, type))
                    .forEach(leaf -> Arrays.fill(all, leaf.from(), leaf.to(), STAR));
        }
        return Bytes.sharing(all, 0, all.length);
    }

    private String direction(Range range) {
        return Direction.of(subjects.log().toServer(range.stream())).label();
    }

    private Stream<?> fields(String name) {
        if (leaves == null) {
            leaves = ranges().stream().flatMap(this::dissected).toList();
        }
        List<Object> values = new ArrayList<>();
        for (Leaf leaf : leaves) {
            if (leaf.wireshark().equals(name)) {
                values.add(masked(leaf));
            }
            for (Dissection.Bits bits : leaf.bits()) {
                if (bits.field().wireshark().equals(name)) {
                    values.add((long) bits.value());
                }
            }
        }
        return values.stream();
    }

    /** Of a secret is said that there is one, and how long it is. */
    private Object masked(Leaf leaf) {
        boolean secret = ranges().stream().anyMatch(range -> Secrecy.covers(leaf, Packets.type(subjects.log(), range)));
        return secret ? "*".repeat(leaf.to() - leaf.from()) : leaf.value();
    }

    private Stream<Leaf> dissected(Range range) {
        return Dissection.of(subjects.log().bytes(range), Announced.terms(subjects.log(), range)).leaves().stream();
    }

    // Events

    private <E extends Event> Stream<E> is(Class<E> type) {
        return type.isInstance(event) ? Stream.of(type.cast(event)) : Stream.empty();
    }

    private Optional<Threads.Thread> thread() {
        return event.thread() == Event.NO_THREAD ? Optional.empty() : subjects.thread(event);
    }

    private Stream<String> client() {
        return event instanceof Event.Link link
                ? Stream.of(subjects.log().clientOf(link.connection()))
                : thread().map(Threads.Thread::client).stream();
    }

    private Stream<Long> connection() {
        return event instanceof Event.Link link
                ? Stream.of((long) link.connection())
                : packets().map(range -> (long) subjects.log().connectionOf(range.stream()));
    }

    private Stream<TracedFunction> entered() {
        return is(Event.Entered.class).map(Event.Entered::function);
    }

    private Stream<TracedFunction> ended() {
        return event instanceof Event.Threw threw
                ? Stream.of(threw.function())
                : is(Event.Returned.class).map(Event.Returned::function);
    }

    /** What a function was given, but for secrets. */
    private Stream<Object> arguments() {
        if (!(event instanceof Event.Entered entered)) {
            return Stream.empty();
        }
        List<Parameter> parameters = entered.function().parameters();
        return IntStream.range(0, entered.arguments().size())
                .filter(i -> i >= parameters.size() || parameters.get(i).type() != ValueType.SECRET)
                .mapToObj(i -> plain(entered.arguments().get(i)));
    }

    private Stream<String> state() {
        if (event instanceof Event.Listed listed) {
            return Stream.of(listed.list().cName());
        }
        if (event instanceof Event.Unlisted unlisted) {
            return Stream.of(unlisted.list().cName());
        }
        return is(Event.State.class).map(state -> state.field().cName());
    }

    private Stream<Object> value() {
        if (event instanceof Event.Listed listed) {
            return listed.values().stream().map(EventSubject::plain);
        }
        if (event instanceof Event.Unlisted unlisted) {
            return unlisted.key().stream().map(EventSubject::plain);
        }
        return is(Event.State.class).map(state -> plain(state.value()));
    }

    private Stream<String> lock() {
        if (event instanceof Event.LockWanted wanted) {
            return Stream.of(wanted.lock());
        }
        if (event instanceof Event.LockTaken taken) {
            return Stream.of(taken.lock());
        }
        return is(Event.LockReleased.class).map(Event.LockReleased::lock);
    }

    /** A value as filters know it; null for none, or one that may not be seen. */
    private static Object plain(Value value) {
        if (value instanceof Value.Number number) {
            return number.number();
        }
        return value instanceof Value.Text text ? text.text() : null;
    }
}
