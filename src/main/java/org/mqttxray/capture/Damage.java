package org.mqttxray.capture;

/**
 * A file was cut off: its end is missing, and with it the proof that nothing else is.
 *
 * @param line the first line that is not whole or not there
 * @param events how many events lie before it
 */
public record Damage(long line, long events) {}
