package org.mqttxray.ui.window;

import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mqttxray.i18n.Language;
import org.mqttxray.ui.WindowTest;
import org.mqttxray.ui.model.Theme;

/** A lesson of the first screen's list is opened by one click, or by one key. */
@WindowTest
class FirstRunTest {
    @Test
    void oneClickOpensALesson() {
        try (OpenWindow window = new OpenWindow(Language.EN, Theme.LIGHT, 1200, 800)) {
            window.click(".lesson-row");
            window.awaitStep(0);
            assertTrue(window.exists(".lesson-foot"));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = KeyCode.class,
            names = {"ENTER", "SPACE"})
    void oneKeyOpensTheLessonUnderTheKeyboard(KeyCode key) {
        try (OpenWindow window = new OpenWindow(Language.EN, Theme.LIGHT, 1200, 800)) {
            window.run(() -> window.node(".first-run .list-view").requestFocus());
            window.press(key);
            window.awaitStep(0);
            assertTrue(window.exists(".lesson-foot"));
        }
    }
}
