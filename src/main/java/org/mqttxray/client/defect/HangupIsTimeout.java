package org.mqttxray.client.defect;

import org.mqttxray.client.MqttError;
import org.mqttxray.client.MqttException;
import org.mqttxray.client.mqttclient.Parts;

/** B16: the end of the stream is taken for a timeout that takes no time, so the yield thread spins until the keep alive is over. */
final class HangupIsTimeout extends Parts.Hangup {
    @Override
    public MqttException heard() {
        return new MqttException(MqttError.MQTT_NOTHING_TO_READ_ERROR);
    }
}
