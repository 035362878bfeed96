package org.mqttxray.architecture.violations.link;

import org.mqttxray.architecture.violations.trace.Tracer;

/** Only client and program may trace calls. */
public final class TracesCall {
    void trace(Tracer tracer) {
        tracer.run(() -> {});
    }
}
