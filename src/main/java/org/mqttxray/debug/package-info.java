/**
 * Where to stop: breakpoints, and steps of every measure, through the recorded past and on into the live client.
 *
 * <p>Must not know: windows, files. It reads the log and speaks to the gate; it appends nothing.
 *
 * <p>Start reading at {@link org.mqttxray.debug.Debugger}.
 */
package org.mqttxray.debug;
