package org.mqttxray.architecture.violations.cli;

/** Only platform may read the time. */
public final class ReadsTime {
    long now() {
        return System.nanoTime();
    }
}
