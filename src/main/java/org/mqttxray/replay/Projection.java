package org.mqttxray.replay;

import org.mqttxray.trace.Event;

/**
 * A state that follows from the events before it, and from nothing else.
 *
 * @param <S> the state; immutable, so that it can be kept and shared
 */
public interface Projection<S> {
    /** The state before the first event. */
    S start();

    /** The state after an event; the state before it is left as it was. */
    S after(S state, Event event);
}
