package org.mqttxray.ui.packet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.ConnectRun;
import org.mqttxray.ui.PaneStage;
import org.mqttxray.ui.WindowTest;
import org.mqttxray.ui.model.Bench;
import org.mqttxray.ui.model.Selection;
import org.mqttxray.workbench.PeerBehaviour;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Bytes and tree by mouse and by keyboard. */
@WindowTest
class PacketViewTest {
    private static final double WIDTH = 450;
    private static final double HEIGHT = 800;
    private static final int CONNECT_FLAGS = 9;

    private final ConnectRun run = new ConnectRun(PeerBehaviour.ACCEPT);
    private final Bench bench = run.bench();
    private final FxRobot robot = new FxRobot();
    private PacketView view;
    private PaneStage stage;

    @BeforeEach
    void show() {
        run.recordAllAndGoTo(Long.MAX_VALUE);
        bench.selectPacket(bench.moment().packets().get(0).position());
        stage = PaneStage.show(
                () -> {
                    view = new PacketView(bench, new Messages(Language.EN));
                    view.root().getStyleClass().add("pane");
                    return new StackPane(view.root());
                },
                WIDTH,
                HEIGHT,
                Language.EN,
                false);
        frame();
    }

    @AfterEach
    void end() {
        stage.close();
        run.close();
    }

    /** What the window does once a frame. */
    private void frame() {
        stage.run(() -> {
            bench.refresh();
            view.show(bench.moment());
        });
    }

    private Node node(String query) {
        return view.root().lookup(query);
    }

    private HexPane hex() {
        return (HexPane) node(".painted");
    }

    private Point2D middleOf(int column) {
        double x = new HexGrid(16, 16, 0).x(column) + HexGrid.CELL / 2;
        return PaneStage.get(() -> hex().localToScreen(x, HexGrid.HEADER + 10));
    }

    private void press(Node node, KeyCode key) {
        stage.run(() -> Event.fireEvent(node, key(KeyEvent.KEY_PRESSED, key)));
        frame();
    }

    private static KeyEvent key(javafx.event.EventType<KeyEvent> type, KeyCode key) {
        return new KeyEvent(type, "", "", key, false, false, false, false);
    }

    private void await(BooleanSupplier condition) {
        for (int waited = 0; waited < 200 && !PaneStage.get(condition::getAsBoolean); waited++) {
            WaitForAsyncUtils.sleep(10, java.util.concurrent.TimeUnit.MILLISECONDS);
        }
        assertTrue(PaneStage.get(condition::getAsBoolean));
    }

    @Test
    void aClickChoosesAByte() {
        robot.clickOn(middleOf(CONNECT_FLAGS));
        frame();
        assertEquals(Optional.of(CONNECT_FLAGS), bench.selectionProperty().get().offset());
        assertEquals("offset 9, C6, Connect Flags", hex().getAccessibleText());
    }

    @Test
    void thePointerFramesAndMovesNothing() {
        Selection before = bench.selectionProperty().get();
        robot.moveTo(middleOf(CONNECT_FLAGS));
        await(() -> bench.hoverProperty().get().equals(Optional.of(CONNECT_FLAGS)));
        assertEquals(before, bench.selectionProperty().get());
        robot.moveTo(PaneStage.get(() -> node("#title").localToScreen(5, 5)));
        await(() -> bench.hoverProperty().get().isEmpty());
    }

    @Test
    void theKeysMoveTheByte() {
        press(hex(), KeyCode.RIGHT);
        press(hex(), KeyCode.DOWN);
        assertEquals(Optional.of(17), bench.selectionProperty().get().offset());
        press(hex(), KeyCode.END);
        assertEquals(Optional.of(58), bench.selectionProperty().get().offset());
        press(hex(), KeyCode.PAGE_UP);
        assertEquals(Optional.of(10), bench.selectionProperty().get().offset());
        press(hex(), KeyCode.HOME);
        assertEquals(Optional.of(0), bench.selectionProperty().get().offset());
    }

    @Test
    void theTreeFollowsTheBytesAndTheBytesTheTree() {
        ListView<?> tree = (ListView<?>) node("#tree");
        stage.run(() -> bench.selectByte(CONNECT_FLAGS));
        frame();
        assertEquals("Connect Flags", ((FieldRow) tree.getSelectionModel().getSelectedItem()).name());
        press(tree, KeyCode.RIGHT);
        press(tree, KeyCode.DOWN);
        assertEquals("User Name Flag", ((FieldRow) tree.getSelectionModel().getSelectedItem()).name());
        for (int i = 0; i < 7; i++) {
            press(tree, KeyCode.DOWN);
        }
        assertEquals("Keep Alive", ((FieldRow) tree.getSelectionModel().getSelectedItem()).name());
        assertEquals(Optional.of(10), bench.selectionProperty().get().offset());
    }

    @Test
    void aFieldOpensWhereItStands() {
        ListView<?> tree = (ListView<?>) node("#tree");
        stage.run(() -> stage.scene().getWindow().setHeight(660));
        stage.picture(); // now the tree has its new height
        stage.run(() -> bench.selectByte(CONNECT_FLAGS));
        frame();
        stage.picture();
        double before = topOf("Connect Flags");
        press(tree, KeyCode.RIGHT);
        stage.picture();
        assertEquals(before, topOf("Connect Flags"));
    }

    /** Where a row stands in the tree; it must be seen. */
    private double topOf(String name) {
        ListView<?> tree = (ListView<?>) node("#tree");
        return PaneStage.get(() -> tree.lookupAll(".list-cell").stream()
                .map(FieldCell.class::cast)
                .filter(cell -> cell.isVisible()
                        && cell.getItem() != null
                        && cell.getItem().name().equals(name))
                .map(cell -> tree.sceneToLocal(cell.localToScene(cell.getLayoutBounds())))
                .filter(bounds -> bounds.getMinY() >= 0 && bounds.getMaxY() <= tree.getHeight())
                .findFirst()
                .orElseThrow()
                .getMinY());
    }

    @Test
    void theNameOfAPartStandsForItsFirstField() {
        ListView<?> tree = (ListView<?>) node("#tree");
        int payload = tree.getItems().stream()
                .map(row -> ((FieldRow) row).name())
                .toList()
                .indexOf("Payload");
        stage.run(() -> tree.getSelectionModel().select(payload));
        frame();
        assertEquals("Client Identifier", ((FieldRow) tree.getSelectionModel().getSelectedItem()).name());
        assertEquals(Optional.of(14), bench.selectionProperty().get().offset());
        press(tree, KeyCode.UP);
        assertEquals("Keep Alive", ((FieldRow) tree.getSelectionModel().getSelectedItem()).name());
        press(tree, KeyCode.DOWN);
        assertEquals("Client Identifier", ((FieldRow) tree.getSelectionModel().getSelectedItem()).name());
    }

    @Test
    void inALowPaneNoLineOfTheCardIsCut() {
        stage.run(() -> {
            stage.scene().getWindow().setWidth(300);
            stage.scene().getWindow().setHeight(330);
        });
        Region card = (Region) node("#card");
        for (int octet = 0; octet < 59; octet++) {
            int at = octet;
            stage.run(() -> bench.selectByte(at));
            frame();
            stage.picture();
            double end =
                    PaneStage.get(() -> card.localToScene(0, card.getHeight()).getY());
            assertTrue(end <= PaneStage.get(() -> view.root().getHeight()) - 8, "there is a gap below the card");
            Label meaning = (Label) card.lookup("#meaning");
            double above = end - PaneStage.get(() -> meaning.localToScene(0, 0).getY());
            double lines = PaneStage.get(() -> above / meaning.prefHeight(10_000));
            boolean inside = above > 0 && above < meaning.getHeight() - 1;
            assertTrue(!inside || Math.abs(lines - Math.round(lines)) < 0.1, lines + " lines of byte " + at);
        }
    }

    @Test
    void theBytesOfALongPacketLeaveRoomForTheTree() {
        stage.run(() -> {
            stage.scene().getWindow().setWidth(300);
            stage.scene().getWindow().setHeight(760);
        });
        stage.picture();
        ListView<?> tree = (ListView<?>) node("#tree");
        Region card = (Region) node("#card");
        double rows = PaneStage.get(() -> tree.getHeight() / tree.getFixedCellSize());
        assertTrue(rows >= 5, "the tree has room for " + rows + " rows");
        double below = PaneStage.get(() -> tree.localToScene(0, 0).getY()
                - card.localToScene(0, card.getHeight()).getY());
        assertEquals(8, below, 1, "between card and tree");
    }

    @Test
    void aSecretIsShownWhileTheButtonIsHeldAndNotByFocus() {
        Node reveal = node("#reveal");
        stage.run(reveal::requestFocus);
        assertFalse(passwordShown());
        stage.run(() -> Event.fireEvent(reveal, key(KeyEvent.KEY_PRESSED, KeyCode.SPACE)));
        assertTrue(passwordShown());
        stage.run(() -> Event.fireEvent(reveal, key(KeyEvent.KEY_RELEASED, KeyCode.SPACE)));
        assertFalse(passwordShown());
    }

    private boolean passwordShown() {
        ListView<?> tree = (ListView<?>) node("#tree");
        return tree.getItems().stream()
                .map(FieldRow.class::cast)
                .anyMatch(row -> row.value().contains("sesame"));
    }

    @Test
    void inALowPaneTheTreeIsATab() {
        assertFalse(node("#tabs").isVisible());
        stage.run(() -> stage.scene().getWindow().setHeight(430));
        assertTrue(node("#tabs").isVisible());
        assertFalse(node("#treePlace").isVisible());
    }
}
