package org.mqttxray.debug;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.replay.Packets;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.Range;
import org.mqttxray.trace.TraceLog;

/** The breakpoints of one debugger: set by a view's thread, asked on the client's. */
final class Breakpoints {
    private final TraceLog log;
    private final List<PacketBreakpoint> all = new CopyOnWriteArrayList<>();

    Breakpoints(TraceLog log) {
        this.log = log;
    }

    void set(PacketBreakpoint breakpoint) {
        remove(breakpoint.type(), breakpoint.direction());
        all.add(breakpoint);
    }

    void remove(PacketType type, Direction direction) {
        all.removeIf(set -> set.type() == type && set.direction() == direction);
    }

    /** The breakpoint that an event hits. */
    Optional<PacketBreakpoint> hit(Event event) {
        if (event instanceof Event.PacketOut out) {
            return hit(Direction.C2S, out.range());
        }
        return event instanceof Event.PacketIn in ? hit(Direction.S2C, in.range()) : Optional.empty();
    }

    private Optional<PacketBreakpoint> hit(Direction direction, Range packet) {
        if (all.isEmpty() || packet.length() == 0) {
            return Optional.empty();
        }
        PacketType type = Packets.type(log, packet);
        return all.stream()
                .filter(set -> set.enabled() && set.type() == type && set.direction() == direction)
                .findFirst();
    }
}
