package org.mqttxray.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Proxy;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mqttxray.mqtt.HexText;
import org.mqttxray.platform.Clock;

/** A held client is pinged for at half the keep alive that its CONNECT asked for, even if the CONNECT breaks a rule elsewhere. */
class PingsTest {
    private long seconds;
    /** Stands still for the client; time goes on in the world. */
    private final Clock clock = (Clock) Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Clock.class},
            (proxy, method, arguments) -> switch (method.getName()) {
                case "elapsed" -> TimeUnit.SECONDS.toNanos(seconds);
                case "stopped" -> true;
                default -> throw new AssertionError(method);
            });

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
        # what it is                            , first ping after, CONNECT
        3.1.1                                   , 30, 10 0D 00 04 4D 51 54 54 04 02 00 3C 00 01 61
        5.0                                     , 30, 10 0E 00 04 4D 51 54 54 05 02 00 3C 00 00 01 61
        3.1                                     , 5 , 10 0F 00 06 4D 51 49 73 64 70 03 02 00 0A 00 01 61
        3.1 with an identifier of 24 characters , 5 , 10 26 00 06 4D 51 49 73 64 70 03 02 00 0A 00 18 616161616161616161616161616161616161616161616161
        no keep alive                           , 0 , 10 0D 00 04 4D 51 54 54 04 02 00 00 00 01 61
        no CONNECT                              , 0 , 10 00
        """)
    void aHeldClientIsPingedForAtHalfItsKeepAlive(String what, long wanted, String connect) {
        Pings pings = new Pings(clock);
        pings.connects(HexText.bytes(connect));
        long first = 0;
        for (seconds = 1; seconds <= 100 && first == 0; seconds++) {
            first = pings.due() ? seconds : 0;
        }
        assertEquals(wanted, first, what);
    }
}
