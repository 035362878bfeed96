package org.mqttxray.ui.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.PaneStage;
import org.mqttxray.ui.WindowTest;
import org.mqttxray.ui.packet.PacketView;
import org.mqttxray.workbench.PacketChange;

/** What the packet pane says of what was ordered to its packet. */
@WindowTest
class HeldPacketViewTest {
    /** What the pane has within its padding in the smallest window. */
    private static final double WIDTH = 268;

    private static final double HEIGHT = 60;
    /** A pane in which the bytes of a CONNECT and the tree have to share. */
    private static final double NARROW = 300;

    private static final double TALL = 720;
    private static final int LEAST_ROWS = 5;

    private PacketView packet;

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

    @Test
    void whatWasOrderedLeavesTheTreeItsRows() {
        try (HeldRun connect = HeldRun.beforeConnect();
                PaneStage stage = PaneStage.show(
                        () -> {
                            Messages messages = new Messages(Language.EN);
                            PacketView view = new PacketView(connect.bench(), messages);
                            view.add(new HeldPacketView(connect.inFlight(), messages, "", () -> {}, true));
                            packet = view;
                            return new StackPane(view.root());
                        },
                        NARROW,
                        TALL,
                        Language.EN,
                        false)) {
            show(stage, connect);
            assertTrue(rows() >= LEAST_ROWS, "the tree has room for " + rows() + " rows");
            connect.inFlight().order(connect.packet(), new PacketChange.Drop());
            show(stage, connect);
            assertTrue(packet.root().lookup("#held-order").getParent().isVisible());
            assertTrue(rows() >= LEAST_ROWS, "the tree has room for " + rows() + " rows");
        }
    }

    /** Two frames: what is new has its style after the first. */
    private void show(PaneStage stage, HeldRun held) {
        for (int frame = 0; frame < 2; frame++) {
            stage.run(() -> packet.show(held.moment()));
            stage.picture();
        }
    }

    private double rows() {
        ListView<?> tree = (ListView<?>) packet.root().lookup("#tree");
        return PaneStage.get(() -> tree.getHeight() / tree.getFixedCellSize());
    }
}
