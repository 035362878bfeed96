/**
 * The lesson: the words of the step, its question, and the way to the next one.
 *
 * <p>Must not know how a lesson is played; it shows what {@link org.mqttxray.ui.model.Lecture} says and calls its verbs.
 *
 * <p>Start reading at {@link org.mqttxray.ui.lesson.LessonView}.
 */
package org.mqttxray.ui.lesson;
