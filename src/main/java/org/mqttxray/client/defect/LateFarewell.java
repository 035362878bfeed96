package org.mqttxray.client.defect;

import org.mqttxray.client.MqttException;
import org.mqttxray.client.mqttclient.Parts;
import org.mqttxray.client.mqttclient.Step;

/** B29: the state is told after the lock is free, when the yield thread may have seen the broker hang up. */
final class LateFarewell extends Parts.Farewell {
    @Override
    public void say(Step send, Runnable tellState, Runnable unlock) throws MqttException {
        try {
            send.run();
        } finally {
            unlock.run();
            tellState.run();
        }
    }
}
