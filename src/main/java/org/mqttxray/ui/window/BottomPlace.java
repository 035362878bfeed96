package org.mqttxray.ui.window;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.Segment;

/** The place below: the transport with tabs at its right, and under both the pane that is in front. */
final class BottomPlace extends VBox {
    private final Map<Region, ToggleButton> tabs = new LinkedHashMap<>();
    private final HBox row = new HBox();
    private final StackPane place = new StackPane();

    /**
     * A place.
     *
     * @param transport the buttons that move the playhead
     * @param panes and the keys of their tabs' names, in their order; a tab is found again by its key
     * @param front the one that is in front
     * @param chosen is told which one is brought to the front
     */
    BottomPlace(Region transport, Map<Region, String> panes, Messages messages, Region front, Consumer<Region> chosen) {
        HBox segment = new HBox();
        segment.getStyleClass().addAll("segment", "small");
        segment.setMinWidth(USE_PREF_SIZE);
        Map<ToggleButton, Region> panesOfTabs = new HashMap<>();
        panes.forEach((pane, key) -> {
            ToggleButton tab = new ToggleButton(messages.get(key));
            tab.setId(key.replace('.', '-'));
            tab.getStyleClass().add("tab-button");
            tabs.put(pane, tab);
            panesOfTabs.put(tab, pane);
            segment.getChildren().add(tab);
        });
        row.getChildren().setAll(transport, segment);
        row.getStyleClass().add("tabs-beside");
        HBox.setHgrow(transport, Priority.ALWAYS);
        VBox.setVgrow(place, Priority.ALWAYS);
        place.setMinHeight(0);
        place.getChildren().setAll(front);
        getChildren().setAll(row, place);
        Segment.join(panesOfTabs, front, pane -> {
            place.getChildren().setAll(pane);
            chosen.accept(pane);
        });
    }

    /** Gives the tab of a pane, if it stands here, another name. */
    void rename(Region pane, String name) {
        if (tabs.containsKey(pane) && !tabs.get(pane).getText().equals(name)) {
            tabs.get(pane).setText(name);
        }
    }

    /** Brings a pane to the front, if it stands here. */
    void bringToFront(Region pane) {
        if (tabs.containsKey(pane)) {
            tabs.get(pane).setSelected(true);
        }
    }

    /** Takes the pane in front and the transport out, so that they can stand elsewhere. */
    void clear() {
        place.getChildren().clear();
        row.getChildren().clear();
    }
}
