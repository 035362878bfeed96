package org.mqttxray.client.defect;

import org.mqttxray.client.mqttclient.Parts;

/** B28: a second subscription with the same filter keeps the first handler and QoS. */
final class KeepOldHandler extends Parts.Resubscription {
    @Override
    public boolean replaces() {
        return false;
    }
}
