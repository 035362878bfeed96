package org.mqttxray.client.defect;

import org.mqttxray.client.mqttclient.Parts;

/** B9: the return code 0x80 is read as a signed number, which is not the 128 that it is compared with. */
final class RefusedIsGranted extends Parts.Grants {
    @Override
    public boolean refused(int returnCode) {
        return (byte) returnCode == 0x80;
    }
}
