package org.mqttxray.architecture.violations.client;

import org.mqttxray.architecture.violations.trace.TraceLog;

/** Only link and capture may append without waiting. */
public final class AppendsForLink {
    void append(TraceLog log) {
        log.link();
    }
}
