package org.mqttxray.ui.window;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.event.Event;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.mqttxray.i18n.Language;
import org.mqttxray.ui.PaneStage;
import org.mqttxray.ui.StartOptions;
import org.mqttxray.ui.WindowTest;
import org.mqttxray.ui.model.Desk;
import org.mqttxray.ui.model.Settings;
import org.mqttxray.ui.model.SettingsStore;
import org.mqttxray.ui.model.Theme;

/** What the window says and does right after its start. */
@WindowTest
class StartTest {
    private static final StartOptions NO_SUCH_LESSON =
            new StartOptions(OptionalInt.of(99), OptionalInt.empty(), Optional.empty(), Optional.empty());

    @Test
    void aLessonThatThereIsNotIsSaidInTheWindowsLanguageUntilOneIsPlayed() {
        try (OpenWindow window = new OpenWindow(Language.EN, Theme.LIGHT, 1200, 660, NO_SUCH_LESSON)) {
            window.await("the hint", () -> says(window, "There is no lesson 99"));
            window.run(() -> window.desk().settings().languageProperty().set(Language.ZH));
            window.await("the hint in Chinese", () -> says(window, "没有第 99 课"));
            window.settle();
            window.click("#start");
            window.awaitStep(0);
            window.await("no hint", () -> !says(window, "99"));
        }
    }

    private static boolean says(OpenWindow window, String words) {
        return window.scene().getRoot().lookupAll(".strip .label").stream()
                .anyMatch(label -> ((Labeled) label).getText().contains(words));
    }

    @Test
    void whatTheStartAsksForRulesThisStartOnly() {
        SettingsStore store = SettingsStore.inMemory();
        store.put("language", "EN");
        store.put("theme", "LIGHT");
        StartOptions options = new StartOptions(
                OptionalInt.empty(), OptionalInt.empty(), Optional.of(Language.ZH), Optional.of(Theme.DARK));
        PaneStage.get(() -> {
            Settings settings = new Settings(store);
            try (Desk desk = new Desk(settings, Path.of("lessons"))) {
                new XrayWindow(new Stage(), desk, options);
                assertEquals(Language.ZH, settings.languageProperty().get());
                assertEquals(Theme.DARK, settings.themeProperty().get());
                assertEquals(Language.EN, new Settings(store).languageProperty().get());
                assertEquals(Theme.LIGHT, new Settings(store).themeProperty().get());

                settings.themeProperty().set(Theme.LIGHT);
                settings.themeProperty().set(Theme.DARK);
                assertEquals(Theme.DARK, new Settings(store).themeProperty().get());
            }
            return null;
        });
    }

    @Test
    void keysBeforeThereAreViewsDoNothing() {
        assertDoesNotThrow(() -> PaneStage.get(() -> {
            Settings settings = new Settings(SettingsStore.inMemory());
            try (Desk desk = new Desk(settings, Path.of("lessons"))) {
                XrayWindow window = new XrayWindow(new Stage(), desk, NO_SUCH_LESSON);
                for (KeyCode code : List.of(KeyCode.F7, KeyCode.ENTER, KeyCode.DIGIT1, KeyCode.ESCAPE)) {
                    Event.fireEvent(
                            window.scene(),
                            new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
                }
            }
            return null;
        }));
    }
}
