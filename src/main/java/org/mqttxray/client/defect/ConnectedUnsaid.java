package org.mqttxray.client.defect;

import org.mqttxray.client.MqttException;
import org.mqttxray.client.mqttclient.Parts;

/** B8: a CONNECT that does not fit counts as accepted, although nothing was sent. */
final class ConnectedUnsaid extends Parts.Unsent {
    @Override
    public void connect(MqttException tooLong) {
        // C goes on with the rc that network_connect left
    }
}
