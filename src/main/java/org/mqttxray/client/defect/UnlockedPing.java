package org.mqttxray.client.defect;

import org.mqttxray.client.MqttException;
import org.mqttxray.client.mqttclient.Parts;
import org.mqttxray.client.mqttclient.Step;

/** B4: a PINGREQ is put into the write buffer, and the line dropped, while another thread may be sending. */
final class UnlockedPing extends Parts.PingGuard {
    @Override
    public void guarded(Runnable lock, Step body, Runnable unlock) throws MqttException {
        body.run();
    }
}
