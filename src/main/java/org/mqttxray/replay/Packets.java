package org.mqttxray.replay;

import org.mqttxray.mqtt.packet.PacketType;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.Range;
import org.mqttxray.trace.ReadableLog;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/** The whole packets that have left or arrived, in their order; what they say is found out when someone looks. */
public final class Packets implements Projection<PVector<Packets.Sighting>> {
    /**
     * A packet.
     *
     * @param position the event that reported it
     * @param timeNanos when
     * @param thread who wrote or read it
     * @param out whether the client sent it
     * @param range its bytes
     */
    public record Sighting(long position, long timeNanos, int thread, boolean out, Range range) {}

    /**
     * The type that the first byte of a packet tells.
     *
     * @param packet its bytes
     * @return {@link PacketType#RESERVED} if there is no byte, and where it is covered, because a covered byte reads as 0
     */
    public static PacketType type(ReadableLog log, Range packet) {
        return packet.length() == 0 ? PacketType.RESERVED : PacketType.begunBy(log.bytes(packet.part(0, 1))[0]);
    }

    @Override
    public PVector<Sighting> start() {
        return TreePVector.empty();
    }

    @Override
    public PVector<Sighting> after(PVector<Sighting> packets, Event event) {
        if (event instanceof Event.PacketOut out) {
            return packets.plus(sighting(event, true, out.range()));
        }
        if (event instanceof Event.PacketIn in) {
            return packets.plus(sighting(event, false, in.range()));
        }
        return packets;
    }

    private static Sighting sighting(Event event, boolean out, Range range) {
        Event.Stamp stamp = event.stamp();
        return new Sighting(stamp.position(), stamp.timeNanos(), stamp.thread(), out, range);
    }
}
