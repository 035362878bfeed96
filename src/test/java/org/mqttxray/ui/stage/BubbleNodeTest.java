package org.mqttxray.ui.stage;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Group;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.mqttxray.i18n.Language;
import org.mqttxray.ui.PaneStage;
import org.mqttxray.ui.WindowTest;
import org.mqttxray.ui.theme.Type;

/** What is said stays inside its bubble. */
@WindowTest
class BubbleNodeTest {
    private static final String SAID = "Hello, TV station? This is zAXsaLa2cR, put me through.";
    /** Gives a text that has no size of its own another one. */
    private static final String LARGER = "data:text/css,Text%7B-fx-font-size:20px%7D";

    private final BubbleNode bubble = new BubbleNode(new Type(Language.EN));

    @Test
    void theStylesheetDoesNotMakeTheWordsLargerThanTheyWereMeasured() {
        try (PaneStage stage = PaneStage.show(() -> new StackPane(new Group(bubble)), 600, 200, Language.EN, false)) {
            stage.run(() -> bubble.show(
                    Optional.of(new StageScene.Bubble(0, StageScene.Speaker.CLIENT, SAID, SAID)),
                    SceneLayout.of(564, 162, 1)));
            stage.run(() -> stage.scene().getStylesheets().add(LARGER));
            stage.picture();
            Bounds outline = PaneStage.get(() -> bubble.getChildren().get(0).getBoundsInParent());
            Bounds words = PaneStage.get(() -> bubble.getChildren().get(1).getBoundsInParent());
            assertTrue(outline.contains(words), words + " in " + outline);
        }
    }
}
