/**
 * What a student takes away: the results of the questions as CSV, his notes as Markdown.
 *
 * <p>Must not know: how a lesson is played.
 *
 * <p>Start reading at {@link org.mqttxray.ui.results.Results}.
 */
package org.mqttxray.ui.results;
