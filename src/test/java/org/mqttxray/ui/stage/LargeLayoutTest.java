package org.mqttxray.ui.stage;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the scene with large letters the television set is whole, however narrow the scene is. */
class LargeLayoutTest {
    /** Of the set, of size 1. */
    private static final double HALF = 28;

    @ParameterizedTest
    @CsvSource({"500, 600, 1", "500, 332, 1", "500, 332, 2", "420, 332, 2", "900, 500, 2", "1200, 332, 1"})
    void theTelevisionIsWhole(double width, double height, int clients) {
        LargeLayout layout = new LargeLayout(width, height, clients);
        for (int seat = 0; seat < clients; seat++) {
            double right = layout.televisionX(seat) + HALF * layout.television();
            assertTrue(right <= width, "it ends at " + right);
        }
    }
}
