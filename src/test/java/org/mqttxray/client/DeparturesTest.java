package org.mqttxray.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mqttxray.trace.TracedFunction;

/** Each intended difference says where, what and why, in both languages. */
class DeparturesTest {
    private static final Set<String> FUNCTIONS =
            Stream.of(TracedFunction.values()).map(TracedFunction::cName).collect(Collectors.toSet());

    @Test
    void eachDepartureIsOfATracedFunctionAndSaysWhatAndWhyInBothLanguages() {
        for (Map<String, Object> departure : Departures.entries()) {
            String function = (String) departure.get("function");
            assertTrue(FUNCTIONS.contains(function), "no traced function: " + function);
            for (String part : new String[] {"differs", "why"}) {
                @SuppressWarnings("unchecked")
                Map<String, String> texts = (Map<String, String>) departure.get(part);
                assertEquals(Set.of("en", "zh"), texts.keySet(), function + " " + part);
                assertTrue(texts.get("zh").codePoints().anyMatch(Character::isIdeographic), function + " " + part);
            }
        }
    }
}
