package org.mqttxray.ui.breakpoints;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mqttxray.debug.Where;
import org.mqttxray.debug.filter.Filter;
import org.mqttxray.debug.filter.SameValue;
import org.mqttxray.i18n.Messages;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.trace.TracedFunction;

/**
 * A breakpoint that can be set on what somebody points at.
 *
 * @param where what it would wait for
 * @param condition what would have to hold besides
 */
public record BreakOffer(Where where, Optional<Filter> condition) {
    /** On a function: when it is entered, when it returns, when its layer is entered. */
    public static List<BreakOffer> on(TracedFunction function) {
        return List.of(
                at(new Where.Entered(function)),
                at(new Where.Returned(function)),
                at(new Where.Layer(function.layer())));
    }

    /** On packets of a type that go one way; none of those without a type. */
    public static List<BreakOffer> on(PacketType type, boolean out) {
        return type == PacketType.RESERVED ? List.of() : List.of(at(packet(type, out)));
    }

    /**
     * On packets of a type in which a field has the same value, then on all of them.
     *
     * @param field the field's name, such as {@code mqtt.topic}
     * @param value what it says
     */
    public static List<BreakOffer> on(PacketType type, boolean out, String field, Object value) {
        List<BreakOffer> offers = new ArrayList<>();
        SameValue.of(field, value).ifPresent(same -> offers.add(new BreakOffer(packet(type, out), Optional.of(same))));
        offers.addAll(on(type, out));
        return offers;
    }

    private static Where packet(PacketType type, boolean out) {
        return new Where.Packet(type, Direction.of(out));
    }

    private static BreakOffer at(Where where) {
        return new BreakOffer(where, Optional.empty());
    }

    /** What it is, in words. */
    String words(Messages messages) {
        Where.Title title = where.title();
        String place = messages.get("debug.where." + title.label(), title.argument());
        return condition
                .map(same -> messages.get("debug.break-on-if", place, same.text()))
                .orElseGet(() -> messages.get("debug.break-on", place));
    }
}
