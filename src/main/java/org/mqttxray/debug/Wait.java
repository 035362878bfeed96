package org.mqttxray.debug;

import org.mqttxray.trace.TracedFunction;

/**
 * One thread of the client waits for another.
 *
 * @param thread who waits
 * @param inside the function in which it waits: {@code platform_mutex_lock}, {@code platform_thread_stop} or {@code mqtt_release}
 * @param lock the lock that it wants; empty if it is none
 * @param awaited the thread that has to do something: the owner of the lock or, if nobody could say yet that he has it, who asked for
 *     it before; the thread that gives the signal; the thread that has to end
 */
public record Wait(int thread, TracedFunction inside, String lock, int awaited) {}
