package org.mqttxray.ui.packet;

import java.util.Optional;
import org.mqttxray.mqtt.codec.Dissection;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.Range;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.ui.model.SeenPacket;

/**
 * The traced helper that wrote or read a field.
 *
 * @param function its C name
 * @param moved the position of the event with which the first of its bytes was there: it is still inside the call
 * @param wrote whether it wrote; else it read
 */
public record Writer(String function, long moved, boolean wrote) {
    /** Events around a packet's report among which its bytes were written or read. */
    private static final long NEAR = 3_000;

    /** Who wrote or read a field, as far as the log has come and tells. */
    static Optional<Writer> of(Moment moment, SeenPacket packet, Dissection.Leaf leaf) {
        if (leaf.from() == leaf.to()) {
            return Optional.empty();
        }
        Range bytes = packet.sighting().range().part(leaf.from(), leaf.to());
        long reported = packet.sighting().position();
        long from = Math.max(0, reported - NEAR);
        long to = end(moment, packet);
        for (long at = from; at < to; at++) {
            Event event = moment.log().event(at);
            boolean wrote = event instanceof Event.Wrote one && one.range().overlaps(bytes);
            boolean read = event instanceof Event.Read one && one.range().overlaps(bytes);
            if (wrote || read) {
                return innermost(moment, event, wrote);
            }
        }
        return Optional.empty();
    }

    /** Up to where the log was looked through: before it grows beyond, nothing new can be found. */
    static long end(Moment moment, SeenPacket packet) {
        return Math.min(moment.recorded(), packet.sighting().position() + NEAR);
    }

    private static Optional<Writer> innermost(Moment moment, Event moved, boolean wrote) {
        int ended = 0;
        for (long at = moved.position() - 1; at >= 0; at--) {
            Event event = moment.log().event(at);
            if (event.thread() != moved.thread()) {
                continue;
            }
            if (event instanceof Event.Entered entered && ended-- == 0) {
                return Optional.of(new Writer(entered.function().cName(), moved.position(), wrote));
            } else if (event instanceof Event.Returned || event instanceof Event.Threw) {
                ended++;
            }
        }
        return Optional.empty();
    }
}
