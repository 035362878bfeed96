package org.mqttxray.ui.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.text.TextFlow;

/**
 * Nothing lies on something else: no two texts of the scene, wherever they hang, and no two controls side by side. What is meant to lie
 * above says so by the style class or property {@code overlay}.
 */
final class OverlapCheck implements Check {
    private static final double SLACK = 1;
    private static final String OVERLAY = "overlay";

    @Override
    public List<String> problems(Scene scene, List<Seen> nodes) {
        List<Seen> leaves = nodes.stream()
                .filter(seen -> seen.text().isPresent() || seen.node() instanceof Control)
                .filter(seen -> !seen.typed() && !seen.shown().isEmpty())
                .toList();
        List<String> problems = new ArrayList<>();
        for (int i = 0; i < leaves.size(); i++) {
            for (int j = i + 1; j < leaves.size(); j++) {
                overlap(leaves.get(i), leaves.get(j)).ifPresent(problems::add);
            }
        }
        return problems;
    }

    private static Optional<String> overlap(Seen a, Seen b) {
        if (!comparable(a, b) || overlay(a.node()) != overlay(b.node())) {
            return Optional.empty();
        }
        Bounds both = Seen.meet(a.shown(), b.shown());
        return both.getWidth() > SLACK && both.getHeight() > SLACK
                ? Optional.of(a.problem("lies on " + b.path() + b.words() + ", " + CutCheck.px(both.getWidth()) + " x "
                        + CutCheck.px(both.getHeight()) + " px"))
                : Optional.empty();
    }

    /** Texts with texts, and siblings with siblings; the runs of one flow are laid out by it and share lines. */
    private static boolean comparable(Seen a, Seen b) {
        boolean siblings = a.node().getParent() == b.node().getParent();
        if (siblings) {
            return !(a.node().getParent() instanceof TextFlow);
        }
        boolean oneFlow =
                Stream.of(a, b).allMatch(seen -> flow(seen.node()) != null) && flow(a.node()) == flow(b.node());
        return a.text().isPresent() && b.text().isPresent() && !oneFlow;
    }

    private static Node flow(Node node) {
        Node at = node;
        while (at != null && !(at instanceof TextFlow)) {
            at = at.getParent();
        }
        return at;
    }

    /** The nearest node at or above that lies on top on purpose, or null. */
    private static Node overlay(Node node) {
        Node at = node;
        while (at != null
                && !at.getStyleClass().contains(OVERLAY)
                && !at.getProperties().containsKey(OVERLAY)) {
            at = at.getParent();
        }
        return at;
    }
}
