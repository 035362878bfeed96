package org.mqttxray.client.defect;

import org.mqttxray.client.MqttException;
import org.mqttxray.client.mqttclient.Parts;
import org.mqttxray.client.mqttclient.Step;

/** B4: the PUBREC is remembered out of the write buffer once the lock is free, when another packet may lie in it. */
final class UnlockedPubrec extends Parts.Pubrec {
    @Override
    public void handle(Runnable lock, Step send, Step remember, Runnable unlock) throws MqttException {
        lock.run();
        try {
            send.run();
        } finally {
            unlock.run();
        }
        remember.run();
    }
}
