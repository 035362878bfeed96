package org.mqttxray.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.StartOptions;
import org.mqttxray.ui.WindowTest;
import org.mqttxray.ui.files.FileDialogs;
import org.mqttxray.ui.model.Lecture;
import org.mqttxray.ui.model.Moment;
import org.mqttxray.ui.model.OpenedRun;
import org.mqttxray.ui.model.Theme;
import org.mqttxray.workbench.PeerBehaviour;
import org.mqttxray.workbench.Target;

/** A run is saved, closed and opened again, by the keys; a file that is none is refused and nothing is lost. */
@WindowTest
class FilesTest {
    @TempDir
    private Path folder;

    @Test
    void whatWasSavedIsShownAgain() {
        Path file = folder.resolve("run.xtrace");
        try (OpenWindow window = new OpenWindow(Language.EN, Theme.LIGHT, 1200, 800)) {
            window.choose(chooser(file));
            Moment before = run(window);
            window.press(KeyCode.CONTROL, KeyCode.B);
            window.settle();
            Label marked = (Label) window.node("#hint");
            assertEquals(marked.getText(), ((Text) marked.lookup(".text")).getText(), "it is read to its end");
            window.press(KeyCode.CONTROL, KeyCode.S);
            window.await("the question how", () -> window.exists(".file-card #choose"));
            window.press(KeyCode.ENTER);
            window.await("the file", () -> Files.exists(file));
            window.run(() -> window.lecture().close());
            window.await("the first screen", () -> window.exists("#lastRecording"));
            window.press(KeyCode.CONTROL, KeyCode.O);
            window.await("the run", () -> window.lecture().opened().isPresent());
            window.press(KeyCode.ALT, KeyCode.PAGE_DOWN);
            Moment after = window.desk().bench().moment();
            assertEquals(before.events(), after.events(), "the bookmark came along");
            assertEquals(before.recorded(), after.recorded());
            assertEquals(before.packets(), after.packets());
            assertEquals(before.stacks().keySet(), after.stacks().keySet());
            assertEquals(
                    before.clients().of(before.shownClient()), after.clients().of(after.shownClient()));
            assertEquals("run.xtrace - MQTT X-Ray", window.title());
        }
    }

    /** Runs a program and saves its run; the same file is the one that is chosen next. */
    private static void saveRun(OpenWindow window, Path file) {
        window.choose(chooser(file));
        run(window);
        window.run(() -> window.desk().files().save(file, false));
        window.await("the file", () -> Files.exists(file));
    }

    @Test
    void whoseBookmarksAreNotSavedIsAskedBeforeTheyAreLost() {
        Path file = folder.resolve("run.xtrace");
        try (OpenWindow window = new OpenWindow(Language.EN, Theme.LIGHT, 1200, 800)) {
            saveRun(window, file);
            window.press(KeyCode.CONTROL, KeyCode.O);
            window.await("the run", () -> window.lecture().opened().isPresent());
            window.press(KeyCode.CONTROL, KeyCode.B);
            window.press(KeyCode.ALT, KeyCode.HOME);
            window.await("the question", () -> window.exists("#unsaved"));
            window.press(KeyCode.ESCAPE);
            window.settle();
            assertTrue(window.lecture().opened().isPresent(), "it stays");
            window.press(KeyCode.ALT, KeyCode.HOME);
            window.await("the question", () -> window.exists("#unsaved"));
            window.press(KeyCode.TAB);
            window.press(KeyCode.ENTER);
            window.await("the first screen", () -> window.exists("#lastRecording"));
        }
    }

    @Test
    void aFileThatIsNoneIsRefusedAndTheRunStays() throws IOException {
        Path foreign = Files.writeString(folder.resolve("letter.xtrace"), "dear reader");
        try (OpenWindow window = new OpenWindow(Language.EN, Theme.DARK, 1200, 800)) {
            window.choose(chooser(foreign));
            Moment before = run(window);
            window.press(KeyCode.CONTROL, KeyCode.O);
            window.await("the card", () -> window.exists("#fileFailed"));
            assertTrue(window.node("#fileFailed").lookupAll(".label").stream()
                    .anyMatch(node -> ((Label) node)
                            .getText()
                            .equals(new Messages(Language.EN).get("capture.refused.not-ours"))));
            window.press(KeyCode.ESCAPE);
            assertEquals(before.log(), window.desk().bench().moment().log());
            assertEquals(Optional.empty(), window.lecture().opened());
        }
    }

    @Test
    void ofAFileThatBreaksOffBeforeItsFirstBlockItIsSaidThatNothingCanBeShown() throws IOException {
        Path file = folder.resolve("run.xtrace");
        try (OpenWindow window = new OpenWindow(Language.EN, Theme.LIGHT, 1200, 800)) {
            saveRun(window, file);
            byte[] whole = Files.readAllBytes(file);
            Files.write(file, Arrays.copyOf(whole, whole.length / 2));
            window.press(KeyCode.CONTROL, KeyCode.O);
            window.await("the run", () -> window.lecture().opened().isPresent());
            window.settle();
            OpenedRun opened = window.lecture().opened().orElseThrow();
            assertEquals(0, opened.events());
            String said = new Messages(Language.EN)
                    .get("files.cut-off-nothing", opened.cutOffAtLine().orElseThrow());
            assertEquals(said, ((Text) window.node("#hint").lookup(".text")).getText());
        }
    }

    @Test
    void theFileThatTheStartNamesIsOpened() {
        StartOptions options = new StartOptions(
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(folder.resolve("none.xtrace")),
                false);
        try (OpenWindow window = new OpenWindow(Language.ZH, Theme.LIGHT, 1200, 660, options)) {
            window.await("what is wrong with it", () -> window.exists("#fileFailed"));
        }
    }

    /** A run of connect to its end. */
    private static Moment run(OpenWindow window) {
        window.run(() -> {
            window.desk().line().choose(new Target.Simulated(1, PeerBehaviour.ACCEPT));
            window.lecture().free("connect");
        });
        window.await(
                "the run",
                () -> window.lecture().stateProperty().get() == Lecture.State.READY
                        && window.exists("#timeline-canvas"));
        window.press(KeyCode.F9);
        window.await("its end", () -> window.desk().bench().moment().over());
        return window.desk().bench().moment();
    }

    private static FileDialogs chooser(Path file) {
        return new FileDialogs() {
            @Override
            public Optional<Path> toOpen(Optional<Path> near, Messages messages) {
                return Optional.of(file);
            }

            @Override
            public Optional<Path> toSave(String name, Optional<Path> near, Messages messages) {
                return Optional.of(file);
            }
        };
    }
}
