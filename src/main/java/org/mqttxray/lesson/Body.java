package org.mqttxray.lesson;

/**
 * Markdown as it was written. Where a block of ours stood are empty lines, so that line n of the text is line {@code line + n} of the
 * file.
 *
 * @param line the first line, 1, 2, …
 * @param markdown the text
 */
public record Body(int line, String markdown) {}
