package org.mqttxray.ui.window;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.Focus;
import org.mqttxray.ui.Presence;
import org.mqttxray.ui.Segment;

/** A place that panes share: the one in front has the tabs in its header, in the place of its title. */
final class TabPlace extends StackPane {
    private final Map<Region, ToggleButton> tabs = new LinkedHashMap<>();
    private final HBox segment = new HBox();
    private final Consumer<Region> chosen;

    /**
     * A place.
     *
     * @param panes and the keys of their tabs' names, in their order; a tab is found again by its key
     * @param front the one that is in front
     * @param chosen is told which one is brought to the front
     */
    TabPlace(Map<Region, String> panes, Messages messages, Region front, Consumer<Region> chosen) {
        this.chosen = chosen;
        segment.getStyleClass().addAll("segment", "small");
        segment.setMinWidth(USE_PREF_SIZE);
        panes.forEach((pane, key) -> {
            ToggleButton tab = new ToggleButton(messages.get(key));
            tab.setId(key.replace('.', '-'));
            tab.getStyleClass().add("tab-button");
            tabs.put(pane, tab);
            segment.getChildren().add(tab);
        });
        getStyleClass().add("tab-place");
        show(front);
        Map<ToggleButton, Region> panesOfTabs = new HashMap<>();
        tabs.forEach((pane, tab) -> panesOfTabs.put(tab, pane));
        Segment.join(panesOfTabs, front, this::choose);
    }

    /** The keyboard goes with the tabs. */
    private void choose(Region pane) {
        boolean focused = Focus.within(
                Optional.ofNullable(getScene()).map(Scene::getFocusOwner).orElse(null), segment);
        clear();
        show(pane);
        if (focused) {
            tabs.get(pane).requestFocus();
        }
        chosen.accept(pane);
    }

    private void show(Region pane) {
        HBox header = (HBox) pane.lookup(".pane-header");
        header.getChildren().add(0, segment);
        Presence.shown(title(header), false);
        getChildren().setAll(pane);
    }

    private static Node title(HBox header) {
        return header.lookup(".pane-title");
    }

    /** Brings a pane to the front, if it stands here. */
    void bringToFront(Region pane) {
        if (tabs.containsKey(pane)) {
            tabs.get(pane).setSelected(true);
        }
    }

    /** Takes the pane in front out, with its own title, so that it can stand elsewhere. */
    void clear() {
        if (segment.getParent() instanceof HBox header) {
            header.getChildren().remove(segment);
            Presence.shown(title(header), true);
        }
        getChildren().clear();
    }
}
