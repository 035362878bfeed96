package org.mqttxray.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.lesson.Term;
import org.mqttxray.ui.StartOptions;
import org.mqttxray.ui.WindowTest;
import org.mqttxray.ui.files.FileDialogs;
import org.mqttxray.ui.glossary.Glossary;
import org.mqttxray.ui.model.Reply;
import org.mqttxray.ui.model.Theme;
import org.mqttxray.ui.progress.ProgressStore;

/** What a student did is there at the next start, and can be taken away. */
@WindowTest
class KeptProgressTest {
    private static final StartOptions AS_LEFT =
            new StartOptions(OptionalInt.empty(), OptionalInt.empty(), Optional.empty(), Optional.empty());

    @TempDir
    private Path folder;

    private OpenWindow open(Language language) {
        return new OpenWindow(language, Theme.LIGHT, 1400, 900, AS_LEFT, ProgressStore.in(folder));
    }

    private static String text(OpenWindow window, String query) {
        return ((Labeled) window.node(query)).getText();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void oneGoesOnWhereOneLeft(Language language) {
        try (OpenWindow window = open(language)) {
            window.startLesson(3);
            window.awaitStep(0);
            window.run(window.lecture()::next);
            window.awaitStep(1);
            window.run(() -> window.lecture().quiz().pick(0));
            window.run(() -> window.lecture().quiz().pick(1));
            window.run(window.lecture()::next);
            window.awaitStep(2);
            window.run(window.lecture()::close);
            window.await("the list", () -> window.exists(".lesson-begun"));
            assertEquals(words(language).get("progress.step-of", 3, 9), text(window, ".lesson-begun"));
        }
        try (OpenWindow again = open(language)) {
            assertEquals(words(language).get("progress.continue", 3, 3), text(again, "#start"));
            again.press(KeyCode.ENTER);
            again.awaitStep(2);
            again.run(again.lecture()::back);
            again.awaitStep(1);
            assertEquals(
                    Reply.State.RIGHT,
                    again.lecture().quiz().replyProperty().get().state());
            assertEquals(
                    2,
                    again.desk()
                            .progress()
                            .of("03-connect")
                            .of("connect")
                            .answer()
                            .tries());
            assertFalse(again.lecture().quiz().replyProperty().get().sentence().isEmpty());
            List<String> marks = again.scene().getRoot().lookupAll(".step-bar .step-segment").stream()
                    .map(Node::getAccessibleText)
                    .toList();
            assertTrue(marks.get(0).endsWith(words(language).get("progress.mark.seen")), marks.toString());
            assertTrue(marks.get(1).endsWith(words(language).get("progress.mark.right")), marks.toString());
            assertTrue(marks.get(3).endsWith(words(language).get("progress.mark.new")), marks.toString());
            again.run(again.lecture()::restart);
            again.awaitStep(0);
        }
        try (OpenWindow last = open(language)) {
            last.startLesson(3);
            last.awaitStep(0);
            last.run(last.lecture()::next);
            last.awaitStep(1);
            assertEquals(
                    Reply.State.OPEN,
                    last.lecture().quiz().replyProperty().get().state(),
                    "it was asked again");
        }
    }

    private static Messages words(Language language) {
        return new Messages(language);
    }

    @Test
    void theShortRouteGoesFromCoreStepToCoreStep() {
        try (OpenWindow window = open(Language.EN)) {
            window.click("#shortRoute");
            window.awaitStep(0);
            List<String> stops = new ArrayList<>();
            for (int stop = 0; stop < 4; stop++) {
                stops.add(here(window));
                window.fire("#next");
                String before = here(window);
                window.await(
                        "the next stop after " + before,
                        () -> window.lecture().stateProperty().get() == org.mqttxray.ui.model.Lecture.State.READY);
            }
            assertEquals(List.of("01-picture 0", "01-picture 5", "02-layers 2", "03-connect 1"), stops);
        }
    }

    private static String here(OpenWindow window) {
        return window.lecture().lessonProperty().get().orElseThrow().id() + " "
                + window.lecture().stepProperty().get();
    }

    @Test
    void aNoteIsWrittenByKeyAndSavedAsMarkdown() throws IOException {
        try (OpenWindow window = open(Language.EN)) {
            window.startLesson(3);
            window.awaitStep(0);
            window.press(KeyCode.CONTROL, KeyCode.N);
            window.write("host and port only");
            window.run(window.lecture()::next);
            window.awaitStep(1);
            assertEquals("", ((TextInputControl) window.node("#note")).getText());
            window.run(window.lecture()::back);
            window.awaitStep(0);
            assertEquals("host and port only", ((TextInputControl) window.node("#note")).getText());
            Path file = folder.resolve("notes.md");
            window.choose(saving(file));
            window.press(KeyCode.CONTROL, KeyCode.R);
            window.fire("#results-notes");
            window.await("the file", () -> Files.exists(file) && said(window).contains("notes.md"));
            assertTrue(Files.readString(file).contains("\n\nhost and port only\n"));
        }
    }

    @Test
    void theResultsAreATableWithTheName() throws IOException {
        Path file = folder.resolve("r.csv");
        try (OpenWindow window = open(Language.ZH)) {
            window.startLesson(3);
            window.awaitStep(0);
            window.choose(saving(file));
            window.press(KeyCode.CONTROL, KeyCode.R);
            window.write("Li");
            window.press(KeyCode.ENTER);
            window.await("the file", () -> Files.exists(file) && said(window).contains("r.csv"));
        }
        assertTrue(Files.readString(file).startsWith("\uFEFF姓名,"));
        assertTrue(Files.readString(file).contains("\r\nLi,3 "));
        try (OpenWindow again = open(Language.ZH)) {
            again.press(KeyCode.CONTROL, KeyCode.R);
            assertEquals("Li", ((TextInputControl) again.node("#results-name")).getText(), "it is asked once");
        }
    }

    private static String said(OpenWindow window) {
        return window.scene().getRoot().lookupAll(".label").stream()
                .map(node -> ((Label) node).getText())
                .filter(text -> text != null && text.contains("."))
                .reduce("", (one, two) -> one + " " + two);
    }

    private static FileDialogs saving(Path file) {
        return new FileDialogs() {
            @Override
            public Optional<Path> toOpen(Optional<Path> near, Messages messages) {
                return Optional.empty();
            }

            @Override
            public Optional<Path> toSave(String name, Optional<Path> near, Messages messages) {
                return Optional.empty();
            }

            @Override
            public Optional<Path> toExport(String name, String ending, String kind, Messages messages) {
                return Optional.of(file);
            }
        };
    }

    @Test
    void aTermOfATextOpensTheGlossaryThere() {
        try (OpenWindow window = open(Language.EN)) {
            window.startLesson(1);
            window.awaitStep(0);
            Node chip = window.scene().getRoot().lookupAll(".term-chip").stream()
                    .filter(node -> ((Label) node).getText().equals("broker"))
                    .findFirst()
                    .orElseThrow();
            window.run(chip::requestFocus);
            window.press(KeyCode.ENTER);
            assertEquals(Term.BROKER, chosen(window));
        }
    }

    @Test
    void aByteCardOpensTheGlossaryAtItsTerm() {
        try (OpenWindow window = open(Language.EN)) {
            window.run(() -> window.desk().settings().showEverythingProperty().set(true));
            window.runToTheEnd();
            window.run(() -> window.desk().bench().goTo(firstPacket(window)));
            window.settle();
            window.run(() -> window.desk().bench().selectByte(10));
            window.settle();
            window.run(() -> ((javafx.scene.control.Hyperlink) window.node(".field-card #term")).fire());
            assertEquals(Term.KEEP_ALIVE, chosen(window));
        }
    }

    private static long firstPacket(OpenWindow window) {
        return window.moment().packets().get(0).position() + 1;
    }

    private static Term chosen(OpenWindow window) {
        window.settle();
        ListView<?> list = (ListView<?>) window.node(".glossary .list-view");
        return ((Glossary.Row) list.getSelectionModel().getSelectedItem()).term();
    }

    @Test
    void whatTheLessonsTakeForGrantedIsOfferedBeforeTheFirst() {
        try (OpenWindow window = open(Language.ZH)) {
            window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.G);
            window.settle();
            assertEquals(
                    7, window.scene().getRoot().lookupAll(".basics .question").size());
            window.press(KeyCode.SPACE);
            window.press(KeyCode.ESCAPE);
            window.startLesson(1);
            window.awaitStep(0);
            assertTrue(window.node("#lesson-basics").isVisible());
            window.fire("#lesson-basics");
            window.settle();
            assertTrue(window.exists(".basics"));
        }
    }
}
