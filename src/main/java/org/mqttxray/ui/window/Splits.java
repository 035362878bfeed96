package org.mqttxray.ui.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import org.mqttxray.ui.Pane;
import org.mqttxray.ui.Styles;
import org.mqttxray.ui.model.Settings;

/** The split panes of a perspective, whose sizes are kept, and the boxes around what stands in them. */
final class Splits {
    private final Settings settings;
    private final List<SplitPane> all = new ArrayList<>();

    Splits(Settings settings) {
        this.settings = settings;
    }

    /**
     * The sizes of a part that keeps its own.
     *
     * @param name under which its size is kept
     * @param usual its size, unless one was kept
     * @param least the least that it may have
     * @param leastOther the least that it must leave to the other part
     */
    record Sizes(String name, double usual, double least, double leastOther) {}

    /** Two parts beside or below each other, of which the first keeps its size. */
    SplitPane first(Orientation orientation, Region first, Region second, Sizes sizes) {
        return split(orientation, first, second, true, sizes);
    }

    /** Two parts beside or below each other, of which the second keeps its size. */
    SplitPane second(Orientation orientation, Region first, Region second, Sizes sizes) {
        return split(orientation, first, second, false, sizes);
    }

    private SplitPane split(Orientation orientation, Region first, Region second, boolean fixesFirst, Sizes sizes) {
        SplitPane split = new SplitPane(first, second);
        split.setOrientation(orientation);
        all.add(split);
        new FixedPart(split, fixesFirst, sizes.name, sizes.usual, sizes.least, sizes.leastOther, settings);
        return split;
    }

    /** Takes everything out. */
    void clear() {
        all.forEach(split -> split.getItems().clear());
        all.clear();
    }

    /** Both of two parts, or the one that is there. */
    static Optional<Region> either(Optional<Region> first, Optional<Region> second, BinaryOperator<Region> both) {
        return first.isPresent() && second.isPresent()
                ? Optional.of(both.apply(first.get(), second.get()))
                : first.or(() -> second);
    }

    /** A pane in a box, if it is open. */
    static Optional<Region> boxed(boolean open, Pane pane) {
        return open ? Optional.of(boxed(pane.root())) : Optional.empty();
    }

    /** A pane in a box. */
    static Region boxed(Region pane) {
        Styles.toggle(pane, "pane", true);
        return pane;
    }

    /** A part of a box has no box of its own. */
    static Region unboxed(Region pane) {
        Styles.toggle(pane, "pane", false);
        return pane;
    }
}
