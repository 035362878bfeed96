package org.mqttxray.architecture.violations.workbench;

import org.mqttxray.architecture.violations.trace.Call;

/** Workbench may append nothing. */
public final class Appends {
    void append(Call call) {
        call.said("forbidden");
    }
}
