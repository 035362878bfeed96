/**
 * The stage: a client, the station and the line between them as a picture of everyday things.
 *
 * <p>Must not know: other panes, and how a client works; what it shows follows from the moment alone.
 *
 * <p>Start reading at {@link org.mqttxray.ui.stage.StageViewModel}.
 */
package org.mqttxray.ui.stage;
