package org.mqttxray.lesson;

import java.util.List;
import java.util.Optional;
import org.mqttxray.mqtt.codec.Field;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.trace.ClientField;
import org.mqttxray.trace.TracedFunction;

/**
 * Something that a run tells, so that an answer can be compared with it and be covered. Of several occurrences the first at or after
 * the section's moment counts, and if there is none the last before it.
 */
public sealed interface Fact {
    /** As a lesson writes it. */
    String text();

    /**
     * {@code field TYPE FIELD}: what a field of a packet says.
     *
     * @param type of the packet
     * @param field in it
     */
    record FieldOf(PacketType type, Field field) implements Fact {
        @Override
        public String text() {
            return words("field", type, field);
        }
    }

    /**
     * {@code bytes TYPE} or {@code bytes TYPE FIELD}: the bytes of a packet, or of a field of it without the length of a string.
     *
     * @param type of the packet
     * @param field in it, or nothing for all of the packet
     */
    record BytesOf(PacketType type, Optional<Field> field) implements Fact {
        @Override
        public String text() {
            return "bytes " + type + field.map(one -> " " + one.name()).orElse("");
        }
    }

    /**
     * {@code byte TYPE OFFSET}: one byte of a packet.
     *
     * @param type of the packet
     * @param offset 0, 1, …
     */
    record ByteOf(PacketType type, int offset) implements Fact {
        @Override
        public String text() {
            return "byte " + type + " " + offset;
        }
    }

    /**
     * {@code length TYPE}: how many bytes a packet has.
     *
     * @param type of the packet
     */
    record LengthOf(PacketType type) implements Fact {
        @Override
        public String text() {
            return "length " + type;
        }
    }

    /**
     * {@code result F}: what a function returns, or the name of the error with which it fails.
     *
     * @param function F
     */
    record ResultOf(TracedFunction function) implements Fact {
        @Override
        public String text() {
            return "result " + function.cName();
        }
    }

    /**
     * {@code argument F NAME}: what a function is given.
     *
     * @param function F
     * @param index of the argument among those that are traced
     */
    record ArgumentOf(TracedFunction function, int index) implements Fact {
        @Override
        public String text() {
            return "argument " + function.cName() + " "
                    + function.parameters().get(index).name();
        }
    }

    /**
     * {@code local F NAME}: what a local variable of a function gets.
     *
     * @param function F
     * @param name of the variable
     */
    record LocalOf(TracedFunction function, String name) implements Fact {
        @Override
        public String text() {
            return "local " + function.cName() + " " + name;
        }
    }

    /**
     * {@code state NAME}: what a field of the client holds once the moment has happened.
     *
     * @param field which
     */
    record StateOf(ClientField field) implements Fact {
        @Override
        public String text() {
            return "state " + field.cName();
        }
    }

    /**
     * {@code thread EVENT}: who does it.
     *
     * @param what happens
     */
    record ThreadOf(Happening what) implements Fact {
        @Override
        public String text() {
            return "thread " + what.text();
        }
    }

    /**
     * {@code first EVENT | EVENT | …}: which of them comes first after the moment.
     *
     * @param choices what may happen
     */
    record FirstOf(List<Happening> choices) implements Fact {
        @Override
        public String text() {
            return "first " + joined(choices);
        }
    }

    /**
     * {@code count EVENT inside F}: how often it happens in the next call of a function.
     *
     * @param what happens
     * @param inside F
     */
    record CountOf(Happening what, TracedFunction inside) implements Fact {
        @Override
        public String text() {
            return "count " + what.text() + " inside " + inside.cName();
        }
    }

    /**
     * {@code offset TYPE FIELD}: where in a packet a field stands, without the length before a string: {@code 9}, or {@code 10-11} if it
     * has more bytes than one.
     *
     * @param type of the packet
     * @param field in it
     */
    record OffsetOf(PacketType type, Field field) implements Fact {
        @Override
        public String text() {
            return words("offset", type, field);
        }
    }

    /**
     * {@code set TYPE FIELD FIELD …}: which of these fields of a packet are not 0; their names, between strokes.
     *
     * @param type of the packet
     * @param fields in it
     */
    record SetOf(PacketType type, List<Field> fields) implements Fact {
        @Override
        public String text() {
            return "set " + type + " "
                    + String.join(" ", fields.stream().map(Field::name).toList());
        }
    }

    /**
     * {@code caller EVENT}: the function within which something happens next on the moment's thread.
     *
     * @param what happens
     */
    record CallerOf(Happening what) implements Fact {
        @Override
        public String text() {
            return "caller " + what.text();
        }
    }

    /**
     * {@code order EVENT | EVENT | …}: in which order they come after the moment, each for the first time.
     *
     * @param choices what happens
     */
    record OrderOf(List<Happening> choices) implements Fact {
        @Override
        public String text() {
            return "order " + joined(choices);
        }
    }

    /**
     * {@code which EVENT | EVENT | … inside F}: which of them happen in the next call of a function, or, without it, between the moment
     * and the end of the run.
     *
     * @param choices what may happen
     * @param inside F, if it matters
     */
    record WhichOf(List<Happening> choices, Optional<TracedFunction> inside) implements Fact {
        @Override
        public String text() {
            return "which " + joined(choices)
                    + inside.map(function -> " inside " + function.cName()).orElse("");
        }
    }

    /** What stands between several answers of a run. */
    String STROKE = " | ";

    private static String words(String word, PacketType type, Field field) {
        return word + " " + type + " " + field.name();
    }

    private static String joined(List<Happening> choices) {
        return String.join(STROKE, choices.stream().map(Happening::text).toList());
    }
}
