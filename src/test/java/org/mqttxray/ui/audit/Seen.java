package org.mqttxray.ui.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;

/**
 * A node of a scene that can be seen, or can be scrolled into sight.
 *
 * @param node the node
 * @param path its ancestors' names and its own, the outermost first
 * @param bounds where it is in the scene
 * @param shown the part of it that no ancestor cuts off; empty if none is
 */
record Seen(Node node, String path, Bounds bounds, Bounds shown) {
    static final Bounds NOWHERE = new BoundingBox(0, 0, -1, -1);

    /** All visible nodes of a scene, each after its parent, in the order in which they are drawn. */
    static List<Seen> in(Scene scene) {
        List<Seen> all = new ArrayList<>();
        walk(scene.getRoot(), "", rectangle(scene), all);
        return all;
    }

    static Bounds rectangle(Scene scene) {
        return new BoundingBox(0, 0, scene.getWidth(), scene.getHeight());
    }

    private static void walk(Node node, String above, Bounds window, List<Seen> all) {
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        if (!node.isVisible() || node.getOpacity() == 0 || bounds.isEmpty()) {
            return;
        }
        String path = above.isEmpty() ? name(node) : above + " > " + name(node);
        all.add(new Seen(node, path, bounds, meet(bounds, window)));
        Bounds inner = node.getClip() == null ? window : meet(clip(node), window);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, path, inner, all));
        }
    }

    /** Where a node's clip is in the scene. */
    static Bounds clip(Node node) {
        return node.localToScene(node.getClip().getBoundsInParent());
    }

    /** What two rectangles have in common, or {@link #NOWHERE}. */
    static Bounds meet(Bounds a, Bounds b) {
        double x = Math.max(a.getMinX(), b.getMinX());
        double y = Math.max(a.getMinY(), b.getMinY());
        double width = Math.min(a.getMaxX(), b.getMaxX()) - x;
        double height = Math.min(a.getMaxY(), b.getMaxY()) - y;
        return a.isEmpty() || b.isEmpty() || width < 0 || height < 0 ? NOWHERE : new BoundingBox(x, y, width, height);
    }

    private static String name(Node node) {
        String type = node.getClass().getSimpleName();
        String own = type.isEmpty() ? node.getClass().getSuperclass().getSimpleName() : type;
        if (node.getId() != null) {
            return own + "#" + node.getId();
        }
        return node.getStyleClass().isEmpty() ? own : own + "." + String.join(".", node.getStyleClass());
    }

    /** The text that is drawn here, if this node draws any; icons are drawn as text but are none. */
    Optional<Text> text() {
        return node instanceof Text text && !icon() && !text.getText().isBlank() ? Optional.of(text) : Optional.empty();
    }

    /** Whether it is an icon of a font. */
    boolean icon() {
        return node.getStyleClass().contains("ikonli-font-icon");
    }

    /** Whether it belongs to a field in which the user types: what it shows scrolls by itself. */
    boolean typed() {
        for (Node above = node.getParent(); above != null; above = above.getParent()) {
            if (above instanceof TextInputControl) {
                return true;
            }
        }
        return false;
    }

    /** What a person would call its text, for a report. */
    String words() {
        String words = node instanceof Labeled labeled
                ? labeled.getText()
                : node instanceof Text text && !icon() ? text.getText() : "";
        return words == null || words.isBlank() ? "" : " \"" + words.strip() + "\"";
    }

    /** A sentence about it. */
    String problem(String what) {
        return path + words() + ": " + what;
    }
}
