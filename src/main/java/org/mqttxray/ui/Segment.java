package org.mqttxray.ui;

import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;

/** Toggle buttons in a row of which one is always selected, whether the mouse, the space bar or an arrow key has chosen it. */
public final class Segment {
    private Segment() {}

    /**
     * Joins buttons.
     *
     * @param buttons what each stands for
     * @param now which one is selected first
     * @param chosen is told what was chosen
     */
    public static <T> void join(Map<ToggleButton, T> buttons, T now, Consumer<T> chosen) {
        ToggleGroup group = new ToggleGroup();
        group.getToggles().setAll(buttons.keySet());
        buttons.forEach((button, value) -> button.setSelected(value.equals(now)));
        group.selectedToggleProperty().addListener((toggles, before, selected) -> {
            if (selected == null) {
                group.selectToggle(before);
            } else if (before != null) {
                chosen.accept(buttons.get((ToggleButton) selected));
            }
        });
    }
}
