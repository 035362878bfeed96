package org.mqttxray.ui.window;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import org.mqttxray.ui.model.Settings;

/**
 * The part of a split pane that keeps its size while the window grows and shrinks. What the user makes of it by the divider is kept
 * from start to start.
 */
final class FixedPart {
    private final SplitPane split;
    private final boolean first;
    private final String name;
    private final double usual;
    private final double least;
    private final double leastOther;
    private final Settings settings;

    /**
     * A part of a split pane with two parts.
     *
     * @param first whether it is the first of the two
     * @param name under which its size is kept
     * @param usual its size, unless one was kept
     * @param least the least that it may have
     * @param leastOther the least that it must leave to the other
     */
    FixedPart(
            SplitPane split,
            boolean first,
            String name,
            double usual,
            double least,
            double leastOther,
            Settings settings) {
        this.split = split;
        this.first = first;
        this.name = name;
        this.usual = usual;
        this.least = least;
        this.leastOther = leastOther;
        this.settings = settings;
        SplitPane.setResizableWithParent(split.getItems().get(first ? 0 : 1), false);
        split.widthProperty().addListener((observed, before, now) -> arrange());
        split.heightProperty().addListener((observed, before, now) -> arrange());
        split.getDividers()
                .get(0)
                .positionProperty()
                .addListener((observed, before, now) -> dragged(now.doubleValue()));
    }

    private double length() {
        return split.getOrientation() == Orientation.HORIZONTAL ? split.getWidth() : split.getHeight();
    }

    private void arrange() {
        if (length() > 0) {
            place(settings.size(name).orElse(usual));
        }
    }

    /** Gives the part a size, but leaves both parts the least that they may have; says which size it has got. */
    private double place(double wanted) {
        double length = length();
        double size = Math.max(least, Math.min(wanted, length - leastOther));
        split.setDividerPosition(0, first ? size / length : 1 - size / length);
        return size;
    }

    private void dragged(double position) {
        boolean byHand = split.getChildrenUnmodifiable().stream()
                .filter(part -> part.getStyleClass().contains("split-pane-divider"))
                .anyMatch(Node::isPressed);
        if (byHand) {
            settings.keepSize(name, place(first ? position * length() : (1 - position) * length()));
        }
    }
}
