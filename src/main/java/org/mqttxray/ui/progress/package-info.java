/**
 * How far the user has come with the lessons: which steps he saw, how he answered, what he noted; kept from start to start.
 *
 * <p>Must not know: how a lesson is played, controls.
 *
 * <p>Start reading at {@link org.mqttxray.ui.progress.ProgressBook}.
 */
package org.mqttxray.ui.progress;
