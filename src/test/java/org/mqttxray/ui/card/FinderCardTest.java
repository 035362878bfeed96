package org.mqttxray.ui.card;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FinderCardTest {
    private static final List<FinderCard.Find> ALL = Stream.of(
                    "mqtt_set_reconnect_data", "Down to the connection", "mqtt_connect", "PUBACK", "CONNECT")
            .map(name -> new FinderCard.Find(name, true, "name", () -> {}))
            .toList();

    private static List<String> found(String typed) {
        return FinderCard.matching(ALL, typed).stream()
                .map(FinderCard.Find::name)
                .toList();
    }

    @Test
    void namesThatBeginSoComeFirstThenThoseWithSuchAWord() {
        assertEquals(
                List.of("CONNECT", "Down to the connection", "mqtt_connect", "mqtt_set_reconnect_data"),
                found(" Conn"));
    }

    @Test
    void everythingIsFoundBeforeSomethingIsTyped() {
        assertEquals(ALL.size(), found("").size());
    }
}
