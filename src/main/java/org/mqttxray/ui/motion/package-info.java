/**
 * What moves in the window: who may, and how long it takes. One thing at a time.
 *
 * <p>Must not know: any view, and what the moving means.
 *
 * <p>Start reading at {@link org.mqttxray.ui.motion.Motions}.
 */
package org.mqttxray.ui.motion;
