package org.mqttxray.ui.projector;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Hands are counted, and never fewer than none. */
class HandsTest {
    private final Hands hands = new Hands(3);

    @Test
    void handsAreCountedForEachOption() {
        hands.raise(0);
        hands.raise(2);
        hands.raise(2);
        assertEquals(1, hands.of(0));
        assertEquals(0, hands.of(1));
        assertEquals(2, hands.of(2));
        assertEquals(3, hands.total());
        assertEquals(0.5, hands.share(0));
        assertEquals(1, hands.share(2));
    }

    @Test
    void aHandThatWasNotRaisedIsNotTakenBack() {
        hands.lower(1);
        assertEquals(0, hands.total());
        hands.raise(1);
        hands.lower(1);
        hands.lower(1);
        assertEquals(0, hands.total());
        assertEquals(0, hands.share(1));
    }

    @Test
    void anOptionThatThereIsNotGetsNone() {
        hands.raise(3);
        hands.lower(3);
        assertEquals(0, hands.total());
    }
}
