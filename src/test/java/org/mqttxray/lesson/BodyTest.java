package org.mqttxray.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** A text names functions by its chips, and by nothing else. */
class BodyTest {
    @Test
    void onlyChipsNameFunctions() {
        Body body = new Body(
                1, "`fn:mqtt_publish` calls\n`fn:mqtt_send_packet`, not mqtt_yield, fn:main or `field:TOPIC_NAME`.");
        assertEquals(Set.of("mqtt_publish", "mqtt_send_packet"), body.functions());
    }
}
