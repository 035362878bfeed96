/**
 * What stands in the window before anything runs: the lessons, and the other ways in.
 *
 * <p>Must not know: how a lesson is played.
 *
 * <p>Start reading at {@link org.mqttxray.ui.firstrun.FirstRunView}.
 */
package org.mqttxray.ui.firstrun;
