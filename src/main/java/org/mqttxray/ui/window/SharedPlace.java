package org.mqttxray.ui.window;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.layout.Region;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.Pane;

/** A place that some panes share: one of them alone, or all as tabs. The client's state comes to the front when it is opened. */
final class SharedPlace {
    private final Panes panes;
    private final Messages messages;
    private Optional<TabPlace> tabs = Optional.empty();
    private Region front;
    private boolean stateInFront;

    /**
     * A place that is empty yet.
     *
     * @param first what is in front at first, if it is one of them
     */
    SharedPlace(Panes panes, Messages messages, Pane first) {
        this.panes = panes;
        this.messages = messages;
        this.front = first.root();
    }

    /** The client's state was opened, stayed open, or was closed. */
    void state(boolean opens, boolean open) {
        stateInFront = opens || stateInFront && open;
    }

    /** The place of these panes; none if there are none. */
    Optional<Region> of(List<Pane> shared) {
        Map<Region, String> names = new LinkedHashMap<>();
        shared.forEach(pane -> names.put(Splits.unboxed(pane.root()), panes.tabOf(pane)));
        if (names.size() <= 1) {
            return names.keySet().stream().findFirst();
        }
        Region wanted = stateInFront ? panes.state().root() : front;
        Region first = names.keySet().iterator().next();
        tabs = Optional.of(new TabPlace(names, messages, names.containsKey(wanted) ? wanted : first, this::choose));
        return tabs.map(Region.class::cast);
    }

    private void choose(Region pane) {
        stateInFront = pane == panes.state().root();
        if (!stateInFront) {
            front = pane;
        }
    }

    /** Takes the panes out, so that they can stand elsewhere. */
    void clear() {
        tabs.ifPresent(TabPlace::clear);
        tabs = Optional.empty();
    }

    /** Brings a pane to the front, if it is one of the tabs. */
    void bringToFront(Region pane) {
        tabs.ifPresent(place -> place.bringToFront(pane));
    }
}
