/**
 * The terminal: commands, trees of calls, annotated bytes, lines of JSON.
 *
 * <p>Must not know: windows. Loads no JavaFX.
 *
 * <p>Start reading at {@link org.mqttxray.cli.RunCommand}.
 */
package org.mqttxray.cli;
