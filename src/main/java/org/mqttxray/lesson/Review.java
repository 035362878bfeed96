package org.mqttxray.lesson;

import java.util.List;

/**
 * What is asked once the last step is done: not of a moment, but of all that the lesson has shown.
 *
 * @param line of its heading
 * @param title in the edition's language
 * @param body the text; may be empty
 * @param questions one to five
 * @param notes for the teacher only; may be empty
 */
public record Review(int line, String title, Body body, List<Question> questions, Body notes) {}
