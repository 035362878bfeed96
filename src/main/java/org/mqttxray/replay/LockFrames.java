package org.mqttxray.replay;

import org.mqttxray.trace.Event;
import org.pcollections.PMap;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/** When each thread took each lock that it holds: by thread, then by the lock's name, the position of the event. */
public final class LockFrames implements Projection<PSortedMap<Integer, PMap<String, Long>>> {
    @Override
    public PSortedMap<Integer, PMap<String, Long>> start() {
        return TreePMap.empty();
    }

    @Override
    public PSortedMap<Integer, PMap<String, Long>> after(PSortedMap<Integer, PMap<String, Long>> taken, Event event) {
        PMap<String, Long> own = taken.getOrDefault(event.thread(), TreePMap.empty());
        if (event instanceof Event.LockTaken lock) {
            return taken.plus(event.thread(), own.plus(lock.lock(), event.position()));
        }
        if (event instanceof Event.LockReleased lock) {
            return taken.plus(event.thread(), own.minus(lock.lock()));
        }
        return taken;
    }
}
