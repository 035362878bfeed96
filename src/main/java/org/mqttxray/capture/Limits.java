package org.mqttxray.capture;

/**
 * How much a file may ask of this machine.
 *
 * @param inflatedBytes how long its lines may be together, once unpacked
 * @param lineBytes how long one line may be
 * @param connections how many connections it may hold
 * @param heldBytes how much memory the bytes of its streams and its texts may take; its events take what their store allows
 */
public record Limits(long inflatedBytes, int lineBytes, int connections, long heldBytes) {
    /** Enough for a hundred million events of a usual run, and never more than a quarter of this program's memory. */
    public static final Limits USUAL = new Limits(
            2L << 30,
            64 << 20,
            1 << 14,
            Math.max(64L << 20, Runtime.getRuntime().maxMemory() / 4));

    /** Those of a file that is small anyway: all of it may be held. */
    public Limits(long inflatedBytes, int lineBytes, int connections) {
        this(inflatedBytes, lineBytes, connections, inflatedBytes);
    }
}
