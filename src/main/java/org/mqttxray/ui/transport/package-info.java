/**
 * The buttons that move the playhead, and where it is.
 *
 * <p>Must not know: how a step is made.
 *
 * <p>Start reading at {@link org.mqttxray.ui.transport.TransportView}.
 */
package org.mqttxray.ui.transport;
