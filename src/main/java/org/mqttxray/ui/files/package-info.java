/**
 * Trace files in the window: how a run is saved, opened and found again, and how far that has come.
 *
 * <p>Must not know: how a file is read or written.
 *
 * <p>Start reading at {@link org.mqttxray.ui.files.SaveCard}.
 */
package org.mqttxray.ui.files;
