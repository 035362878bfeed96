/**
 * What was said, before the playhead and behind it: by the program, by breakpoints that only tell, by the link, by errors and by broken rules.
 *
 * <p>Must not know: any other view.
 *
 * <p>Start reading at {@link org.mqttxray.ui.log.LogViewModel}.
 */
package org.mqttxray.ui.log;
