package org.mqttxray.ui.packet;

import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.ConnectRun;
import org.mqttxray.ui.PaneStage;
import org.mqttxray.ui.WindowTest;
import org.mqttxray.workbench.PeerBehaviour;

/** What is wrong with a packet leaves room for the packet, in the smallest window too. */
@WindowTest
class NoticesRoomTest {
    private static final int WIDTH = 294;
    private static final int HEIGHT = 300;
    private static final int FRAMES = 20;

    private PacketView view;

    @ParameterizedTest
    @EnumSource(
            value = PeerBehaviour.class,
            names = {"RUBBISH", "MALFORMED"})
    void theHeaderAndTheBytesAreSeen(PeerBehaviour peer) {
        try (ConnectRun run = ConnectRun.recorded(peer, Long.MAX_VALUE);
                PaneStage stage = PaneStage.show(
                        () -> {
                            view = new PacketView(run.bench(), new Messages(Language.EN));
                            return new StackPane(view.root());
                        },
                        WIDTH,
                        HEIGHT,
                        Language.EN,
                        false)) {
            for (int frame = 0; frame < FRAMES; frame++) {
                stage.run(() -> {
                    run.bench().refresh();
                    view.show(run.bench().moment());
                    view.goOn();
                });
            }
            assertTrue(PaneStage.get(() -> view.root().lookup(".notices").isVisible()), "something is wrong with it");
            for (String part : new String[] {".pane-header", ".notices", "#tabs", ".painted"}) {
                Bounds seen = PaneStage.get(() -> inScene(view.root().lookup(part)));
                assertTrue(seen.getMinY() >= 0 && seen.getMinY() < HEIGHT - 40, part + " " + seen);
            }
        }
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }
}
