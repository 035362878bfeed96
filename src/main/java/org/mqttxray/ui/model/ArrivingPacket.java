package org.mqttxray.ui.model;

import java.util.BitSet;
import java.util.Optional;
import org.mqttxray.replay.Packets;
import org.mqttxray.replay.Threads;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.Range;
import org.mqttxray.workbench.Incoming;

/** The packet of the broker that the link holds, as it may be shown although its client has not got it and no event tells of it. */
public final class ArrivingPacket {
    private static final int NO_STREAM = Integer.MAX_VALUE;

    private ArrivingPacket() {}

    /** The packet, while its client stands and nothing else is chosen or covered. */
    public static Optional<SeenPacket> in(Moment moment, InFlight inFlight) {
        boolean free = moment.selection().packet().isEmpty() && !moment.covered();
        return free && moment.clientStands()
                ? inFlight.incoming().map(packet -> seen(packet, moment))
                : Optional.empty();
    }

    private static SeenPacket seen(Incoming packet, Moment moment) {
        byte[] bytes = packet.packet().toArray();
        Optional<Integer> stream = stream(packet, moment);
        long from = stream.map(moment.log()::bytesIn).orElse(0L);
        Range range = new Range(stream.orElse(NO_STREAM), from, from + bytes.length);
        Packets.Sighting next =
                new Packets.Sighting(moment.events(), moment.timeNanos(), Event.NO_THREAD, false, range);
        return SeenPacket.of(next, bytes, new BitSet(), packet.terms());
    }

    /** What arrives at the client where its last packet came from or went to; of a connection's two streams it is the second. */
    private static Optional<Integer> stream(Incoming packet, Moment moment) {
        for (int at = moment.packets().size() - 1; at >= 0; at--) {
            Packets.Sighting one = moment.packets().get(at);
            String client = Optional.ofNullable(moment.threads().get(one.thread()))
                    .map(Threads.Thread::client)
                    .orElse("");
            if (client.equals(packet.client())) {
                return Optional.of(one.range().stream() + (one.out() ? 1 : 0));
            }
        }
        return Optional.empty();
    }
}
