package org.mqttxray.link;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.mqttxray.mqtt.packet.Direction;

/** Both directions of a connection, as long as its wire is alive. Under the relay's monitor, but for {@link #bytes}. */
final class Lanes {
    private final Wire wire;
    private final Map<Direction, Lane> lanes = new EnumMap<>(Direction.class);

    Lanes(Wire wire) {
        this.wire = wire;
        for (Direction direction : Direction.values()) {
            lanes.put(direction, new Lane());
        }
    }

    /** Whether what goes this way need not wait. */
    boolean free(Direction direction) {
        return lane(direction).empty() && !wire.dead();
    }

    /** Does something to what goes one way, in its turn: now, unless it has to wait. */
    void pass(Direction direction, int size, Runnable delivery) {
        if (free(direction)) {
            delivery.run();
        } else {
            keep(direction, size, 0, delivery);
        }
    }

    /**
     * Does it later, and lets nothing overtake it.
     *
     * @param due not before this time of the session's clock, in nanoseconds
     */
    void keep(Direction direction, int size, long due, Runnable delivery) {
        keep(direction, size, () -> due, delivery);
    }

    /**
     * Does it once it is due, and lets nothing overtake it.
     *
     * @param due tells a time of the session's clock, in nanoseconds; it may tell another one later
     */
    void keep(Direction direction, int size, LongSupplier due, Runnable delivery) {
        lane(direction).add(size, due, delivery);
    }

    /** Delivers what need not wait any more. */
    void drain(long now) {
        if (!wire.dead()) {
            lane(Direction.C2S).drain(now);
            lane(Direction.S2C).drain(now);
        }
    }

    /** How many bytes wait. May be asked by any thread. */
    int bytes(Direction direction) {
        return lane(direction).bytes();
    }

    void clear(Direction direction) {
        lane(direction).clear();
    }

    void clear() {
        lanes.values().forEach(Lane::clear);
    }

    private Lane lane(Direction direction) {
        return lanes.get(direction);
    }
}
