package org.mqttxray.ui.state;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.PaneStage;
import org.mqttxray.ui.WindowTest;
import org.mqttxray.ui.audit.SceneAudit;

/** A list of the client on the screen. */
@WindowTest
class ListBoxTest {
    @Test
    void wordsBesideACNameAreInAFaceThatHasThem() {
        Messages chinese = new Messages(Language.ZH);
        ListBox list = PaneStage.get(() -> new ListBox(ListContent.Kind.SUBSCRIBED, chinese));
        try (PaneStage stage = PaneStage.show(() -> new StackPane(list), 420, 100, Language.ZH, false)) {
            String handler = chinese.get("state.list.handler", "topic1_handler");
            ListContent.Entry entry = new ListContent.Entry("topic1", "QoS 0", handler, Optional.empty(), false);
            stage.run(() -> list.show(new ListContent(ListContent.Kind.SUBSCRIBED, "1", List.of(entry), false)));
            stage.picture();
            SceneAudit audit = SceneAudit.chinese(new Messages(Language.EN), chinese);
            assertEquals(List.of(), PaneStage.get(() -> audit.problems(stage.scene())));
        }
    }
}
