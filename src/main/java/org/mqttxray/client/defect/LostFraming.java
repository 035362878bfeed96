package org.mqttxray.client.defect;

import org.mqttxray.client.MqttError;
import org.mqttxray.client.MqttException;
import org.mqttxray.client.MqttException.Reason;
import org.mqttxray.client.mqttclient.Parts;

/** B11: after a timeout in the middle of a packet the next read takes what follows for the beginning of one. */
final class LostFraming extends Parts.Stall {
    @Override
    public MqttException noticed(Reason reason) {
        return new MqttException(MqttError.MQTT_NOTHING_TO_READ_ERROR);
    }

    @Override
    public int patience(int left, int cmdTimeout) {
        return left;
    }
}
