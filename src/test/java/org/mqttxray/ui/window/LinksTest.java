package org.mqttxray.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.PaneStage;
import org.mqttxray.ui.WindowTest;
import org.mqttxray.ui.card.CardLayer;
import org.mqttxray.ui.model.Theme;

/** Links of a lesson lead somewhere: to the web, to a step, to a file of the lesson. */
@WindowTest
class LinksTest {
    private static final String FIRST_SENTENCE = "One client plays both parts from here on";

    private final List<String> browsed = new ArrayList<>();

    @Test
    void aLinkToTheWebOpensTheBrowserAndShowsItsAddress() {
        try (OpenWindow window = lesson()) {
            open(window, "https://mqtt.org/a?b=c");
            assertEquals(List.of("https://mqtt.org/a?b=c"), browsed);
            assertEquals("https://mqtt.org/a?b=c", address(window));
        }
    }

    @Test
    void aLinkToAStepGoesThere() {
        try (OpenWindow window = lesson()) {
            String third = PaneStage.get(() -> window.lecture()
                    .lessonProperty()
                    .get()
                    .orElseThrow()
                    .in(Language.EN)
                    .sections()
                    .get(2)
                    .id());
            open(window, "#" + third);
            window.awaitStep(2);
            assertFalse(window.exists(".card"));
        }
    }

    @Test
    void onlyTheWebIsOpened() {
        try (OpenWindow window = lesson()) {
            for (String address : List.of("notes.txt", "file:///etc/passwd", "ftp://host/x", "https://a b")) {
                open(window, address);
            }
            assertEquals(List.of(), browsed);
        }
    }

    @Test
    void aLinkInALessonIsFollowed(@TempDir Path lessons) throws IOException {
        Path folder = copyOfLesson(lessons);
        Files.createFile(folder.resolve("notes.txt"));
        Path text = folder.resolve("lesson.en.md");
        Files.writeString(
                text, Files.readString(text).replaceFirst(FIRST_SENTENCE, "[Notes](notes.txt). " + FIRST_SENTENCE));
        try (OpenWindow window = new OpenWindow(Language.EN, Theme.LIGHT, 1200, 660)) {
            window.run(() -> window.desk().shelf().open(lessons));
            window.await(
                    "the lessons of the folder",
                    () -> window.desk().shelf().lesson(3).stream()
                            .anyMatch(lesson -> lesson.folder().equals(folder)));
            window.settle();
            window.click("#start");
            window.awaitStep(0);
            window.settle();
            window.click(".lesson-body .hyperlink");
            assertEquals(folder.resolve("notes.txt").toString(), address(window));
        }
    }

    private static Path copyOfLesson(Path lessons) throws IOException {
        Path from = Path.of("lessons", "03-connect");
        Path to = Files.createDirectory(lessons.resolve("03-connect"));
        for (String name : List.of("lesson.en.md", "lesson.zh.md", "recording.xtrace")) {
            Files.copy(from.resolve(name), to.resolve(name));
        }
        return to;
    }

    private static OpenWindow lesson() {
        OpenWindow window = new OpenWindow(Language.EN, Theme.LIGHT, 1200, 660);
        window.startLesson(3);
        window.awaitStep(0);
        window.settle();
        return window;
    }

    private void open(OpenWindow window, String address) {
        CardLayer cards = (CardLayer) PaneStage.get(
                () -> window.scene().getRoot().getChildrenUnmodifiable().get(1));
        Links links = new Links(window.desk(), cards, new Messages(Language.EN), browsed::add, term -> {});
        window.run(() -> links.open(address));
    }

    private static String address(OpenWindow window) {
        return ((TextField) window.node("#linkAddress")).getText();
    }
}
