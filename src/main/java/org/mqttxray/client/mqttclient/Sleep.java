package org.mqttxray.client.mqttclient;

import static org.mqttxray.trace.TracedFunction.MQTT_SLEEP_MS;

import java.util.concurrent.TimeUnit;
import org.mqttxray.client.platform.PlatformTimer;
import org.mqttxray.client.platform.TracedPlatform;

/** Waiting. */
final class Sleep {
    private Sleep() {}

    static void sleepMs(TracedPlatform platform, int millis) {
        platform.trace()
                .run(
                        MQTT_SLEEP_MS,
                        millis,
                        call -> PlatformTimer.usleep(platform, TimeUnit.MILLISECONDS.toMicros(millis)));
    }
}
