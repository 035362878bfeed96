/**
 * The source of the frame shown: what C does as an outline of facts, and the Java text that runs.
 *
 * <p>Must not know: any other view.
 *
 * <p>Start reading at {@link org.mqttxray.ui.source.SourceViewModel}.
 */
package org.mqttxray.ui.source;
