/**
 * The sequence diagram: who sent what to whom, downwards in time, and which layers handled it.
 *
 * <p>Must not know: other panes, and how a client works; what it shows follows from the moment alone.
 *
 * <p>Start reading at {@link org.mqttxray.ui.sequence.SequenceViewModel}, then {@link org.mqttxray.ui.sequence.SequenceLayout}.
 */
package org.mqttxray.ui.sequence;
