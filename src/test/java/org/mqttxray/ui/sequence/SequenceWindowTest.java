package org.mqttxray.ui.sequence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.mqttxray.debug.Debugger;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.replay.NewsLog;
import org.mqttxray.trace.TraceLog;
import org.mqttxray.ui.PaneStage;
import org.mqttxray.ui.WindowTest;
import org.mqttxray.ui.model.Bench;
import org.mqttxray.ui.motion.Motions;
import org.mqttxray.ui.stage.StageView;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The stage with its two tabs, with a mouse and a keyboard. */
@WindowTest
class SequenceWindowTest {
    private static final double WIDTH = 770;
    private static final double HEIGHT = 766;
    private static final double ROW = 57;
    private static final double HEAD = 50;

    private final FxRobot robot = new FxRobot();
    private final TraceLog log = NewsLog.news().log();
    private final Bench bench = new Bench();
    private StageView view;

    @AutoClose
    private final PaneStage stage = PaneStage.show(this::content, WIDTH, HEIGHT, Language.EN, false);

    private Parent content() {
        Messages messages = new Messages(Language.EN);
        bench.open(log, Debugger.ofRecord(log));
        bench.goTo(log.length());
        view = new StageView(
                bench, messages, new SequenceView(bench, messages), true, new Motions(() -> false, () -> false));
        view.show(bench.moment());
        return view.root();
    }

    private Node node(String query) {
        return PaneStage.get(() -> stage.scene().getRoot().lookup(query));
    }

    private void refresh() {
        stage.run(() -> {
            bench.refresh();
            view.show(bench.moment());
        });
    }

    private void openDiagram() {
        robot.clickOn(node("#stage-sequence"));
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void theTabBringsTheDiagramAndTheOtherTheScene() {
        assertFalse(node("#sequence-canvas").getParent().isVisible());
        openDiagram();
        assertTrue(node("#sequence-canvas").getParent().isVisible());
        robot.clickOn(node("#stage-scene"));
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(node("#sequence-canvas").getParent().isVisible());
    }

    @Test
    void aClickOnARowGoesToItsPacket() {
        openDiagram();
        double fourth = HEAD + 3.6 * ROW;
        Node canvas = node("#sequence-canvas");
        robot.clickOn(PaneStage.get(() -> canvas.localToScreen(300, fourth)));
        WaitForAsyncUtils.waitForFxEvents();
        refresh();
        long position = bench.moment().packets().get(3).position();
        assertEquals(position + 1, bench.moment().events());
        assertEquals(Optional.of(position), bench.moment().selection().packet());
    }

    @Test
    void theKeyboardGoesToAPacketAndAScreenReaderSaysIt() {
        openDiagram();
        Node canvas = node("#sequence-canvas");
        stage.run(canvas::requestFocus);
        robot.push(KeyCode.HOME).push(KeyCode.DOWN).push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        refresh();
        long position = bench.moment().packets().get(1).position();
        assertEquals(Optional.of(position), bench.moment().selection().packet());
        String said = PaneStage.get(canvas::getAccessibleText);
        assertTrue(said.contains("CONNACK (accepted), from the TV station to Viewer"), said);
    }
}
