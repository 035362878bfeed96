package org.mqttxray.ui.audit;

import java.util.List;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;

/** Everything the keyboard reaches says what it is: by an accessible text, by its own text, or by a label that stands for it. */
final class NameCheck implements Check {
    @Override
    public List<String> problems(Scene scene, List<Seen> nodes) {
        return nodes.stream()
                .filter(seen -> seen.node().isFocusTraversable() && !seen.node().isDisabled())
                .filter(seen -> !named(seen.node()) && !labelled(seen.node(), nodes))
                .map(seen -> seen.problem("can have the focus and has no name"))
                .toList();
    }

    private static boolean named(Node node) {
        return says(node.getAccessibleText()) || says(node.queryAccessibleAttribute(AccessibleAttribute.TEXT));
    }

    private static boolean says(Object text) {
        return text instanceof String words && !words.isBlank();
    }

    private static boolean labelled(Node node, List<Seen> nodes) {
        return nodes.stream()
                .anyMatch(seen ->
                        seen.node() instanceof Label label && label.getLabelFor() == node && says(label.getText()));
    }
}
