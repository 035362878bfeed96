package org.mqttxray.ui.window;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.model.Moment;

/** What stands below everything else: the transport, and under it the timeline, with the table of packets and the log as its tabs. */
final class Bottom {
    private final Panes panes;
    private final Messages messages;
    private Optional<BottomPlace> tabs = Optional.empty();
    private Region front;

    Bottom(Panes panes, Messages messages) {
        this.panes = panes;
        this.messages = messages;
        this.front = panes.timeline().root();
    }

    /** The transport alone, or with the timeline. */
    Region arrange(boolean withTimeline) {
        Region transport = panes.transport().root();
        if (!withTimeline) {
            return Splits.boxed(new VBox(transport));
        }
        Region timeline = panes.timeline().root();
        if (panes.besideTimeline().isEmpty()) {
            VBox.setVgrow(timeline, Priority.ALWAYS);
            return Splits.boxed(new VBox(transport, timeline));
        }
        Map<Region, String> names = new LinkedHashMap<>();
        names.put(timeline, "window.tab.timeline");
        names.put(panes.besideTimeline().get(0).root(), "window.tab.packets");
        names.put(panes.besideTimeline().get(1).root(), "window.tab.log");
        names.keySet().forEach(Splits::unboxed);
        BottomPlace place = new BottomPlace(transport, names, messages, front, pane -> front = pane);
        tabs = Optional.of(place);
        return Splits.boxed(place);
    }

    /** Takes all of it out, so that it can stand elsewhere. */
    void clear() {
        tabs.ifPresent(BottomPlace::clear);
        tabs = Optional.empty();
    }

    /** Says in the tab of the packets how many there are at a moment. */
    void count(Moment moment) {
        tabs.ifPresent(place -> place.rename(panes.besideTimeline().get(0).root(), PacketCount.of(moment, messages)));
    }

    /** Brings a pane to the front of the tabs, if it is one of them. */
    void bringToFront(Region pane) {
        tabs.ifPresent(place -> place.bringToFront(pane));
    }
}
