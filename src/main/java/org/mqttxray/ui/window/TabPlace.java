package org.mqttxray.ui.window;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.Segment;

/** A place that panes share: a row of tabs, and the pane that is in front. */
final class TabPlace extends VBox {
    private final Map<Region, ToggleButton> tabs = new LinkedHashMap<>();
    private final StackPane place = new StackPane();
    private final HBox row = new HBox();
    private final Consumer<Region> chosen;

    /**
     * A place.
     *
     * @param panes and the keys of their tabs' names, in their order; a tab is found again by its key
     * @param front the one that is in front
     * @param chosen is told which one is brought to the front
     */
    TabPlace(Map<Region, String> panes, Messages messages, Region front, Consumer<Region> chosen) {
        this(Optional.empty(), panes, messages, front, chosen);
    }

    /**
     * The same, with something at the left of its tabs.
     *
     * @param left what stands there
     */
    TabPlace(Region left, Map<Region, String> panes, Messages messages, Region front, Consumer<Region> chosen) {
        this(Optional.of(left), panes, messages, front, chosen);
    }

    private TabPlace(
            Optional<Region> left,
            Map<Region, String> panes,
            Messages messages,
            Region front,
            Consumer<Region> chosen) {
        this.chosen = chosen;
        HBox segment = new HBox();
        segment.getStyleClass().addAll("segment", "small");
        panes.forEach((pane, key) -> {
            ToggleButton tab = new ToggleButton(messages.get(key));
            tab.setId(key.replace('.', '-'));
            tab.getStyleClass().add("tab-button");
            tabs.put(pane, tab);
            segment.getChildren().add(tab);
        });
        row.getChildren().setAll(segment);
        row.getStyleClass().add("tab-row");
        left.ifPresent(part -> {
            HBox.setHgrow(part, Priority.ALWAYS);
            segment.setMinWidth(USE_PREF_SIZE);
            row.getChildren().add(0, part);
            row.getStyleClass().setAll("tabs-beside");
        });
        VBox.setVgrow(place, Priority.ALWAYS);
        getChildren().setAll(row, place);
        getStyleClass().add("tab-place");
        place.getChildren().setAll(front);
        Map<ToggleButton, Region> panesOfTabs = new HashMap<>();
        tabs.forEach((pane, tab) -> panesOfTabs.put(tab, pane));
        Segment.join(panesOfTabs, front, this::choose);
    }

    private void choose(Region pane) {
        place.getChildren().setAll(pane);
        chosen.accept(pane);
    }

    /** Brings a pane to the front, if it stands here. */
    void bringToFront(Region pane) {
        if (tabs.containsKey(pane)) {
            tabs.get(pane).setSelected(true);
        }
    }

    /** Takes the pane in front out, and what stands beside the tabs, so that they can stand elsewhere. */
    void clear() {
        place.getChildren().clear();
        row.getChildren().clear();
    }
}
