package org.mqttxray.debug;

/**
 * What a breakpoint told that does not stop.
 *
 * @param position of the event
 * @param breakpoint which one
 * @param text what it told; secrets are masked
 */
public record Telling(long position, Breakpoint breakpoint, String text) {}
