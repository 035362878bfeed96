package org.mqttxray.lesson;

import java.util.Optional;
import org.mqttxray.mqtt.codec.Field;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.replay.Packets;
import org.mqttxray.trace.ClientField;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.Range;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.trace.TracedFunction;
import org.mqttxray.trace.Value;

/** A kind of event, as a lesson writes it. */
public sealed interface Happening {
    /** Whether an event of a log is such a one. */
    boolean is(TraceLog log, Event event);

    /** As a lesson writes it. */
    String text();

    /**
     * {@code entered F}.
     *
     * @param function F
     */
    record Entered(TracedFunction function) implements Happening {
        @Override
        public boolean is(TraceLog log, Event event) {
            return event instanceof Event.Entered entered && entered.function() == function;
        }

        @Override
        public String text() {
            return "entered " + function.cName();
        }
    }

    /**
     * {@code returned F}; a call that failed has returned too, since in C it has.
     *
     * @param function F
     */
    record Returned(TracedFunction function) implements Happening {
        @Override
        public boolean is(TraceLog log, Event event) {
            return event instanceof Event.Returned returned && returned.function() == function
                    || event instanceof Event.Threw threw && threw.function() == function;
        }

        @Override
        public String text() {
            return "returned " + function.cName();
        }
    }

    /**
     * What a packet must say to count.
     *
     * @param field of the packet
     * @param value what it says: a number in decimal, or a text
     */
    record Says(Field field, String value) {
        private boolean in(byte[] packet) {
            return Packet.leaf(packet, field)
                    .filter(leaf -> Typed.same(Packet.value(leaf, field), value))
                    .isPresent();
        }

        /** Whether a packet is of a type, and says what it must. */
        private static boolean all(PacketType type, Optional<Says> condition, TraceLog log, Range packet) {
            return Packets.type(log, packet) == type
                    && condition.filter(says -> !says.in(log.bytes(packet))).isEmpty();
        }

        private static String text(Optional<Says> condition) {
            return condition
                    .map(one -> " " + one.field.name() + "=" + one.value)
                    .orElse("");
        }

        /** The same field with what it says in a packet. */
        private Optional<Says> of(byte[] packet) {
            return Packet.leaf(packet, field)
                    .filter(leaf -> !field.secret())
                    .map(leaf -> new Says(field, Packet.value(leaf, field)));
        }
    }

    /**
     * {@code packet-out TYPE}: it is about to leave.
     *
     * @param type of the packet
     * @param condition what it must say, if that matters
     */
    record PacketOut(PacketType type, Optional<Says> condition) implements Happening {
        @Override
        public boolean is(TraceLog log, Event event) {
            return event instanceof Event.PacketOut out && Says.all(type, condition, log, out.range());
        }

        @Override
        public String text() {
            return "packet-out " + type + Says.text(condition);
        }
    }

    /**
     * {@code packet-in TYPE}: it has arrived.
     *
     * @param type of the packet
     * @param condition what it must say, if that matters
     */
    record PacketIn(PacketType type, Optional<Says> condition) implements Happening {
        @Override
        public boolean is(TraceLog log, Event event) {
            return event instanceof Event.PacketIn in && Says.all(type, condition, log, in.range());
        }

        @Override
        public String text() {
            return "packet-in " + type + Says.text(condition);
        }
    }

    /**
     * {@code state NAME=VALUE}: a field of the client gets a value.
     *
     * @param field which
     * @param value what it gets
     */
    record StateSet(ClientField field, long value) implements Happening {
        @Override
        public boolean is(TraceLog log, Event event) {
            return event instanceof Event.State state
                    && state.field() == field
                    && state.value().equals(new Value.Number(value));
        }

        @Override
        public String text() {
            return "state " + field.cName() + "=" + Words.stateValue(field, value);
        }
    }

    /** What an event is, written as a happening of the same kind as another; nothing if it is of another kind. */
    static Optional<String> like(Happening what, TraceLog log, Event event) {
        Happening same = null;
        if (what instanceof Entered && event instanceof Event.Entered entered) {
            same = new Entered(entered.function());
        } else if (what instanceof Returned && event instanceof Event.Returned returned) {
            same = new Returned(returned.function());
        } else if (what instanceof PacketOut sent && event instanceof Event.PacketOut out) {
            same = new PacketOut(Packets.type(log, out.range()), says(sent.condition(), log, out.range()));
        } else if (what instanceof PacketIn got && event instanceof Event.PacketIn in) {
            same = new PacketIn(Packets.type(log, in.range()), says(got.condition(), log, in.range()));
        } else if (what instanceof StateSet && event instanceof Event.State state) {
            same = state.value() instanceof Value.Number number ? new StateSet(state.field(), number.number()) : null;
        }
        return Optional.ofNullable(same).map(Happening::text);
    }

    private static Optional<Says> says(Optional<Says> condition, TraceLog log, Range packet) {
        return condition.flatMap(one -> one.of(log.bytes(packet)));
    }
}
