package org.mqttxray.ui.threads;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Predicate;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.PickResult;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mqttxray.i18n.Language;
import org.mqttxray.i18n.Messages;
import org.mqttxray.trace.Detail;
import org.mqttxray.trace.TracedFunction;
import org.mqttxray.ui.ConnectRun;
import org.mqttxray.ui.PaneStage;
import org.mqttxray.ui.WindowTest;
import org.mqttxray.ui.breakpoints.BreakMenu;
import org.mqttxray.workbench.PeerBehaviour;

/** The frames of the threads in the narrowest pane. */
@WindowTest
class ThreadsViewTest {
    private static final double WIDTH = 300;
    private static final double HEIGHT = 260;

    @ParameterizedTest
    @EnumSource(Language.class)
    void noTagOfALayerReachesUnderTheScrollBar(Language language) {
        try (ConnectRun run = ConnectRun.recorded(PeerBehaviour.ACCEPT, 1)) {
            run.bench().detailProperty().set(Detail.EVERYTHING);
            ThreadsView view = PaneStage.get(() -> new ThreadsView(run.bench(), new Messages(language)));
            try (PaneStage stage = PaneStage.show(view::root, WIDTH, HEIGHT, language, false)) {
                int beside = 0;
                for (long events = 1; events < run.bench().moment().recorded(); events += 7) {
                    long now = events;
                    stage.run(() -> {
                        run.bench().goTo(now);
                        view.show(run.bench().moment());
                        view.root().layout();
                    });
                    stage.run(() -> view.root().layout());
                    beside += PaneStage.get(() -> besideTheBar(view, now));
                }
                assertTrue(beside > 10, "tags beside a scroll bar: " + beside);
            }
        }
    }

    /** The empty room below the frames is none of them, whichever is chosen. */
    @Test
    void theMenuOpensOnFramesOnly() {
        try (ConnectRun run = ConnectRun.recorded(PeerBehaviour.ACCEPT, 0)) {
            run.bench().goTo(run.entered(TracedFunction.MQTT_CONNECT));
            Messages messages = new Messages(Language.EN);
            ThreadsView view = PaneStage.get(() -> new ThreadsView(run.bench(), messages));
            view.setBreakMenu(new BreakMenu(run.bench(), messages));
            try (PaneStage stage = PaneStage.show(view::root, 2 * WIDTH, 2 * HEIGHT, Language.EN, false)) {
                stage.run(() -> view.show(run.bench().moment()));
                stage.run(() -> view.root().layout());
                assertTrue(opens(view, IndexedCell::isSelected));
                assertFalse(opens(view, IndexedCell::isEmpty));
            }
        }
    }

    private static boolean opens(ThreadsView view, Predicate<IndexedCell<?>> which) {
        return PaneStage.get(() -> {
            Node row = view.root().lookupAll(".list-cell").stream()
                    .filter(cell -> which.test((IndexedCell<?>) cell))
                    .findFirst()
                    .orElseThrow();
            row.fireEvent(new ContextMenuEvent(
                    ContextMenuEvent.CONTEXT_MENU_REQUESTED, 1, 1, 1, 1, false, new PickResult(row, 1, 1)));
            List<Window> menus = Window.getWindows().stream()
                    .filter(ContextMenu.class::isInstance)
                    .filter(Window::isShowing)
                    .toList();
            List.copyOf(menus).forEach(Window::hide);
            return !menus.isEmpty();
        });
    }

    /** Looks at all tags that are in sight; gives how many stand beside a scroll bar. */
    private static int besideTheBar(ThreadsView view, long events) {
        ListView<?> rows = (ListView<?>) view.root().lookup(".threads");
        ScrollBar bar = rows.lookupAll(".scroll-bar").stream()
                .map(ScrollBar.class::cast)
                .filter(one -> one.getOrientation() == Orientation.VERTICAL)
                .findFirst()
                .orElseThrow();
        double end = bar.isVisible() ? bar.localToScene(0, 0).getX() : WIDTH;
        int tags = 0;
        for (Node tag : rows.lookupAll(".layer-tag")) {
            if (tag.isVisible()
                    && tag.getScene() != null
                    && tag.getParent().getParent() instanceof ThreadsCell cell
                    && cell.isVisible()
                    && !cell.isEmpty()) {
                double right = tag.localToScene(tag.getLayoutBounds()).getMaxX();
                assertTrue(right <= end, ((Label) tag).getText() + " ends at " + right + ", event " + events);
                tags++;
            }
        }
        return bar.isVisible() ? tags : 0;
    }
}
