package org.mqttxray.debug.filter;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mqttxray.mqtt.packet.Bytes;

/** One side of a comparison: what has values. */
sealed interface Operand {
    /** Its values for a subject; none if there are none. */
    List<Object> of(Subject subject);

    /** Where it stands. */
    Span span();

    /** What its values are. */
    Name.Sort sort();

    /** Whether its values are numbers. */
    default boolean numeric() {
        return sort() == Name.Sort.NUMBER || sort() == Name.Sort.SECONDS;
    }

    /** Whose values they are, if of one name as they are. */
    default Optional<Name> named() {
        return Optional.empty();
    }

    /** All values of a name. */
    record Named(Name name, Span span) implements Operand {
        @Override
        public List<Object> of(Subject subject) {
            return subject.values(name);
        }

        @Override
        public Name.Sort sort() {
            return name.sort();
        }

        @Override
        public Optional<Name> named() {
            return Optional.of(name);
        }
    }

    /** What is written there. */
    record Literal(Object value, Span span) implements Operand {
        @Override
        public List<Object> of(Subject subject) {
            return List.of(value);
        }

        @Override
        public Name.Sort sort() {
            if (value instanceof Number) {
                return value instanceof Double ? Name.Sort.SECONDS : Name.Sort.NUMBER;
            }
            return value instanceof Bytes ? Name.Sort.BYTES : Name.Sort.TEXT;
        }
    }

    /**
     * A piece of each value: {@code [from:length]}, {@code [from-last]}, {@code [from]}; a negative beginning counts from the end.
     *
     * @param length how many bytes or characters; {@link #ALL} for all that follow
     */
    record Slice(Operand whole, int from, int length, Span span) implements Operand {
        static final int ALL = Integer.MAX_VALUE;

        @Override
        public List<Object> of(Subject subject) {
            return whole.of(subject).stream()
                    .flatMap(value -> part(value).stream())
                    .toList();
        }

        private Optional<Object> part(Object value) {
            byte[] bytes = value instanceof Bytes all ? all.toArray() : null;
            String text = value instanceof String said ? said : "";
            int size = bytes == null ? text.length() : bytes.length;
            int begin = from < 0 ? size + from : from;
            long end = length == ALL ? size : (long) begin + length;
            if (begin < 0 || end > size || begin >= end) {
                return Optional.empty(); // it has no such piece
            }
            return Optional.of(bytes == null ? text.substring(begin, (int) end) : Bytes.of(bytes, begin, (int) end));
        }

        @Override
        public Name.Sort sort() {
            return whole.sort();
        }
    }

    /** What a function makes of each value. */
    record Call(Function function, Operand argument, Span span) implements Operand {
        /** Functions of the language. */
        enum Function {
            /** How long a text or bytes are. */
            LEN,
            /** A text in small letters. */
            LOWER,
            /** A text in capital letters. */
            UPPER,
            /** How many values there are. */
            COUNT
        }

        @Override
        public List<Object> of(Subject subject) {
            List<Object> values = argument.of(subject);
            if (function == Function.COUNT) {
                return List.of((long) values.size());
            }
            return values.stream().map(this::of).toList();
        }

        private Object of(Object value) {
            return switch (function) {
                case LEN -> Values.length(value);
                case LOWER -> value instanceof String text ? text.toLowerCase(Locale.ROOT) : value;
                case UPPER -> value instanceof String text ? text.toUpperCase(Locale.ROOT) : value;
                case COUNT -> throw new IllegalStateException("counts all, not one");
            };
        }

        @Override
        public Name.Sort sort() {
            return function == Function.LEN || function == Function.COUNT ? Name.Sort.NUMBER : argument.sort();
        }
    }
}
