package org.mqttxray.ui.breakpoints;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mqttxray.debug.Where;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.mqtt.packet.ProtocolVersion;
import org.mqttxray.trace.ClientField;
import org.mqttxray.trace.Layer;
import org.mqttxray.trace.TracedFunction;

/** Kinds of places at which one can stop, each with those that there are. */
enum PlaceKind {
    /** A packet leaves. */
    PACKET_OUT(packets(Direction.C2S)),
    /** A packet has arrived. */
    PACKET_IN(packets(Direction.S2C)),
    /** A function is entered. */
    ENTERED(Arrays.stream(TracedFunction.values()).map(Where.Entered::new)),
    /** A function returns. */
    RETURNED(Arrays.stream(TracedFunction.values()).map(Where.Returned::new)),
    /** A layer is entered. */
    LAYER(Arrays.stream(Layer.values()).map(Where.Layer::new)),
    /** A field or a list of the client changes. */
    CHANGED(Arrays.stream(ClientField.values()).map(Where.Changed::new)),
    /** A lock is taken or given back. */
    LOCK(Stream.of(Optional.<String>empty(), Optional.of("mqtt_write_lock"), Optional.of("mqtt_global_lock"))
            .map(Where.Lock::new)),
    /** A rule turns out to be broken. */
    RULE(Stream.of(new Where.Rule(Optional.empty()))),
    /** What the condition says. */
    CONDITION(Stream.of(new Where.Anything()));

    private final List<Where> places;

    PlaceKind(Stream<? extends Where> places) {
        this.places = List.copyOf(places.toList());
    }

    private static Stream<Where> packets(Direction direction) {
        Stream<Where> each = Arrays.stream(PacketType.values())
                .filter(type -> type != PacketType.RESERVED)
                .filter(type -> type.maySend(direction, ProtocolVersion.V5_0))
                .map(type -> new Where.Packet(type, direction));
        return Stream.concat(each, Stream.of(new Where.Packet(Optional.empty(), Optional.of(direction))));
    }

    /** The places of this kind; never none. */
    List<Where> places() {
        return places;
    }

    /** The kind of a place; one that stands in no list is of the kind that it is most like. */
    static PlaceKind of(Where where) {
        return Arrays.stream(values())
                .filter(kind -> kind.places.contains(where))
                .findFirst()
                .orElseGet(() -> like(where));
    }

    private static PlaceKind like(Where where) {
        Function<PlaceKind, Boolean> same = kind -> kind.places.get(0).getClass() == where.getClass();
        return Arrays.stream(values()).filter(same::apply).findFirst().orElse(CONDITION);
    }
}
