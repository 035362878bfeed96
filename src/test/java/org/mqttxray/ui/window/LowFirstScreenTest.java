package org.mqttxray.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mqttxray.i18n.Language;
import org.mqttxray.ui.PaneStage;
import org.mqttxray.ui.WindowTest;
import org.mqttxray.ui.model.Theme;
import org.mqttxray.workbench.DataFolder;

/** In the least window the first screen has all in sight: the lessons, the runs that were not closed, the other ways in. */
@WindowTest
class LowFirstScreenTest {
    private static final int LESSONS = 9;
    private static final int WAYS = 2;
    private static final int TEXTS_OF_WAYS = 4;
    private static final int WIDTH = 1200;
    private static final int HEIGHT = 660;
    /** No system gives a process such a number. */
    private static final String GONE = "run-999999999999-1000-";

    @TempDir
    private Path data;

    private final String usual = System.getProperty(DataFolder.PROPERTY, "");

    @AfterEach
    void usualFolder() {
        // without it the tests after this one would write where the user's own runs lie
        System.setProperty(DataFolder.PROPERTY, usual);
    }

    @ParameterizedTest
    @CsvSource({"ZH, 0", "EN, 0", "ZH, 2", "EN, 2", "ZH, 3", "EN, 3"})
    void everythingIsInSight(Language language, int lost) throws IOException {
        leaveBehind(lost);
        try (OpenWindow window = new OpenWindow(language, Theme.LIGHT, WIDTH, HEIGHT)) {
            window.resize(WIDTH, HEIGHT);
            window.await("the lost runs", () -> all(window, ".lost-run").size() == lost);
            window.settle();
            assertEquals(LESSONS, inside(window, ".lesson-row", ".lesson-list"));
            assertEquals(lost, inside(window, ".lost-run", ".first-run"));
            assertEquals(WAYS, inside(window, ".way", ".first-run"));
            assertEquals(TEXTS_OF_WAYS, inside(window, ".way .label", ".first-run-ways"));
            assertEquals(List.of(), cut(window));
            assertEquals(lost == 0, window.node(".first-run-picture").isVisible());
        }
    }

    /** How many of these lie wholly within another node. */
    private static long inside(OpenWindow window, String query, String outer) {
        return PaneStage.get(() -> {
            Bounds room = inScene(window.node(outer));
            return all(window, query).stream()
                    .map(LowFirstScreenTest::inScene)
                    .filter(room::contains)
                    .count();
        });
    }

    /** The texts that end in dots for want of room. */
    private static List<String> cut(OpenWindow window) {
        return PaneStage.get(() -> all(window, ".first-run .text").stream()
                .filter(Text.class::isInstance)
                .map(node -> ((Text) node).getText())
                .filter(text -> text.endsWith("\u2026") || text.endsWith("..."))
                .toList());
    }

    private static List<Node> all(OpenWindow window, String query) {
        return window.scene().getRoot().lookupAll(query).stream()
                .filter(LowFirstScreenTest::seen)
                .toList();
    }

    private static boolean seen(Node node) {
        return node == null || node.isVisible() && seen(node.getParent());
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private void leaveBehind(int runs) throws IOException {
        System.setProperty(DataFolder.PROPERTY, data.toString());
        Path folder = Files.createDirectories(DataFolder.usual().runs());
        for (int at = 0; at < runs; at++) {
            Files.copy(Path.of("lessons", "01-picture", "recording.xtrace"), folder.resolve(GONE + at + ".xtrace"));
        }
    }
}
