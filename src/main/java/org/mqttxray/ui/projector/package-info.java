/**
 * The projector: the step of the lesson for a class, in few and large blocks, without a mark or a score.
 *
 * <p>Must not know: how a lesson is played, and the window around it. It shows the same moment as all panes, by the models of theirs.
 *
 * <p>Start reading at {@link org.mqttxray.ui.projector.ProjectorView}, then {@link org.mqttxray.ui.projector.BlockChoice}.
 */
package org.mqttxray.ui.projector;
