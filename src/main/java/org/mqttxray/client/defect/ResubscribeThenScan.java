package org.mqttxray.client.defect;

import org.mqttxray.client.MqttException;
import org.mqttxray.client.mqttclient.Parts;
import org.mqttxray.client.mqttclient.Step;

/** B15: subscribes again first, and then looks through the ack list, which drops the SUBACKs that are awaited since. */
final class ResubscribeThenScan extends Parts.Resumption {
    @Override
    public void resume(Step scan, Step resubscribe) throws MqttException {
        resubscribe.run();
        scan.run();
    }

    @Override
    public boolean resendsRequests() {
        return false;
    }
}
