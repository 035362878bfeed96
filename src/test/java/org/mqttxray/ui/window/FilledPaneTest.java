package org.mqttxray.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.mqttxray.i18n.Language;
import org.mqttxray.ui.WindowTest;
import org.mqttxray.ui.card.FinderCard;
import org.mqttxray.ui.model.Theme;

/** A pane that fills the window goes back to its place by Escape or by the finder, which offers that only then. */
@WindowTest
class FilledPaneTest {
    @Test
    void theFinderBringsAllPanesBack() {
        try (OpenWindow window = lesson()) {
            find(window);
            assertEquals(Optional.empty(), bringBack(window));
            window.press(KeyCode.ESCAPE);

            fill(window);
            find(window);
            assertTrue(bringBack(window).isPresent());
            window.press(KeyCode.ENTER);
            assertTrue(allPanes(window));
        }
    }

    @Test
    void escapeBringsAllPanesBack() {
        try (OpenWindow window = lesson()) {
            fill(window);
            window.press(KeyCode.ESCAPE);
            assertTrue(allPanes(window));
        }
    }

    private static OpenWindow lesson() {
        OpenWindow window = new OpenWindow(Language.EN, Theme.LIGHT, 1600, 1000);
        window.startLesson(3);
        window.awaitStep(0);
        window.settle();
        return window;
    }

    private static void fill(OpenWindow window) {
        window.doubleClick(".pane-header");
        assertFalse(allPanes(window));
    }

    private static void find(OpenWindow window) {
        window.press(KeyCode.CONTROL, KeyCode.P);
        window.write("bring back");
    }

    private static boolean allPanes(OpenWindow window) {
        return window.exists(".lesson-foot") && window.exists(".transport");
    }

    private static Optional<FinderCard.Find> bringBack(OpenWindow window) {
        Node list = window.node(".card .list-view");
        return ((ListView<?>) list)
                .getItems().stream()
                        .map(FinderCard.Find.class::cast)
                        .filter(find -> find.name().equals("Bring back all panes"))
                        .findFirst();
    }
}
