package org.mqttxray.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;
import org.mqttxray.i18n.Language;
import org.mqttxray.ui.PaneStage;
import org.mqttxray.ui.WindowTest;

/** In a window that is too small for its content, one sees where the keyboard is. */
@WindowTest
class ScaledRootTest {
    private final Button first = new Button("first");
    private final Button last = new Button("last");
    private final Pane content = new Pane(first, last);
    private final ScaledRoot scaled = new ScaledRoot(content);

    @Test
    void whatHasTheKeyboardIsScrolledIntoView() {
        content.setMinSize(600, 400);
        last.relocate(500, 350);
        try (PaneStage stage = PaneStage.show(
                () -> {
                    scaled.scale(1.5);
                    return scaled.scrolling();
                },
                600,
                400,
                Language.EN,
                false)) {
            stage.picture(); // now everything has its place
            stage.run(() -> scaled.reveal(last));
            assertTrue(isSeen(last));
            stage.run(() -> scaled.reveal(stage.scene().getRoot()));
            assertTrue(isSeen(last), "what is not in it moves nothing");
            stage.run(() -> scaled.reveal(first));
            assertTrue(isSeen(first));
            assertEquals(0, scaled.scrolling().getVvalue());
        }
    }

    private boolean isSeen(Node node) {
        ScrollPane place = scaled.scrolling();
        return PaneStage.get(() -> {
            place.layout();
            Bounds seen = place.localToScene(place.getLayoutBounds());
            return seen.contains(node.localToScene(node.getLayoutBounds()));
        });
    }
}
