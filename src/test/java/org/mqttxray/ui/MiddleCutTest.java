package org.mqttxray.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names are cut in their middle, so that both ends speak. */
class MiddleCutTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            # name                         , room, shown
            mqtt_connect                   ,   12, mqtt_connect
            mqtt_connect_with_results      ,   20, mqtt_c…_with_results
            platform_net_socket_connect    ,   13, plat…_connect
            MQTTSerialize_connect          ,   12, MQTTS…onnect
            writeMQTTString                ,    8, wri…ring
            mqtt_connect                   ,    6, ''
            """)
    void bothEndsAreKept(String name, int room, String shown) {
        assertEquals(shown, MiddleCut.cut(name, room));
    }
}
