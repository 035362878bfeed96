package org.mqttxray.ui.projector;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.mqttxray.lesson.ProjectorBlock;

/** What is covered by hand, at one step. */
class CoversTest {
    private static final Covers.Place FIELD = new Covers.Place(1, 9);

    private final Covers covers = new Covers();

    @Test
    void theSameKeyCoversAndShows() {
        covers.turn(ProjectorBlock.STACK);
        covers.turn(FIELD);
        assertTrue(covers.has(ProjectorBlock.STACK));
        assertFalse(covers.has(ProjectorBlock.STAGE));
        assertTrue(covers.has(FIELD));
        assertFalse(covers.has(new Covers.Place(2, 9)));
        covers.turn(ProjectorBlock.STACK);
        covers.turn(FIELD);
        assertFalse(covers.has(ProjectorBlock.STACK));
        assertFalse(covers.has(FIELD));
    }

    @Test
    void anotherStepBeginsUncovered() {
        covers.at("03-connect/line");
        covers.turn(ProjectorBlock.STACK);
        covers.turn(FIELD);
        covers.at("03-connect/line");
        assertTrue(covers.has(FIELD));
        covers.at("03-connect/packet");
        assertFalse(covers.has(ProjectorBlock.STACK));
        assertFalse(covers.has(FIELD));
    }
}
