/**
 * Puts the rooms together and offers the verbs: run a program, stop, go on, end; save, open, find again.
 *
 * <p>Must not know: pixels, terminals. Appends nothing to the log.
 *
 * <p>Start reading at {@link org.mqttxray.workbench.Session}.
 */
package org.mqttxray.workbench;
