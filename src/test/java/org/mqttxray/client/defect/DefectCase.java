package org.mqttxray.client.defect;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.mqttxray.client.MqttException;
import org.mqttxray.client.ScriptedPeer;
import org.mqttxray.client.Trial;
import org.mqttxray.client.mqttclient.Parts;

/**
 * A run in which a defect shows.
 *
 * @param defect which
 * @param besides another defect without which it does not show, in both runs; or null
 * @param peer whom the client calls
 * @param scenario what happens, and what is seen of it
 * @param cured what is seen without the defect
 * @param spoilt what is seen with it
 */
record DefectCase(
        Defect defect, Defect besides, Supplier<ScriptedPeer> peer, Scenario scenario, List<?> cured, List<?> spoilt) {
    private static final long SEED = 1;

    /** What happens, on the client's thread {@code main}. */
    @FunctionalInterface
    interface Scenario {
        /** Does it, and tells what is seen. */
        List<?> seen(Trial trial, ScriptedPeer peer) throws MqttException;
    }

    DefectCase(Defect defect, Supplier<ScriptedPeer> peer, Scenario scenario, List<?> cured, List<?> spoilt) {
        this(defect, null, peer, scenario, cured, spoilt);
    }

    /** What is seen of a client without the defect. */
    List<?> withoutIt() {
        return seen(base());
    }

    /** What is seen of a client with it. */
    List<?> withIt() {
        return seen(defect.in(base()));
    }

    private Parts base() {
        return besides == null ? Parts.CURED : besides.in(Parts.CURED);
    }

    private List<?> seen(Parts parts) {
        ScriptedPeer called = peer.get();
        List<Object> seen = new ArrayList<>();
        Trial.observed(SEED, called, parts, trial -> seen.addAll(scenario.seen(trial, called)));
        return seen;
    }

    @Override
    public String toString() {
        return defect.number() + " " + defect.label();
    }
}
