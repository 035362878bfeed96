package org.mqttxray.ui.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.replay.CallStacks;
import org.mqttxray.trace.TracedFunction;
import org.mqttxray.ui.ConnectRun;
import org.mqttxray.ui.Mouse;
import org.mqttxray.ui.PaneStage;
import org.mqttxray.ui.WindowTest;
import org.mqttxray.ui.model.Bench;
import org.mqttxray.ui.motion.Motions;
import org.mqttxray.ui.source.SourceView;
import org.mqttxray.workbench.PeerBehaviour;

/** Call stack and source open beside each other and show one frame. */
@WindowTest
class StackAndSourceWindowTest {
    private static final int WIDTH = 800;
    private static final int HEIGHT = 278;

    private StackView stack;
    private SourceView source;

    @ParameterizedTest
    @EnumSource(Language.class)
    void aClickOnAFrameShowsItsSource(Language language) {
        try (ConnectRun run = new ConnectRun(PeerBehaviour.ACCEPT);
                PaneStage stage =
                        PaneStage.show(() -> content(run.bench(), language), WIDTH, HEIGHT, language, false)) {
            run.recordAllAndGoTo(1);
            run.recordAllAndGoTo(run.entered(TracedFunction.PLATFORM_NET_SOCKET_WRITE_TIMEOUT));
            show(stage, run.bench());
            ListView<?> frames = (ListView<?>) stage.scene().lookup(".stack-frames");
            assertEquals(7, PaneStage.get(() -> frames.getItems().size()));
            stage.run(() -> frames.getSelectionModel().select(2));
            run.bench().refresh();
            show(stage, run.bench());
            assertEquals(2, PaneStage.get(() -> frames.getSelectionModel().getSelectedIndex()));
            Node current = PaneStage.get(() -> stage.scene().getRoot().lookupAll(".source-calls .list-cell").stream()
                    .filter(cell -> cell.getPseudoClassStates().contains(PseudoClass.getPseudoClass("current")))
                    .findFirst()
                    .orElseThrow());
            assertTrue(current.getAccessibleText().contains("1021"), current.getAccessibleText());
        }
    }

    @Test
    void aPressOnTheActingFrameChoosesItToo() {
        try (ConnectRun run = new ConnectRun(PeerBehaviour.ACCEPT);
                PaneStage stage =
                        PaneStage.show(() -> content(run.bench(), Language.EN), WIDTH, HEIGHT, Language.EN, false)) {
            run.recordAllAndGoTo(1);
            run.recordAllAndGoTo(run.entered(TracedFunction.PLATFORM_NET_SOCKET_WRITE_TIMEOUT));
            show(stage, run.bench());
            assertTrue(run.bench().selectionProperty().get().frame().isEmpty());
            Node acting = PaneStage.get(() -> stage.scene().getRoot().lookupAll(".stack-frames .list-cell").stream()
                    .filter(cell -> ((ListCell<?>) cell).isSelected())
                    .findFirst()
                    .orElseThrow());
            stage.run(() -> Mouse.fire(acting, MouseEvent.MOUSE_PRESSED));
            assertEquals(
                    run.bench().moment().frame().map(CallStacks.Frame::entered),
                    run.bench().selectionProperty().get().frame());
        }
    }

    @Test
    void theCornerAsksForTheWholeWindow() {
        AtomicInteger asked = new AtomicInteger();
        try (PaneStage stage =
                PaneStage.show(() -> content(new Bench(), Language.EN), WIDTH, HEIGHT, Language.EN, true)) {
            stage.run(() -> {
                source.setOnFullscreen(asked::incrementAndGet);
                ((Button) source.root().lookup(".button.icon")).fire();
            });
        }
        assertEquals(1, asked.get());
    }

    private HBox content(Bench bench, Language language) {
        Messages messages = new Messages(language);
        stack = new StackView(bench, messages, new Motions(() -> false, () -> false));
        source = new SourceView(bench, messages);
        stack.root().setPrefWidth(WIDTH / 2.0);
        source.root().setPrefWidth(WIDTH / 2.0);
        return new HBox(stack.root(), source.root());
    }

    private void show(PaneStage stage, Bench bench) {
        stage.run(() -> {
            stack.show(bench.moment());
            source.show(bench.moment());
        });
        stage.picture();
    }
}
