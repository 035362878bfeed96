/**
 * What happened, in order: the events, the log that holds them, the tracer that writes them, the gate that can stop who writes, and
 * the table of traced functions.
 *
 * <p>Must not know: what bytes mean, who draws, who plays lessons. Events hold values and never prose.
 *
 * <p>Start reading at {@link org.mqttxray.trace.TraceLog}, then {@link org.mqttxray.trace.Tracer}.
 */
package org.mqttxray.trace;
