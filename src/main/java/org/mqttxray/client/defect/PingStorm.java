package org.mqttxray.client.defect;

import org.mqttxray.client.mqttclient.Parts;

/** B20: a keep alive of 0 has always passed, so a PINGREQ is sent without a pause. */
final class PingStorm extends Parts.KeepAliveTime {
    @Override
    public boolean off(int seconds) {
        return false;
    }
}
