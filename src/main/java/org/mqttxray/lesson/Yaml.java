package org.mqttxray.lesson;

import java.util.List;
import java.util.Map;

/** A piece of YAML that knows its line. */
sealed interface Yaml {
    int line();

    /** Any scalar, as it was written; nothing at all is the empty text. */
    record Text(int line, String text) implements Yaml {}

    record Sequence(int line, List<Yaml> items) implements Yaml {}

    record Mapping(int line, Map<String, Yaml> entries) implements Yaml {}
}
