package org.mqttxray.client.defect;

import org.mqttxray.client.mqttclient.Parts;

/** B23: a release waits for a yield thread that was never started, until the command timeout, and fails. */
final class WaitForNobody extends Parts.Patience {
    @Override
    public boolean waitsForNobody() {
        return true;
    }
}
