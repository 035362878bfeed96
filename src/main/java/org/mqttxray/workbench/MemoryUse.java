package org.mqttxray.workbench;

/**
 * What the events of a run take of this program's memory.
 *
 * @param bytes so much
 * @param budget what they may take before older ones lie on disk alone
 */
public record MemoryUse(long bytes, long budget) {}
