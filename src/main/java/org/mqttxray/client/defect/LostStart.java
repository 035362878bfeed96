package org.mqttxray.client.defect;

import org.mqttxray.client.platform.PlatformThread;

/** B2: the yield thread waits for a signal without asking whether it has come already. */
final class LostStart extends PlatformThread.Handshake {
    @Override
    public boolean started(int startsBefore, int starts) {
        return starts > startsBefore;
    }
}
