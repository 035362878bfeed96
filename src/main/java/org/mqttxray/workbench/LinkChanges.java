package org.mqttxray.workbench;

import org.mqttxray.link.Change;

/** Passes on to the link what a user has ordered. */
final class LinkChanges {
    private LinkChanges() {}

    static Change of(PacketChange change) {
        if (change instanceof PacketChange.Replace replace) {
            return new Change.Replace(replace.instead());
        } else if (change instanceof PacketChange.Delay delay) {
            return new Change.Delay(delay.time());
        } else if (change instanceof PacketChange.Cut cut) {
            return new Change.Cut(cut.passed());
        }
        return change instanceof PacketChange.Repeat ? new Change.Repeat() : new Change.Drop();
    }
}
