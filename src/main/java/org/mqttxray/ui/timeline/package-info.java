/**
 * The timeline: ruler, wire, and a lane of calls for each thread. It knows the moment and the log, and nothing of other panes. Start
 * reading at {@link org.mqttxray.ui.timeline.TimelineViewModel}.
 */
package org.mqttxray.ui.timeline;
