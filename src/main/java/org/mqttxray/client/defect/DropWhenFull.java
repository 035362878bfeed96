package org.mqttxray.client.defect;

import java.util.function.BooleanSupplier;
import org.mqttxray.client.mqttclient.Parts;

/** B21: with 64 answers awaited a publish drops the connection, and as they stay awaited the next one does so again. */
final class DropWhenFull extends Parts.FullAckList {
    @Override
    public boolean awaitPlace(Runnable unlock, BooleanSupplier wait, Runnable lock) {
        return false;
    }

    @Override
    public void refused(Runnable drop) {
        drop.run();
    }
}
