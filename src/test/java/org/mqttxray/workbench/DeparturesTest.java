package org.mqttxray.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mqttxray.trace.TracedFunction;

/** What the client does otherwise than C can be told, in both languages. */
class DeparturesTest {
    @Test
    void aDepartureSaysWhatAndWhyInBothLanguages() {
        List<Departures.Departure> departures = Departures.of(TracedFunction.MQTT_RELEASE);
        assertFalse(departures.isEmpty());
        for (Departures.Departure departure : departures) {
            assertEquals(Set.of("en", "zh"), departure.differs().keySet());
            assertEquals(Set.of("en", "zh"), departure.why().keySet());
        }
    }

    @Test
    void aFunctionThatDoesWhatCDoesHasNone() {
        assertEquals(List.of(), Departures.of(TracedFunction.MQTT_LEASE));
    }
}
