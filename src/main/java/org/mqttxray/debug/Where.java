package org.mqttxray.debug;

import java.util.Optional;
import java.util.Set;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.trace.ClientField;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.TracedFunction;

/** What a breakpoint waits for; the client's own events only, for the link goes on while the client is held. */
public sealed interface Where {
    /** Whether an event is what it waits for. */
    boolean hits(Event event, Surroundings around);

    /** What it looks back at. */
    default Set<Memory> memories() {
        return Set.of();
    }

    /** What it waits for, to be put into words: {@code i18n} has a sentence for each. */
    Title title();

    /**
     * What names a place.
     *
     * @param label the end of the sentence's key
     * @param argument what the sentence speaks of; empty if of nothing
     */
    record Title(String label, String argument) {
        private static Title of(String label, Optional<String> argument) {
            return argument.map(spoken -> new Title(label, spoken)).orElseGet(() -> new Title("any-" + label, ""));
        }
    }

    /**
     * A packet; at c2s it stops before any byte has left.
     *
     * @param type which; any if empty
     * @param direction which way; any if empty
     */
    record Packet(Optional<PacketType> type, Optional<Direction> direction) implements Where {
        /** One type of packet, one way. */
        public Packet(PacketType type, Direction direction) {
            this(Optional.of(type), Optional.of(direction));
        }

        @Override
        public Title title() {
            String way = direction.map(known -> "-" + known.label()).orElse("");
            return Title.of("packet" + way, type.map(PacketType::name));
        }

        @Override
        public boolean hits(Event event, Surroundings around) {
            if (event instanceof Event.PacketOut out) {
                return goes(Direction.C2S) && around.isOf(type, out.range());
            }
            return event instanceof Event.PacketIn in && goes(Direction.S2C) && around.isOf(type, in.range());
        }

        private boolean goes(Direction way) {
            return direction.isEmpty() || direction.get() == way;
        }
    }

    /** A function is entered. */
    record Entered(TracedFunction function) implements Where {
        @Override
        public Title title() {
            return new Title("entered", function.cName());
        }

        @Override
        public boolean hits(Event event, Surroundings around) {
            return event instanceof Event.Entered entered && entered.function() == function;
        }
    }

    /** A function returns, or ends by an error. */
    record Returned(TracedFunction function) implements Where {
        @Override
        public Title title() {
            return new Title("returned", function.cName());
        }

        @Override
        public boolean hits(Event event, Surroundings around) {
            return event instanceof Event.Returned returned && returned.function() == function
                    || event instanceof Event.Threw threw && threw.function() == function;
        }
    }

    /** A layer is entered: one of its functions is called by another layer's, or begins a thread. */
    record Layer(org.mqttxray.trace.Layer layer) implements Where {
        @Override
        public Title title() {
            return new Title("layer", layer.name());
        }

        @Override
        public Set<Memory> memories() {
            return Set.of(Memory.STACKS);
        }

        @Override
        public boolean hits(Event event, Surroundings around) {
            return event instanceof Event.Entered entered
                    && entered.function().layer() == layer
                    && around.callersLayer(entered)
                            .filter(above -> above == layer)
                            .isEmpty();
        }
    }

    /** A field of the client gets another value, or a list an entry more or less. */
    record Changed(ClientField field) implements Where {
        @Override
        public Title title() {
            return new Title("changed", field.cName());
        }

        @Override
        public Set<Memory> memories() {
            return Set.of(Memory.FIELDS, Memory.THREADS);
        }

        @Override
        public boolean hits(Event event, Surroundings around) {
            return event instanceof Event.State state && state.field() == field && around.changes(state)
                    || event instanceof Event.Listed listed && listed.list() == field
                    || event instanceof Event.Unlisted unlisted && unlisted.list() == field;
        }
    }

    /**
     * A lock is taken or given back.
     *
     * @param name which; any if empty
     */
    record Lock(Optional<String> name) implements Where {
        @Override
        public Title title() {
            return Title.of("lock", name);
        }

        @Override
        public boolean hits(Event event, Surroundings around) {
            return event instanceof Event.LockTaken taken && is(taken.lock())
                    || event instanceof Event.LockReleased released && is(released.lock());
        }

        private boolean is(String lock) {
            return name.isEmpty() || name.get().equals(lock);
        }
    }

    /**
     * A rule of the protocol turns out to be broken, by whichever side.
     *
     * @param label which, such as {@code MQTT-3.1.0-2}; any if empty
     */
    record Rule(Optional<String> label) implements Where {
        @Override
        public Title title() {
            return Title.of("rule", label);
        }

        @Override
        public Set<Memory> memories() {
            return Set.of(Memory.RULES);
        }

        @Override
        public boolean hits(Event event, Surroundings around) {
            return around.brokenRules(event)
                    .anyMatch(rule -> label.isEmpty() || label.get().equals(rule));
        }
    }

    /** Anything; the condition alone says what. */
    record Anything() implements Where {
        @Override
        public Title title() {
            return new Title("anything", "");
        }

        @Override
        public boolean hits(Event event, Surroundings around) {
            return true;
        }
    }
}
