/**
 * The strip at the foot: the client's state in short.
 *
 * <p>Must not know: how the client gets into a state.
 *
 * <p>Start reading at {@link org.mqttxray.ui.strip.StripView}.
 */
package org.mqttxray.ui.strip;
