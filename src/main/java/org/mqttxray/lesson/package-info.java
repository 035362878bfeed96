/**
 * Lessons: folders of Markdown with a little YAML in it, read, checked and bound to the moments of a run.
 *
 * <p>Must not know: windows, terminals, sockets, how a program is started. Nothing outside a lesson's folder is read, and a broken lesson
 * is a list of {@link org.mqttxray.lesson.Problem}s, never an exception.
 *
 * <p>Start reading at {@link org.mqttxray.lesson.LessonReader}, then {@link org.mqttxray.lesson.Anchors}.
 */
package org.mqttxray.lesson;
