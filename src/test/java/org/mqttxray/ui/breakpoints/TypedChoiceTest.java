package org.mqttxray.ui.breakpoints;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one finds by typing in a list. */
class TypedChoiceTest {
    private static final List<String> PLACES = List.of(
            "main is entered",
            "mqtt_publish_thread is entered",
            "mqtt_set_publish_dup is entered",
            "mqtt_publish is entered",
            "MQTTSerialize_publish is entered");

    @ParameterizedTest
    @CsvSource({
        "m, main is entered",
        "mqtt_publ, mqtt_publish_thread is entered",
        "mqtt_publish, mqtt_publish is entered",
        "publish, mqtt_publish_thread is entered",
        "mqttser, MQTTSerialize_publish is entered",
        "_dup, mqtt_set_publish_dup is entered"
    })
    void aWholeWordComesBeforeABeginningAndThatBeforeAPart(String typed, String found) {
        assertEquals(Optional.of(found), TypedChoice.find(PLACES, Function.identity(), typed));
    }

    @ParameterizedTest
    @CsvSource({"mqtt_subscribe", "x"})
    void whatIsNotThereIsNotFound(String typed) {
        assertEquals(Optional.empty(), TypedChoice.find(PLACES, Function.identity(), typed));
    }
}
