/**
 * The state at any position of the log: call stacks, packets, client state, locks, each a fold over the events.
 *
 * <p>Must not know: who shows it, who decides to stop. Keeps nothing that the log does not hold already, but for checkpoints.
 *
 * <p>Start reading at {@link org.mqttxray.replay.Projection} and {@link org.mqttxray.replay.Replay}.
 */
package org.mqttxray.replay;
