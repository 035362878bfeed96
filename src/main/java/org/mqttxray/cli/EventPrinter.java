package org.mqttxray.cli;

import org.mqttxray.trace.Event;

/** Prints the events of a log in their order. */
interface EventPrinter {
    /** The next event. */
    void print(Event event);

    /** Time has passed without an event; what is held back may have to appear. */
    default void idle() {}

    /** There will be no more. */
    void finish();
}
