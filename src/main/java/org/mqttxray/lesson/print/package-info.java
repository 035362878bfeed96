/**
 * A lesson on paper: the call tree and the bytes of its recording as one page for a browser.
 *
 * <p>Must not know: windows, terminals. Secrets are masked, and every text is escaped.
 *
 * <p>Start reading at {@link org.mqttxray.lesson.print.PrintedLesson}.
 */
package org.mqttxray.lesson.print;
