/**
 * The list of bookmarks: positions of the run that the user wants to find again.
 *
 * <p>Must not know: files, in which bookmarks travel along.
 *
 * <p>Start reading at {@link org.mqttxray.ui.bookmarks.BookmarksViewModel}.
 */
package org.mqttxray.ui.bookmarks;
