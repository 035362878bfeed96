package org.mqttxray.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.PaneStage;
import org.mqttxray.ui.WindowTest;
import org.mqttxray.ui.audit.SceneAudit;
import org.mqttxray.ui.model.Lecture;
import org.mqttxray.ui.model.Theme;

/** In the smallest window and in a large one, in both languages and themes, nothing in a card is cut, overlaps, or can't be read. */
@WindowTest
class CardAuditTest {
    private static final int[][] SIZES = {{1200, 632}, {1600, 1000}};

    @ParameterizedTest
    @CsvSource({"EN,LIGHT", "EN,DARK", "ZH,LIGHT", "ZH,DARK"})
    void cardsCanBeRead(Language language, Theme theme) {
        Set<String> problems = new TreeSet<>();
        for (int[] size : SIZES) {
            try (OpenWindow window = new OpenWindow(language, theme, size[0], size[1])) {
                audit(window, language, "settings", () -> window.fire("#settingsButton"), problems);
                audit(window, language, "target", () -> window.fire("#broker"), problems);
                audit(window, language, "keys", () -> window.press(KeyCode.F1), problems);
                audit(window, language, "finder", () -> window.press(KeyCode.CONTROL, KeyCode.P), problems);
                window.run(
                        () -> window.desk().settings().showEverythingProperty().set(true));
                window.run(() -> window.desk().lecture().free("connect"));
                window.await("the run", () -> window.lecture().stateProperty().get() == Lecture.State.READY);
                audit(window, language, "free play", () -> {}, problems);
                audit(window, language, "breakpoints", () -> window.fire("#breakpoints"), problems);
            }
        }
        assertEquals("", String.join("\n", problems));
    }

    private static void audit(OpenWindow window, Language language, String card, Runnable open, Set<String> problems) {
        SceneAudit audit = language == Language.ZH
                ? SceneAudit.chinese(new Messages(Language.EN), new Messages(Language.ZH))
                : SceneAudit.anyLanguage();
        open.run();
        window.settle();
        assertTrue(window.exists(".card") || card.equals("free play"), card + " did not open");
        PaneStage.get(() -> audit.problems(window.scene())).stream()
                .map(problem -> card + ": " + problem)
                .forEach(problems::add);
        window.press(KeyCode.ESCAPE);
    }
}
