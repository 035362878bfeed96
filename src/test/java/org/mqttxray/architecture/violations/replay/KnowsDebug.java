package org.mqttxray.architecture.violations.replay;

import org.mqttxray.architecture.violations.debug.KnowsCapture;

/** Replay may not know debug. */
public record KnowsDebug(KnowsCapture forbidden) {}
