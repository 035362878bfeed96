package org.mqttxray.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueTextTest {
    @ParameterizedTest
    @CsvSource({
        "-1, CLIENT_STATE_INVALID",
        "0, CLIENT_STATE_INITIALIZED",
        "3, CLIENT_STATE_CLEAN_SESSION",
        "4, 4",
        "-2, -2",
        "4294967296, 4294967296"
    })
    void aRecordingMayHoldAnyClientState(long number, String name) {
        assertEquals(name, ValueText.clientState(number));
    }
}
