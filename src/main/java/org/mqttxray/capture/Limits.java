package org.mqttxray.capture;

/**
 * How much a file may ask of this machine.
 *
 * @param inflatedBytes how long its lines may be together, once unpacked
 * @param lineBytes how long one line may be
 * @param connections how many connections it may hold
 */
public record Limits(long inflatedBytes, int lineBytes, int connections) {
    /** Enough for a hundred million events of a usual run. */
    public static final Limits USUAL = new Limits(2L << 30, 64 << 20, 1 << 14);
}
