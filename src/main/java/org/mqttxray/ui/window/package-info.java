/**
 * The window itself: what stands where, what the keys do, one look at the run a frame.
 *
 * <p>Must not know: what is in a pane.
 *
 * <p>Start reading at {@link org.mqttxray.ui.window.XrayWindow}.
 */
package org.mqttxray.ui.window;
