package org.mqttxray.client.defect;

import java.util.function.IntPredicate;
import org.mqttxray.client.mqttclient.Parts;

/** B34: after 65534 comes 1, whether or not it is in use. */
final class ReusedIdentifiers extends Parts.Identifiers {
    @Override
    public int after(int last, IntPredicate inUse) {
        return last >= LAST ? 1 : last + 1;
    }
}
