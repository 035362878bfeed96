package org.mqttxray.debug.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bar stands for the caret. */
class CompletionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "mqtt.kal|;mqtt.kalive;0;8",
                "kal|;mqtt.kalive;0;3",
                "mqtt.qos |;==;9;9",
                "mqtt.qos == 1 |;and;14;14",
                "mqtt.qos == 1 a|;and;14;15",
                "mqtt.msgtype == PUBL|;PUBLISH;16;20",
                "mqtt.msgtype in {CONNECT, CONNA|;CONNACK;26;31",
                "mqtt.msgtype in {CONNECT} |;and;26;26",
                "mqttxray.entered == mqtt_conn|;mqtt_connect;20;29",
                "mqtt.retain == t|;TRUE;15;16",
                "not (mqtt.to|pic;mqtt.topic;5;15",
                "mqtt.kal|ive == 1;mqtt.kalive;0;11",
                "mqtt.qos |and;==;9;9",
                "mqttxray.direction == |;c2s;22;22"
            })
    void itOffersWhatFits(String written, String first, int from, int to) {
        Completion completion = at(written);
        assertEquals(first, completion.suggestions().get(0).text());
        assertEquals(new Span(from, to), completion.replaced());
    }

    @Test
    void anEmptyFilterIsOfferedEveryName() {
        List<Completion.Suggestion> all = at("|").suggestions();
        assertTrue(all.stream().filter(one -> one.name().isPresent()).count()
                == Names.all().size());
    }

    @Test
    void numbersAreNotOfferedOperatorsOfTexts() {
        assertFalse(at("mqtt.qos |").suggestions().stream()
                .anyMatch(one -> one.text().equals("contains")));
        assertTrue(at("mqtt.topic |").suggestions().stream()
                .anyMatch(one -> one.text().equals("contains")));
    }

    @Test
    void nothingIsOfferedInAQuote() {
        assertEquals(List.of(), at("mqtt.topic == \"a|").suggestions());
    }

    private static Completion at(String written) {
        int caret = written.indexOf('|');
        return Completion.at(written.replace("|", ""), caret);
    }
}
