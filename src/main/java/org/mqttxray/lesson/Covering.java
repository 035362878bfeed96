package org.mqttxray.lesson;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mqttxray.mqtt.codec.Field;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.replay.Packets;
import org.mqttxray.trace.ClientField;
import org.mqttxray.trace.Detail;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.Range;
import org.mqttxray.trace.TraceLog;

/**
 * Finds what a question covers. Bytes are covered in all packets of their type, also in one that is still being written, and with them
 * the arguments and the result of the codec's helper that wrote or read them: {@code writeInt(50)} tells what the bytes tell.
 */
final class Covering {
    private final TraceLog log;
    private final long moment;
    private final Set<Range> bytes = new LinkedHashSet<>();
    private final Set<Range> layouts = new LinkedHashSet<>();
    private final Map<Long, Set<Integer>> arguments = new LinkedHashMap<>();
    private final Set<Long> values = new HashSet<>();
    private final Set<ClientField> fields = new HashSet<>();

    /** Calls of helpers whose result is hidden, once it is there. */
    private final Set<Long> silenced = new HashSet<>();

    Covering(TraceLog log, long moment) {
        this.log = log;
        this.moment = moment;
    }

    Cover cover(Question question) {
        List<Fact> facts = Stream.concat(question.asked().covers().stream(), question.asked().run().stream())
                .flatMap(Covering::one)
                .toList();
        facts.forEach(this::bytesInPackets);
        Map<Integer, Long> innermost = new LinkedHashMap<>();
        Scan.through(log, (event, thread, open) -> {
            facts.forEach(fact -> look(fact, event, open));
            silence(event, innermost.getOrDefault(event.thread(), -1L));
            innermost.put(event.thread(), after(event, open));
            return true;
        });
        return new Cover(
                moment + 1,
                List.copyOf(bytes),
                List.copyOf(layouts),
                Map.copyOf(arguments),
                Set.copyOf(values),
                Set.copyOf(fields));
    }

    /** A fact of several fields is one of each. */
    private static Stream<Fact> one(Fact fact) {
        return fact instanceof Fact.SetOf set
                ? set.fields().stream().map(field -> new Fact.FieldOf(set.type(), field))
                : Stream.of(fact);
    }

    /** The innermost call once an event has happened. */
    private static long after(Event event, List<Scan.Call> open) {
        if (event instanceof Event.Entered) {
            return event.position();
        }
        return open.isEmpty() ? -1 : open.get(open.size() - 1).entered();
    }

    private void silence(Event event, long innermost) {
        boolean returns = event instanceof Event.Returned || event instanceof Event.Threw;
        if (returns && silenced.contains(innermost)) {
            values.add(event.position());
        }
    }

    private void bytesInPackets(Fact fact) {
        Scan.through(log, (event, thread, open) -> {
            if (event instanceof Event.PacketOut out) {
                bytesIn(fact, out.range());
            } else if (event instanceof Event.PacketIn in) {
                bytesIn(fact, in.range());
            }
            return true;
        });
    }

    private void bytesIn(Fact fact, Range packet) {
        if (typeOf(fact).filter(type -> type == Packets.type(log, packet)).isEmpty()) {
            return;
        }
        if (fact instanceof Fact.OffsetOf) {
            layouts.add(packet);
        } else if (fact instanceof Fact.ByteOf one && one.offset() < packet.length()) {
            bytes.add(packet.part(one.offset(), one.offset() + 1));
        } else if (fact instanceof Fact.BytesOf all && all.field().isEmpty()) {
            bytes.add(packet);
        } else {
            fieldOf(fact)
                    .flatMap(field -> Packet.leaf(log.bytes(packet), field))
                    .ifPresent(leaf -> bytes.add(packet.part(leaf.from(), leaf.to())));
        }
    }

    private static Optional<PacketType> typeOf(Fact fact) {
        if (fact instanceof Fact.FieldOf field) {
            return Optional.of(field.type());
        } else if (fact instanceof Fact.BytesOf all) {
            return Optional.of(all.type());
        } else if (fact instanceof Fact.ByteOf one) {
            return Optional.of(one.type());
        }
        if (fact instanceof Fact.OffsetOf offset) {
            return Optional.of(offset.type());
        }
        return fact instanceof Fact.LengthOf length ? Optional.of(length.type()) : Optional.empty();
    }

    /** A field that says what is asked. */
    private static Optional<Field> fieldOf(Fact fact) {
        if (fact instanceof Fact.FieldOf field) {
            return Optional.of(field.field());
        } else if (fact instanceof Fact.BytesOf all) {
            return all.field();
        }
        return fact instanceof Fact.LengthOf ? Optional.of(Field.REMAINING_LENGTH) : Optional.empty();
    }

    private void look(Fact fact, Event event, List<Scan.Call> open) {
        if (event instanceof Event.Wrote wrote) {
            moved(fact, wrote.field(), wrote.at(), wrote.range(), open);
        } else if (event instanceof Event.Read read) {
            moved(fact, read.field(), read.at(), read.range(), open);
        } else if (fact instanceof Fact.ArgumentOf argument
                && event instanceof Event.Entered entered
                && entered.function() == argument.function()) {
            hideArgument(event.position(), argument.index());
        } else if (fact instanceof Fact.ResultOf result && new Happening.Returned(result.function()).is(log, event)) {
            values.add(event.position());
        } else if (fact instanceof Fact.LocalOf local
                && event instanceof Event.Local one
                && one.name().equals(local.name())
                && !open.isEmpty()
                && open.get(open.size() - 1).function() == local.function()) {
            values.add(event.position());
        } else if (fact instanceof Fact.StateOf state
                && event instanceof Event.State one
                && one.field() == state.field()) {
            values.add(event.position());
        }
        if (fact instanceof Fact.StateOf state) {
            fields.add(state.field());
        }
    }

    /** Bytes that were written or read one field at a time. */
    private void moved(Fact fact, String name, int at, Range range, List<Scan.Call> open) {
        if (covered(fact, name, at, range)) {
            bytes.add(range);
        }
        if (bytes.stream().noneMatch(range::overlaps)) {
            return;
        }
        if (open.isEmpty() || open.get(open.size() - 1).function().detail() != Detail.EVERYTHING) {
            return;
        }
        Scan.Call helper = open.get(open.size() - 1);
        int count = helper.function().parameters().size();
        IntStream.range(0, count).forEach(index -> hideArgument(helper.entered(), index));
        silenced.add(helper.entered());
    }

    private boolean covered(Fact fact, String name, int at, Range range) {
        Range packet = new Range(range.stream(), range.from() - at, range.to());
        if (packet.from() < 0
                || typeOf(fact)
                        .filter(type -> type == Packets.type(log, packet))
                        .isEmpty()) {
            return false;
        }
        if (fact instanceof Fact.OffsetOf) {
            layouts.add(packet);
            return false;
        }
        if (fact instanceof Fact.ByteOf one) {
            return one.offset() >= at && one.offset() < at + range.length();
        }
        boolean all = fact instanceof Fact.BytesOf whole && whole.field().isEmpty();
        return all
                || fieldOf(fact)
                        .map(field -> field.within().orElse(field).name().equals(name))
                        .orElse(false);
    }

    private void hideArgument(long entered, int index) {
        Set<Integer> hidden = arguments.getOrDefault(entered, Set.of());
        Set<Integer> more = new HashSet<>(hidden);
        more.add(index);
        arguments.put(entered, Set.copyOf(more));
    }
}
