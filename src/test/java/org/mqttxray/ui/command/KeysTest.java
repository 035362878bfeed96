package org.mqttxray.ui.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mqttxray.ui.model.KeyPreset;
import org.mqttxray.ui.model.Verb;

/** Both presets have a key for every verb, and no key does two things. */
class KeysTest {
    @ParameterizedTest
    @EnumSource(KeyPreset.class)
    void everyVerbHasAKeyOfItsOwn(KeyPreset preset) {
        Keys keys = new Keys(preset);
        Map<String, Verb> owners = new HashMap<>();
        for (Verb verb : Verb.values()) {
            assertFalse(keys.of(verb).isEmpty(), verb.name());
            for (KeyCombination key : keys.of(verb)) {
                assertEquals(null, owners.put(key.getName(), verb), key.getName());
            }
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # key , shift, ctrl , alt  , IntelliJ     , VS Code
            F7    , false, false, false, INTO         ,
            F8    , false, false, false, OVER         ,
            F8    , true , false, false, OUT          ,
            F9    , false, false, false, RUN_PAUSE    , BREAKPOINT
            F9    , true , false, false, RUN_BACK     ,
            F5    , false, true , false, RESTART      ,
            F2    , false, true , false, STOP         ,
            F8    , false, true , false, BREAKPOINT   ,
            F5    , false, false, false,              , RUN_PAUSE
            F6    , false, false, false,              , RUN_PAUSE
            F11   , false, false, false, BOOKMARK     , INTO
            F10   , false, false, false,              , OVER
            F11   , true , false, false, BOOKMARKS    , OUT
            F5    , true , true , false,              , RESTART
            F5    , true , false, false,              , STOP
            F10   , true , true , false,              , RUN_BACK
            LEFT  , false, false, true , STEP_BACK    , STEP_BACK
            PERIOD, false, false, false, NEXT_PACKET  , NEXT_PACKET
            TAB   , false, true , false, NEXT_PANE    , NEXT_PANE
            S     , false, true , false, SAVE         , SAVE
            O     , false, true , false, OPEN         , OPEN
            B     , false, true , false, BOOKMARK     , BOOKMARK
            B     , true , true , false, BOOKMARKS    , BOOKMARKS
            """)
    void keysDoWhatTheirProgramsDo(KeyCode code, boolean shift, boolean ctrl, boolean alt, Verb intelliJ, Verb vsCode) {
        KeyEvent event = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, ctrl, alt, false);
        assertEquals(Optional.ofNullable(intelliJ), new Keys(KeyPreset.INTELLIJ).verb(event));
        assertEquals(Optional.ofNullable(vsCode), new Keys(KeyPreset.VS_CODE).verb(event));
    }

    @Test
    void aKeyAloneIsNotModified() {
        assertFalse(
                Keys.modified(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.PERIOD, true, false, false, false)));
        assertTrue(Keys.modified(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.P, false, true, false, false)));
    }
}
