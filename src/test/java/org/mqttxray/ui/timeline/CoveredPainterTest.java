package org.mqttxray.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is covered says so in the room that it has; no toolkit is started. */
class CoveredPainterTest {
    @Test
    void aSentenceHasAsManyLinesAsItNeeds() {
        assertEquals(List.of("Covered until you answer"), CoveredPainter.lines("Covered until you answer", 1_000));
        assertEquals(List.of("Covered", "until you", "answer"), CoveredPainter.lines("Covered until you answer", 70));
        assertEquals(List.of("回答后揭晓"), CoveredPainter.lines("回答后揭晓", 10));
    }
}
