/**
 * What is held before it leaves, and how a user changes it on its way: the bar that says why the client stands, and the editor of a
 * packet. What is ordered is {@link org.mqttxray.ui.model.InFlight}'s to pass on.
 *
 * <p>Must not know: the link, where in the window it stands.
 *
 * <p>Start reading at {@link org.mqttxray.ui.change.ChangeViewModel}.
 */
package org.mqttxray.ui.change;
