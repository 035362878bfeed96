package org.mqttxray.lesson;

import java.util.List;

/**
 * A lesson in one language.
 *
 * @param file its name within the folder
 * @param head the front matter
 * @param introduction what stands before the first section; may be empty
 * @param sections the steps, in their order
 */
public record Edition(String file, Head head, Body introduction, List<Section> sections) {}
