package org.mqttxray.ui.lesson;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mqttxray.mqtt.codec.Field;
import org.mqttxray.replay.CallStacks;
import org.mqttxray.trace.TracedFunction;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.ui.model.SeenPacket;
import org.pcollections.PStack;

/** What the names in a lesson's text point to at a moment. */
final class Pointing {
    private static final String COVERED = "?";
    private static final String SECRET = "\u2022\u2022";
    static final String MISSING = "--";

    private Pointing() {}

    /**
     * A frame on a stack.
     *
     * @param thread whose stack
     * @param entered the position of the event that entered it
     */
    record Standing(int thread, long entered) {}

    /** The innermost frame of a function; one of the thread shown, if there is one. */
    static Optional<Standing> frame(Moment moment, TracedFunction function) {
        int shown = moment.shownThread();
        Stream<Integer> threads = Stream.concat(Stream.of(shown), moment.stacks().keySet().stream());
        return threads.filter(moment.stacks()::containsKey)
                .flatMap(thread -> Stream.ofNullable(moment.stacks().get(thread))
                        .flatMap(PStack<CallStacks.Frame>::stream)
                        .map(frame -> Map.entry(thread, frame)))
                .filter(entry -> entry.getValue().function() == function)
                .findFirst()
                .map(entry -> new Standing(entry.getKey(), entry.getValue().entered()));
    }

    /** A field of the packet shown, without the length before it. */
    static Optional<SeenPacket.SeenField> field(Moment moment, Field field) {
        Field whole = field.within().orElse(field);
        return moment.packet().stream()
                .flatMap(packet -> packet.fields().stream())
                .filter(seen -> seen.leaf().field() == whole && !seen.leaf().lengthPrefix())
                .findFirst();
    }

    /** The field to which a byte of the packet shown belongs. */
    static Optional<SeenPacket.SeenField> fieldAt(Moment moment, int offset) {
        return moment.packet().flatMap(packet -> packet.fieldAt(offset));
    }

    /** A byte of the packet shown in hexadecimal, or what stands in its place. */
    static String octet(Moment moment, int offset) {
        return moment.packet()
                .filter(packet -> offset < packet.octets().size())
                .map(packet -> text(packet.octets().get(offset)))
                .orElse(MISSING);
    }

    private static String text(SeenPacket.Octet octet) {
        return switch (octet.sight()) {
            case SHOWN -> String.format(Locale.ROOT, "%02X", octet.value());
            case COVERED -> COVERED;
            case SECRET -> SECRET;
            case UNWRITTEN -> MISSING;
        };
    }
}
