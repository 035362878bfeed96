/**
 * Traces from and to files. So far our own trace file: a log written, also while it grows, and read back into one that is its equal; and the
 * chunks of a log that has outgrown the memory.
 *
 * <p>Must not know: clients, sessions, windows, where files lie. It reads and writes streams, or files whose place it is told.
 *
 * <p>Start reading at {@link org.mqttxray.capture.TraceFile}, then {@code TraceForm}, which names all that a file holds. The
 * form is documented in {@code src/site/markdown/trace-file.md}.
 */
package org.mqttxray.capture;
