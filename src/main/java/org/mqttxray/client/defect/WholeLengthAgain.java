package org.mqttxray.client.defect;

import org.mqttxray.client.mqttclient.Parts;

/** B10: after a part of a packet its whole length is written again, beyond its end. */
final class WholeLengthAgain extends Parts.Rest {
    @Override
    public int end(int sent, int length, int size) {
        return Math.min(size, sent + length);
    }
}
