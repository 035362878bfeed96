/**
 * All threads with their frames, what each waits for, and who holds which lock.
 *
 * <p>Must not know: any other view but how {@code stack} shows a frame.
 *
 * <p>Start reading at {@link org.mqttxray.ui.threads.ThreadsViewModel}.
 */
package org.mqttxray.ui.threads;
