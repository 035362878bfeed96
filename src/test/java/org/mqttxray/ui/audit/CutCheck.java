package org.mqttxray.ui.audit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;

/**
 * Nothing is cut off: no text has an ellipsis unless a tooltip says it whole; no text, icon or control reaches out of the scene, of an
 * ancestor that clips, or of its pane or card. What lies in something that scrolls may lie outside of it, in the directions in which it scrolls.
 */
final class CutCheck implements Check {
    private static final double SLACK = 1;
    private static final List<String> EDGES = List.of("pane", "card");

    @Override
    public List<String> problems(Scene scene, List<Seen> nodes) {
        return nodes.stream()
                .flatMap(seen -> Stream.of(shortened(seen), prompt(seen), outside(seen, scene))
                        .flatMap(Optional::stream))
                .toList();
    }

    private static Optional<String> shortened(Seen seen) {
        if (!(seen.node() instanceof Text drawn) || !(drawn.getParent() instanceof Labeled labeled) || seen.icon()) {
            return Optional.empty();
        }
        String whole = labeled.getText() == null ? "" : labeled.getText();
        String expected = labeled.isMnemonicParsing() ? whole.replaceFirst("_", "") : whole;
        boolean wholeDrawn = squeezed(drawn.getText()).equals(squeezed(expected))
                || squeezed(drawn.getText()).equals(squeezed(whole));
        return wholeDrawn || tooltipSays(labeled, expected) || drawn == labeled.getGraphic()
                ? Optional.empty()
                : Optional.of(seen.problem("cut; the whole is \"" + whole + "\", and no tooltip says it"));
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static boolean tooltipSays(Node node, String whole) {
        for (Node at = node; at != null; at = at.getParent()) {
            Tooltip tooltip = tooltip(at);
            if (tooltip != null
                    && tooltip.getText() != null
                    && tooltip.getText().contains(whole)) {
                return true;
            }
        }
        return false;
    }

    /** The tooltip of a node; one that is installed on something other than a control is kept among its properties. */
    static Tooltip tooltip(Node node) {
        if (node instanceof Control control && control.getTooltip() != null) {
            return control.getTooltip();
        }
        return node.getProperties().get("javafx.scene.control.Tooltip") instanceof Tooltip tooltip ? tooltip : null;
    }

    private static Optional<String> prompt(Seen seen) {
        if (!(seen.node() instanceof TextInputControl field)
                || field.getPromptText().isEmpty()) {
            return Optional.empty();
        }
        double room = field.getWidth() - field.snappedLeftInset() - field.snappedRightInset();
        return field.lookupAll(".text").stream()
                .filter(node -> node instanceof Text text && text.getText().equals(field.getPromptText()))
                .filter(node -> node.getLayoutBounds().getWidth() > room + SLACK)
                .map(node -> seen.problem("the prompt \"%s\" is %s px wide, there are %s"
                        .formatted(
                                field.getPromptText(), px(node.getLayoutBounds().getWidth()), px(room))))
                .findFirst();
    }

    private static Optional<String> outside(Seen seen, Scene scene) {
        if (!leaf(seen) || seen.typed()) {
            return Optional.empty();
        }
        Bounds rest = seen.bounds();
        for (Parent above = seen.node().getParent(); above != null; above = above.getParent()) {
            if (scrolls(above)) {
                rest = scrolled(rest, above);
            } else if (above.getClip() != null && beyond(rest, Seen.clip(above)) > SLACK) {
                return Optional.of(seen.problem(reach(rest, Seen.clip(above), "what " + name(above) + " shows")));
            } else if (EDGES.stream().anyMatch(above.getStyleClass()::contains)
                    && beyond(rest, above.localToScene(above.getLayoutBounds())) > SLACK) {
                return Optional.of(seen.problem(
                        reach(rest, above.localToScene(above.getLayoutBounds()), "its pane " + name(above))));
            }
        }
        Bounds window = Seen.rectangle(scene);
        return beyond(rest, window) > SLACK
                ? Optional.of(seen.problem(reach(rest, window, "the scene")))
                : Optional.empty();
    }

    /** A control stands for its own text. */
    private static boolean leaf(Seen seen) {
        boolean ownText = seen.text().isPresent() && !(seen.node().getParent() instanceof Labeled);
        return ownText || seen.icon() || seen.node() instanceof Control;
    }

    private static boolean scrolls(Parent parent) {
        return parent.getStyleClass().contains("viewport")
                || parent.getStyleClass().contains("clipped-container");
    }

    /** What of the bounds can still be out of place once they lie in something that scrolls. */
    private static Bounds scrolled(Bounds rest, Parent viewport) {
        Bounds port = viewport.localToScene(viewport.getLayoutBounds());
        boolean across = !(viewport.getParent() instanceof ScrollPane pane)
                || pane.getHbarPolicy() != ScrollPane.ScrollBarPolicy.NEVER;
        Bounds row = across ? port : rest;
        return new BoundingBox(row.getMinX(), port.getMinY(), row.getWidth(), port.getHeight());
    }

    private static double beyond(Bounds inner, Bounds outer) {
        return Stream.of(
                        outer.getMinX() - inner.getMinX(),
                        outer.getMinY() - inner.getMinY(),
                        inner.getMaxX() - outer.getMaxX(),
                        inner.getMaxY() - outer.getMaxY())
                .max(Double::compare)
                .orElseThrow();
    }

    private static String reach(Bounds inner, Bounds outer, String of) {
        return "reaches %s px out of %s".formatted(px(beyond(inner, outer)), of);
    }

    private static String name(Node node) {
        return node.getStyleClass().isEmpty()
                ? node.getClass().getSimpleName()
                : node.getStyleClass().get(0);
    }

    static String px(double pixels) {
        return String.format(Locale.ROOT, "%.1f", pixels);
    }
}
