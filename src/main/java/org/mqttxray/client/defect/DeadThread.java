package org.mqttxray.client.defect;

import org.mqttxray.client.mqttclient.Parts;
import org.mqttxray.client.platform.PlatformThread;

/** B13: the client keeps its ended thread, so a later connect starts none. */
final class DeadThread extends Parts.ThreadEnd {
    @Override
    public PlatformThread left(PlatformThread ended) {
        return ended;
    }
}
