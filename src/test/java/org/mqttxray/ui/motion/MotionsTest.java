package org.mqttxray.ui.motion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** At most one thing moves, and only if it may. */
class MotionsTest {
    private final List<String> broughtToTheirEnd = new ArrayList<>();
    private boolean reduced;
    private boolean rushing;
    private final Motions motions = new Motions(() -> reduced, () -> rushing);

    private Optional<Motions.Turn> begin(Motion what) {
        return motions.begin(what, () -> broughtToTheirEnd.add(what.name()));
    }

    @Test
    void theTimesAreThoseOfTheDesign() {
        assertEquals(
                List.of(80L, 120L, 350L, 160L),
                Stream.of(Motion.values()).map(Motion::millis).toList());
    }

    @ParameterizedTest
    @EnumSource
    void whoeverIsAloneMayMove(Motion what) {
        assertTrue(begin(what).isPresent());
        assertEquals(List.of(), broughtToTheirEnd);
    }

    @ParameterizedTest
    @EnumSource
    void withReducedMotionNothingMoves(Motion what) {
        reduced = true;
        assertFalse(begin(what).isPresent());
        assertTrue(motions.reduced());
    }

    @ParameterizedTest
    @EnumSource
    void whileARunIsTooFastNothingMoves(Motion what) {
        rushing = true;
        assertFalse(begin(what).isPresent());
        assertFalse(motions.reduced());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # moves  , wants    , may
            ENVELOPE , ROW      , false
            ENVELOPE , SELECTION, false
            PANE     , ENVELOPE , false
            ROW      , SELECTION, false
            SELECTION, ROW      , true
            ROW      , ENVELOPE , true
            ROW      , ROW      , true
            """)
    void theMoreImportantOneMoves(Motion moves, Motion wants, boolean may) {
        begin(moves);
        assertEquals(may, motions.may(wants));
        assertEquals(may, begin(wants).isPresent());
        assertEquals(may ? List.of(moves.name()) : List.of(), broughtToTheirEnd);
    }

    @Test
    void whatHasComeToItsEndIsInNobodysWay() {
        begin(Motion.ENVELOPE).orElseThrow().end();
        assertTrue(begin(Motion.SELECTION).isPresent());
        assertEquals(List.of(), broughtToTheirEnd);
    }

    @Test
    void theEndOfAMotionThatLostItsTurnEndsNoOtherOne() {
        Motions.Turn row = begin(Motion.ROW).orElseThrow();
        begin(Motion.ENVELOPE);
        row.end();
        assertFalse(motions.may(Motion.ROW));
    }
}
