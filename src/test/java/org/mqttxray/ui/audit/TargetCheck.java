package org.mqttxray.ui.audit;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.RadioButton;

/** What is to be hit with a pointer is large enough. */
final class TargetCheck implements Check {
    private static final double LEAST = 22;
    private static final double ROUNDING = 0.01;

    @Override
    public List<String> problems(Scene scene, List<Seen> nodes) {
        return nodes.stream()
                .filter(seen -> seen.node() instanceof ButtonBase && !inText(seen))
                .filter(seen -> smaller(seen) < LEAST - ROUNDING)
                .map(seen -> seen.problem("a target of %s x %s px; the least is %s"
                        .formatted(
                                CutCheck.px(seen.bounds().getWidth()),
                                CutCheck.px(seen.bounds().getHeight()),
                                CutCheck.px(LEAST))))
                .toList();
    }

    /** Links stand in lines of text; the label of a box is part of its target. */
    private static boolean inText(Seen seen) {
        return seen.node() instanceof Hyperlink
                || seen.node() instanceof CheckBox
                || seen.node() instanceof RadioButton;
    }

    private static double smaller(Seen seen) {
        return Math.min(seen.bounds().getWidth(), seen.bounds().getHeight());
    }
}
