package org.mqttxray.ui.audit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;

/**
 * Text can be read on what is below it: 4.5 to 1 or more, and 3 to 1 where it is switched off. What lies on a canvas can't be known here.
 */
final class ContrastCheck implements Check {
    @Override
    public List<String> problems(Scene scene, List<Seen> nodes) {
        return nodes.stream()
                .flatMap(seen -> seen.text().flatMap(text -> faint(seen, text, scene)).stream())
                .toList();
    }

    private static Optional<String> faint(Seen seen, Text text, Scene scene) {
        Optional<Color> ground = ground(text, scene);
        boolean selected = text.getSelectionStart() >= 0 && text.getSelectionEnd() > text.getSelectionStart();
        Paint paint = selected ? text.getSelectionFill() : text.getFill();
        if (ground.isEmpty() || !(paint instanceof Color fill)) {
            return Optional.empty();
        }
        Color drawn = Contrast.on(ground.get(), fill, opacity(text));
        double contrast = Contrast.of(drawn, ground.get());
        return contrast >= (text.isDisabled() ? Contrast.LEAST_OFF : Contrast.LEAST)
                ? Optional.empty()
                : Optional.of(seen.problem(String.format(
                        Locale.ROOT, "contrast %.2f, %s on %s", contrast, hex(drawn), hex(ground.get()))));
    }

    private static double opacity(Node node) {
        double opacity = 1;
        for (Node at = node; at != null; at = at.getParent()) {
            opacity *= at.getOpacity();
        }
        return opacity;
    }

    /** The colour below a text; none if a canvas is there. */
    private static Optional<Color> ground(Text text, Scene scene) {
        Bounds bounds = text.localToScene(text.getLayoutBounds());
        Deque<Color> layers = new ArrayDeque<>();
        for (Node at = text; at != null && !opaque(layers); at = at.getParent()) {
            if (!collect(at, bounds, layers)) {
                return Optional.empty();
            }
        }
        Color ground = scene.getFill() instanceof Color fill ? Contrast.on(Color.WHITE, fill, 1) : Color.WHITE;
        while (!layers.isEmpty()) {
            ground = Contrast.on(ground, layers.pop(), 1);
        }
        return Optional.of(ground);
    }

    private static boolean opaque(Deque<Color> layers) {
        return !layers.isEmpty() && layers.peek().isOpaque();
    }

    /** Adds what is drawn below a node by its elder siblings and its parent; false if a canvas is. */
    private static boolean collect(Node node, Bounds bounds, Deque<Color> layers) {
        Parent parent = node.getParent();
        if (parent == null) {
            return true;
        }
        List<Node> siblings = parent.getChildrenUnmodifiable();
        for (int i = siblings.indexOf(node) - 1; i >= 0 && !opaque(layers); i--) {
            Node below = siblings.get(i);
            boolean there = below.isVisible()
                    && below.localToScene(below.getLayoutBounds()).contains(bounds.getCenterX(), bounds.getCenterY());
            if (there && painted(below)) {
                return false;
            }
            if (there) {
                fill(below).ifPresent(layers::push);
            }
        }
        if (!opaque(layers)) {
            fill(parent).ifPresent(layers::push);
        }
        return true;
    }

    private static boolean painted(Node node) {
        return node instanceof Canvas
                || node instanceof Parent parent
                        && parent.getChildrenUnmodifiable().stream().anyMatch(ContrastCheck::painted);
    }

    /** The colour in the middle of a node: the last of its fills lies on top. */
    private static Optional<Color> fill(Node node) {
        if (node instanceof Region region && region.getBackground() != null) {
            List<BackgroundFill> fills = region.getBackground().getFills();
            return fills.isEmpty()
                    ? Optional.empty()
                    : colour(fills.get(fills.size() - 1).getFill());
        }
        return node instanceof Shape shape && !(node instanceof Text) ? colour(shape.getFill()) : Optional.empty();
    }

    private static Optional<Color> colour(Paint paint) {
        return paint instanceof Color color && color.getOpacity() > 0 ? Optional.of(color) : Optional.empty();
    }

    static String hex(Color color) {
        return String.format(
                Locale.ROOT,
                "#%02X%02X%02X",
                Math.round(color.getRed() * 255),
                Math.round(color.getGreen() * 255),
                Math.round(color.getBlue() * 255));
    }
}
