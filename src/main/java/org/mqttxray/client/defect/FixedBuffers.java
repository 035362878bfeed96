package org.mqttxray.client.defect;

import org.mqttxray.client.mqttclient.Parts;

/** The buffers keep their size: what does not fit is not sent, or read and thrown away. */
final class FixedBuffers extends Parts.Buffers {
    @Override
    public int maximum(int size) {
        return size;
    }
}
