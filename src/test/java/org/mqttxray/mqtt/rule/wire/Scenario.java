package org.mqttxray.mqtt.rule.wire;

import java.util.List;

/** What clients do over a line that is tapped. */
interface Scenario {
    void play(Wiretap tap) throws Exception;

    /**
     * Plays it, and gives what was said.
     *
     * @param broker its port
     */
    default List<Conversation> recorded(String name, int broker) throws Exception {
        try (Wiretap tap = Wiretap.before(broker)) {
            play(tap);
            return tap.conversations(name);
        }
    }
}
