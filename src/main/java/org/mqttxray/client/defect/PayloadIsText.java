package org.mqttxray.client.defect;

import java.util.Arrays;
import org.mqttxray.client.mqttclient.Parts;

/** B12: a payload ends at its first byte 0, as a C string does. */
final class PayloadIsText extends Parts.Payloads {
    @Override
    public byte[] seen(byte[] payload) {
        for (int i = 0; i < payload.length; i++) {
            if (payload[i] == 0) {
                return Arrays.copyOf(payload, i);
            }
        }
        return payload;
    }
}
