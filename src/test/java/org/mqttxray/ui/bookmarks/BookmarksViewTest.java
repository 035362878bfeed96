package org.mqttxray.ui.bookmarks;

import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import org.junit.jupiter.api.Test;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.ConnectRun;
import org.mqttxray.ui.PaneStage;
import org.mqttxray.ui.WindowTest;
import org.mqttxray.ui.model.Bench;
import org.mqttxray.workbench.PeerBehaviour;

/** The list of bookmarks as it is drawn. */
@WindowTest
class BookmarksViewTest {
    private static final double WIDTH = 520;
    private static final double HEIGHT = 330;

    private final Bench bench = ConnectRun.recorded(PeerBehaviour.ACCEPT, 60).bench();

    @Test
    void aLongNoteDoesNotPushTheButtonOutOfTheList() {
        Messages messages = new Messages(Language.EN);
        try (PaneStage stage = PaneStage.show(
                () -> {
                    BookmarksViewModel model = new BookmarksViewModel(bench, messages);
                    model.mark("an answer is missing here; ".repeat(10));
                    return new BookmarksView(model, messages).root();
                },
                WIDTH,
                HEIGHT,
                Language.EN,
                false)) {
            stage.picture(); // it is laid out
            Node list = stage.scene().getRoot().lookup("#list");
            Node button = list.lookup(".bookmark .button");
            assertTrue(PaneStage.get(() ->
                    list.localToScene(list.getLayoutBounds()).contains(button.localToScene(button.getLayoutBounds()))));
        }
    }
}
