package org.mqttxray.ui.projector;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mqttxray.ui.projector.ProjectorKeys.Act;
import org.mqttxray.ui.projector.ProjectorKeys.Press;

/** What the keys of the projector do. */
class ProjectorKeysTest {
    private static Optional<Press> press(KeyCode code, String typed, boolean shift, boolean ctrl) {
        return ProjectorKeys.of(new KeyEvent(KeyEvent.KEY_PRESSED, typed, typed, code, shift, ctrl, false, false));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # key    , shift, does
            PAGE_DOWN, false, NEXT
            RIGHT    , false, NEXT
            DOWN     , false, NEXT
            PAGE_UP  , false, PREVIOUS
            LEFT     , false, PREVIOUS
            UP       , false, PREVIOUS
            PERIOD   , false, BLANK
            B        , false, BLANK
            F5       , false, NOTHING
            F5       , true , NOTHING
            ESCAPE   , false, LEAVE
            SLASH    , true , KEYS
            F1       , false, KEYS
            L        , false, RING
            R        , false, REVEAL
            H        , false, COVER
            SLASH    , false,
            F7       , false,
            TAB      , false,
            COMMA    , false,
            """)
    void keysDoWhatTheListSays(KeyCode code, boolean shift, Act act) {
        assertEquals(Optional.ofNullable(act).map(one -> new Press(one, 0)), press(code, "", shift, false));
    }

    @ParameterizedTest
    @CsvSource({"DIGIT1, 0", "DIGIT4, 3", "NUMPAD2, 1", "NUMPAD3, 2"})
    void digitsCountHandsAndShiftTakesThemBack(KeyCode code, int option) {
        assertEquals(Optional.of(new Press(Act.RAISE, option)), press(code, "", false, false));
        assertEquals(Optional.of(new Press(Act.LOWER, option)), press(code, "", true, false));
    }

    @Test
    void whatAnInputMethodTypesDoesNotMatter() {
        assertEquals(Optional.of(new Press(Act.BLANK, 0)), press(KeyCode.PERIOD, "。", false, false));
        assertEquals(Optional.of(new Press(Act.REVEAL, 0)), press(KeyCode.R, "人", false, false));
    }

    @Test
    void keysHeldWithOthersAreNotTheProjectors() {
        assertEquals(Optional.empty(), press(KeyCode.L, "", false, true));
        assertEquals(Optional.empty(), press(KeyCode.DIGIT1, "", false, true));
        assertEquals(Optional.empty(), press(KeyCode.PAGE_DOWN, "", false, true));
        assertEquals(Optional.of(new Press(Act.NOTHING, 0)), press(KeyCode.F5, "", false, true));
    }
}
