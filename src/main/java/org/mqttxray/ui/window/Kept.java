package org.mqttxray.ui.window;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.skin.VirtualFlow;
import org.mqttxray.ui.Focus;

/**
 * What the user has under way in views that are made anew: which tabs are in front, what is typed and where, how far is scrolled, where
 * the keyboard is. A node is found again by its id, those of its parents, and its place among nodes of the same ids.
 */
final class Kept {
    private final Map<String, Node> before;
    private final Optional<String> focused;
    private final int stop;

    /** What is under way in a tree, while it is still on the screen. */
    Kept(Parent tree, Node focusOwner) {
        before = named(tree);
        Optional<Map.Entry<String, Node>> holder = holder(focusOwner);
        focused = holder.map(Map.Entry::getKey);
        stop = holder.map(entry -> Focus.stops(entry.getValue()).indexOf(focusOwner))
                .orElse(-1);
    }

    /** The innermost node with an id that the keyboard is in. */
    private Optional<Map.Entry<String, Node>> holder(Node focusOwner) {
        return before.entrySet().stream()
                .filter(entry -> Focus.within(focusOwner, entry.getValue()))
                .reduce((outer, inner) -> Focus.within(inner.getValue(), outer.getValue()) ? inner : outer);
    }

    private static Map<String, Node> named(Parent tree) {
        Map<String, Node> named = new HashMap<>();
        collect(tree, "", named);
        return named;
    }

    private static void collect(Node node, String path, Map<String, Node> named) {
        String here = path;
        if (node.getId() != null) {
            here = path + "/" + node.getId();
            for (int twin = 2; named.containsKey(here); twin++) {
                here = path + "/" + node.getId() + ":" + twin;
            }
            named.put(here, node);
        }
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                collect(child, here, named);
            }
        }
    }

    /** Brings the same tabs to the front. What is in them stands in the tree once it is laid out again. */
    void giveTabs(Parent tree) {
        pairs(tree, ToggleButton.class, (old, now) -> {
            if (old.isSelected() && old.getStyleClass().contains("tab-button")) {
                now.setSelected(true);
            }
        });
    }

    /** Hands over what is typed and scrolled to a tree that is laid out. */
    void giveTo(Parent tree) {
        pairs(tree, TextInputControl.class, (old, now) -> now.setText(old.getText()));
        pairs(tree, ScrollPane.class, (old, now) -> {
            now.setHvalue(old.getHvalue());
            now.setVvalue(old.getVvalue());
        });
        pairs(tree, Control.class, (old, now) -> {
            if (old instanceof ListView<?> before && now instanceof ListView<?> list) {
                firstSeen(before).ifPresent(row -> list.scrollTo((int) row));
            }
        });
    }

    /** The row at the upper edge of a list; none if it does not scroll, or has not been laid out. */
    private static Optional<Integer> firstSeen(ListView<?> list) {
        boolean scrolls = list.lookupAll(".scroll-bar").stream()
                .anyMatch(bar -> bar.isVisible() && ((ScrollBar) bar).getOrientation() == Orientation.VERTICAL);
        return scrolls && list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                ? Optional.ofNullable(flow.getFirstVisibleCell()).map(cell -> cell.getIndex())
                : Optional.empty();
    }

    /**
     * Puts the keyboard where it was.
     *
     * @return whether it is there
     */
    boolean giveFocus(Parent tree) {
        Optional<Node> holder = focused.map(named(tree)::get);
        List<Node> stops = holder.map(Focus::stops).orElse(List.of());
        if (stop < 0 || stops.isEmpty()) {
            return false;
        }
        stops.get(Math.min(stop, stops.size() - 1)).requestFocus();
        pairs(
                tree,
                TextInputControl.class,
                (old, now) -> now.selectRange(old.getAnchor(), old.getCaretPosition())); // the keyboard selects all
        return true;
    }

    private <T extends Node> void pairs(Parent tree, Class<T> type, BiConsumer<T, T> give) {
        Map<String, Node> now = named(tree);
        for (Map.Entry<String, Node> entry : before.entrySet()) {
            Node there = now.get(entry.getKey());
            if (type.isInstance(entry.getValue()) && type.isInstance(there)) {
                give.accept(type.cast(entry.getValue()), type.cast(there));
            }
        }
    }
}
