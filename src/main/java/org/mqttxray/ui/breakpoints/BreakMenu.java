package org.mqttxray.ui.breakpoints;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.model.Bench;

/**
 * The menu by which one breaks on what is under the pointer or the keyboard, and takes that back. It opens by the right button, by the menu
 * key and by Shift+F10.
 */
public final class BreakMenu {
    /** More of a text would make the menu wider than the window. */
    private static final int LONGEST = 90;

    private final Bench bench;
    private final Messages messages;
    private final ContextMenu menu = new ContextMenu();

    /**
     * Something to break on.
     *
     * @param offers what breakpoints it gives
     * @param x where it is in its node, in pixels
     * @param y likewise
     */
    public record Spot(List<BreakOffer> offers, double x, double y) {}

    /** The menu of a bench. */
    public BreakMenu(Bench bench, Messages messages) {
        this.bench = bench;
        this.messages = messages;
    }

    /** Opens at a node, wherever that has something to break on. */
    public void openAt(Node node, Function<ContextMenuEvent, Optional<Spot>> what) {
        node.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            what.apply(event).filter(spot -> !spot.offers().isEmpty()).ifPresent(spot -> open(node, spot));
            event.consume();
        });
        node.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.F10 && event.isShiftDown()) {
                event.consume();
                node.fireEvent(new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 0, 0, 0, 0, true, null));
            }
        });
    }

    /** The same at a list or a tree, for the row that is chosen: only where the pointer is on a row, for that chooses it. */
    public void openAtRows(Node rows, Function<ContextMenuEvent, Optional<Spot>> what) {
        openAt(rows, event -> event.isKeyboardTrigger() || onRow(event) ? what.apply(event) : Optional.empty());
    }

    /** Whether the pointer is on a row that holds something, and neither on a heading nor in the empty room below. */
    public static boolean onRow(ContextMenuEvent event) {
        for (Node at = event.getTarget() instanceof Node node ? node : null; at != null; at = at.getParent()) {
            if (at instanceof IndexedCell<?> row) {
                return !row.isEmpty();
            }
        }
        return false;
    }

    private void open(Node node, Spot spot) {
        menu.getItems().setAll(spot.offers().stream().map(this::item).toList());
        Point2D at = node.localToScreen(spot.x(), spot.y());
        menu.hide();
        menu.show(node, at.getX(), at.getY());
    }

    /** An entry that sets one breakpoint, or takes it away. */
    public MenuItem item(BreakOffer offer) {
        CheckMenuItem item = new CheckMenuItem(cut(offer.words(messages)));
        item.setMnemonicParsing(false);
        item.setSelected(bench.breaksAt(offer.where(), offer.condition()));
        item.setOnAction(chosen -> bench.toggleBreak(offer.where(), offer.condition()));
        return item;
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
