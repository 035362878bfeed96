package org.mqttxray.client.defect;

import org.mqttxray.client.MqttException;
import org.mqttxray.client.mqttclient.Parts;
import org.mqttxray.client.mqttclient.Step;

/** B5 and B38: an answer is awaited only once the packet is sent, so a fast one is not expected yet, and a send that fails is final. */
final class RecordAfterSend extends Parts.Order {
    @Override
    public void send(Step remember, Step send) throws MqttException {
        send.run();
        remember.run();
    }
}
