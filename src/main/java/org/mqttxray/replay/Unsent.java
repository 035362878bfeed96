package org.mqttxray.replay;

import java.util.Optional;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.TracedFunction;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/**
 * The packets that stand whole in a client's buffer and of which no byte has left yet, by the thread that sends them: what can still be
 * changed on the way.
 */
public final class Unsent implements Projection<PSortedMap<Integer, Packets.Sighting>> {
    @Override
    public PSortedMap<Integer, Packets.Sighting> start() {
        return TreePMap.empty();
    }

    @Override
    public PSortedMap<Integer, Packets.Sighting> after(PSortedMap<Integer, Packets.Sighting> unsent, Event event) {
        if (event instanceof Event.PacketOut out) {
            boolean own = event.thread() != Event.NO_THREAD;
            return own ? unsent.plus(event.thread(), Packets.sighting(event, true, out.range())) : unsent;
        }
        return unsent.containsKey(event.thread()) && ended(event) ? unsent.minus(event.thread()) : unsent;
    }

    /** Bytes of it have left, or the thread has given up. */
    private static boolean ended(Event event) {
        return event instanceof Event.Chunk
                || event instanceof Event.ThreadEnded
                || function(event).equals(Optional.of(TracedFunction.MQTT_SEND_PACKET));
    }

    private static Optional<TracedFunction> function(Event event) {
        if (event instanceof Event.Returned returned) {
            return Optional.of(returned.function());
        }
        return event instanceof Event.Threw threw ? Optional.of(threw.function()) : Optional.empty();
    }
}
