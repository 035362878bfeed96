package org.mqttxray.ui.window;

import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.model.Moment;

/** How many packets there are, for the tab of their table: "Packets 10 + 1 held". */
final class PacketCount {
    private PacketCount() {}

    /** The tab's name at a moment. */
    static String of(Moment moment, Messages messages) {
        int all = moment.packets().size();
        int held = moment.playhead().running() ? 0 : moment.unsent().size();
        if (held > 0) {
            return messages.get("window.tab.packets-held", all - held, held);
        }
        return all > 0 ? messages.get("window.tab.packets-some", all) : messages.get("window.tab.packets");
    }
}
