package org.mqttxray.ui.change;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.PaneStage;
import org.mqttxray.ui.WindowTest;
import org.mqttxray.workbench.PacketChange;

/** What the packet pane says of what was ordered to its packet. */
@WindowTest
class HeldPacketViewTest {
    /** What the pane has within its padding in the smallest window. */
    private static final double WIDTH = 268;

    private static final double HEIGHT = 60;

    @AutoClose
    private final HeldRun run = HeldRun.beforePublish();

    @ParameterizedTest
    @EnumSource(Language.class)
    void thatItWillBeDroppedIsReadToItsEnd(Language language) {
        run.inFlight().order(run.packet(), new PacketChange.Drop());
        try (PaneStage stage = PaneStage.show(
                () -> {
                    HeldPacketView view =
                            new HeldPacketView(run.inFlight(), new Messages(language), "", () -> {}, true);
                    view.show(run.moment());
                    return view.foot();
                },
                WIDTH,
                HEIGHT,
                language,
                false)) {
            stage.picture(); // it is laid out
            Node order = stage.scene().getRoot().lookup("#held-order");
            assertEquals(((Label) order).getText(), ((Text) order.lookup(".text")).getText());
        }
    }
}
