package org.mqttxray.architecture.violations;

import org.mqttxray.architecture.violations.platform.KnowsTrace;

/** The launcher may not know platform. */
public record Launcher(KnowsTrace forbidden) {}
