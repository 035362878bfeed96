/**
 * What can be done, by which key, under which name.
 *
 * <p>Must not know: panes, the window.
 *
 * <p>Start reading at {@link org.mqttxray.ui.command.Commands}.
 */
package org.mqttxray.ui.command;
