package org.mqttxray.architecture.violations.debug;

import org.mqttxray.architecture.violations.capture.KnowsWorkbench;

/** Debug may not know capture. */
public record KnowsCapture(KnowsWorkbench forbidden) {}
