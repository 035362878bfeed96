/**
 * The timeline: ruler, wire, and a lane of calls for each thread.
 *
 * <p>Must not know: other panes; what it shows follows from the moment and its log.
 *
 * <p>Start reading at {@link org.mqttxray.ui.timeline.TimelineViewModel}.
 */
package org.mqttxray.ui.timeline;
