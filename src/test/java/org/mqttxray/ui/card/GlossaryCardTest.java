package org.mqttxray.ui.card;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.lesson.Term;
import org.mqttxray.ui.PaneStage;
import org.mqttxray.ui.WindowTest;
import org.mqttxray.ui.glossary.Glossary;

/** Who asks for a term sees it. */
@WindowTest
class GlossaryCardTest {
    @ParameterizedTest
    @CsvSource({"EN, CLIENT", "ZH, CLIENT", "EN, SOCKET", "ZH, SOCKET", "EN, TOPIC_FILTER", "ZH, TOPIC_FILTER"})
    void theTermAskedForIsInSight(Language language, Term term) {
        try (PaneStage stage = PaneStage.show(() -> pane(language, term), 640, 520, language, false)) {
            stage.picture();
            stage.picture();
            assertTrue(PaneStage.get(() -> chosenInSight(stage)), "" + term);
        }
    }

    private static StackPane pane(Language language, Term term) {
        Messages messages = new Messages(language);
        return new StackPane(new GlossaryCard(new Glossary(messages), Optional.of(term), messages));
    }

    private static boolean chosenInSight(PaneStage stage) {
        Node list = stage.scene().getRoot().lookup(".list-view");
        Bounds room = list.localToScene(list.getBoundsInLocal());
        return stage.scene().getRoot().lookupAll(".list-cell").stream()
                .filter(cell -> cell.isVisible() && ((ListCell<?>) cell).isSelected())
                .anyMatch(cell -> room.contains(cell.localToScene(cell.getBoundsInLocal())));
    }
}
