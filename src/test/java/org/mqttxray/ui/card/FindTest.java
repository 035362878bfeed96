package org.mqttxray.ui.card;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindTest {
    @ParameterizedTest
    @CsvSource({"CONNECT, 0", "mqtt_connect, 1", "Down to the connection, 1", "mqtt_set_reconnect_data, 2"})
    void whatBeginsSoComesFirst(String name, int rank) {
        assertEquals(rank, new FinderCard.Find(name, true, "function", () -> {}).rank("conn"));
    }
}
