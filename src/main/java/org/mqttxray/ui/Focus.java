package org.mqttxray.ui;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.mqttxray.ui.theme.PaintedPane;

/** Where the keyboard is and can go. */
public final class Focus {
    /** Of the root while the keyboard is in use: then it is seen where it is, however it came there. */
    private static final PseudoClass KEYS = PseudoClass.getPseudoClass("keys");

    private static final String ALT_ARROWS = "alt-arrows";
    private static final String CHOICE = "choice";

    private Focus() {}

    /** Says whether the keyboard is in use, or the mouse. What is painted learns it by being painted again. */
    public static void show(Scene scene, boolean keys) {
        boolean before = scene.getRoot().getPseudoClassStates().contains(KEYS);
        scene.getRoot().pseudoClassStateChanged(KEYS, keys);
        if (before != keys && scene.getFocusOwner() instanceof PaintedPane pane) {
            pane.repaint();
        }
    }

    /** Whether a node that draws itself has to show that it has the keyboard. */
    public static boolean isShown(Node node) {
        return node.isFocusVisible()
                || node.isFocused()
                        && node.getScene().getRoot().getPseudoClassStates().contains(KEYS);
    }

    /** The nodes of a tree that the tabulator can reach, in their order. */
    public static List<Node> stops(Node tree) {
        return reachable(tree).toList();
    }

    private static Stream<Node> reachable(Node tree) {
        if (!tree.isVisible() || tree.isDisabled()) {
            return Stream.empty();
        }
        Stream<Node> below = tree instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(Focus::reachable)
                : Stream.empty();
        return tree.isFocusTraversable() ? Stream.concat(Stream.of(tree), below) : below;
    }

    /** The first node of a tree that the tabulator can reach. */
    public static Optional<Node> first(Node tree) {
        return reachable(tree).findFirst();
    }

    /** Lets a node have Alt with an arrow up or down for itself while it has the keyboard. */
    public static void keepAltArrows(Node node) {
        node.getProperties().put(ALT_ARROWS, true);
    }

    /** Lets a node have Escape and the tabulator for itself while it offers a choice, so that they close or take that and not the card around it. */
    public static void keepChoice(Node node, boolean offers) {
        node.getProperties().put(CHOICE, offers);
    }

    /** Whether a key is kept for the node that has the keyboard, if one has. */
    public static boolean keeps(Node owner, KeyEvent event) {
        return owner != null && (keepsArrow(owner, event) || keepsChoice(owner, event));
    }

    private static boolean keepsArrow(Node owner, KeyEvent event) {
        boolean arrow = event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN;
        return arrow && event.isAltDown() && owner.getProperties().containsKey(ALT_ARROWS);
    }

    private static boolean keepsChoice(Node owner, KeyEvent event) {
        boolean plain = !event.isControlDown() && !event.isAltDown() && !event.isMetaDown() && !event.isShiftDown();
        boolean choosing = event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.TAB;
        return choosing && plain && Boolean.TRUE.equals(owner.getProperties().get(CHOICE));
    }

    /** Whether a node is in a tree; no node is in none. */
    public static boolean within(Node node, Node tree) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == tree) {
                return true;
            }
        }
        return false;
    }

    /** A node, or the one of its name that now stands in its place: views are made anew while one looks. */
    public static Optional<Node> again(Node node, Scene scene) {
        if (node.getScene() == scene) {
            return Optional.of(node);
        }
        return Optional.ofNullable(node.getId()).map(id -> scene.lookup("#" + id));
    }
}
