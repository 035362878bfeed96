/**
 * The client's state: the five states and the ways between them, and the values of the client's fields.
 *
 * <p>Must not know: any other view, how the client gets into a state.
 *
 * <p>Start reading at {@link org.mqttxray.ui.state.StateViewModel}.
 */
package org.mqttxray.ui.state;
