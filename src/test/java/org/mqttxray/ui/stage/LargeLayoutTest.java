package org.mqttxray.ui.stage;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the scene with large letters the television set is whole, however narrow the scene is. */
class LargeLayoutTest {
    /** Of the set, of size 1. */
    private static final double HALF = 28;
    /** From the viewer of size 1 to the tip of his shoes. */
    private static final double SHOES = 42;

    private static final double BOTTOM = 6;

    @ParameterizedTest
    @CsvSource({"500, 600, 1", "500, 332, 1", "500, 332, 2", "420, 332, 2", "900, 500, 2", "1200, 332, 1"})
    void theTelevisionIsWhole(double width, double height, int clients) {
        LargeLayout layout = new LargeLayout(width, height, clients);
        for (int seat = 0; seat < clients; seat++) {
            double right = layout.televisionX(seat) + HALF * layout.television();
            assertTrue(right <= width, "it ends at " + right);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "500, 600, 1",
        "500, 332, 2",
        "587, 332, 2",
        "587, 600, 2",
        "928, 256, 2",
        "928, 200, 2",
        "1248, 332, 2",
        "1248, 600, 2"
    })
    void theTelevisionIsWithinTheSceneAndTheViewerBesideTheStation(double width, double height, int clients) {
        LargeLayout layout = new LargeLayout(width, height, clients);
        int viewer = clients - 1;
        double set = layout.televisionX(viewer) + HALF * layout.television();
        assertTrue(set <= width, "the set ends at " + set);
        double shoes = layout.figureX(viewer) - SHOES * layout.figure();
        assertTrue(clients == 1 || shoes > layout.left(viewer) - 24, "the viewer begins at " + shoes);
    }

    @ParameterizedTest
    @CsvSource({"200", "220", "236", "332"})
    void aLowSceneHasAllLayersAndAHouse(double height) {
        LargeLayout layout = new LargeLayout(500, height, 1);
        double below = height - layout.rowY(2) - layout.rowHeight();
        assertTrue(below >= BOTTOM, "below the lowest layer there is " + below);
        assertTrue(layout.rowHeight() >= LargeLayout.TEXT * 1.2, "a word has room in it");
        assertTrue(layout.ground() > layout.houseHeight() + 8, "the roof is whole");
        assertTrue(layout.houseHeight() >= LargeLayout.TEXT * 1.5, "a word has room in it");
    }
}
