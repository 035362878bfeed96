package org.mqttxray.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** How lanes share too little room. */
class LaneHeightsTest {
    private static final double ONE = LaneHeights.ONE_ROW;

    @Test
    void eachHasAllItsRowsIfThereIsRoom() {
        assertArrayEquals(new double[] {100, 50}, LaneHeights.share(new double[] {100, 50}, 0, 150));
    }

    @Test
    void theFirstHasItsRowsBeforeTheOthers() {
        assertArrayEquals(new double[] {70, 80}, LaneHeights.share(new double[] {105, 80}, 1, 150));
        assertArrayEquals(new double[] {100, 50}, LaneHeights.share(new double[] {100, 200}, 0, 150));
    }

    @Test
    void withoutAFirstWhoWantsLeastIsServedFirst() {
        assertArrayEquals(new double[] {60, 30, 60}, LaneHeights.share(new double[] {200, 30, 90}, -1, 150));
    }

    @Test
    void eachKeepsARowHoweverLittleRoomThereIs() {
        assertArrayEquals(new double[] {ONE, ONE, ONE}, LaneHeights.share(new double[] {105, 57, 57}, 1, 10));
    }

    @Test
    void rowsThatFit() {
        assertEquals(1, LaneHeights.rows(ONE));
        assertEquals(1, LaneHeights.rows(ONE + TimelineLayout.ROW - 1));
        assertEquals(2, LaneHeights.rows(ONE + TimelineLayout.ROW));
    }
}
