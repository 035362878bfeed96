package org.mqttxray.ui.window;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A place that panes share: a row of tabs, and the pane that is in front. */
final class TabPlace extends VBox {
    private final Map<Region, ToggleButton> tabs = new LinkedHashMap<>();
    private final StackPane place = new StackPane();
    private final Consumer<Region> chosen;

    /**
     * A place.
     *
     * @param panes and the names of their tabs, in their order
     * @param front the one that is in front
     * @param chosen is told which one is brought to the front
     */
    TabPlace(Map<Region, String> panes, Region front, Consumer<Region> chosen) {
        this.chosen = chosen;
        ToggleGroup group = new ToggleGroup();
        HBox segment = new HBox();
        segment.getStyleClass().addAll("segment", "small");
        panes.forEach((pane, name) -> {
            ToggleButton tab = new ToggleButton(name);
            tab.setToggleGroup(group);
            tabs.put(pane, tab);
            segment.getChildren().add(tab);
        });
        HBox row = new HBox(segment);
        row.getStyleClass().add("tab-row");
        VBox.setVgrow(place, Priority.ALWAYS);
        getChildren().setAll(row, place);
        getStyleClass().add("tab-place");
        place.getChildren().setAll(front);
        group.selectToggle(tabs.get(front));
        group.selectedToggleProperty().addListener((toggles, before, now) -> choose(group, before, now));
    }

    /** One of them is always in front. */
    private void choose(ToggleGroup group, Toggle before, Toggle now) {
        if (now == null) {
            group.selectToggle(before);
            return;
        }
        tabs.forEach((pane, tab) -> {
            if (tab == now) {
                place.getChildren().setAll(pane);
                chosen.accept(pane);
            }
        });
    }

    /** Brings a pane to the front, if it stands here. */
    void bringToFront(Region pane) {
        if (tabs.containsKey(pane)) {
            tabs.get(pane).setSelected(true);
        }
    }

    /** Takes the pane in front out, so that it can stand elsewhere. */
    void clear() {
        place.getChildren().clear();
    }
}
