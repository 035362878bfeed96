/**
 * Judges what is on the screen without eyes: cut and overlapping text, contrast, faces, targets, names, words of the other language.
 *
 * <p>Start reading at {@link org.mqttxray.ui.audit.SceneAudit}.
 */
package org.mqttxray.ui.audit;
