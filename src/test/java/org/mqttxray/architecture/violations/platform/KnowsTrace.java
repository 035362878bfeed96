package org.mqttxray.architecture.violations.platform;

import org.mqttxray.architecture.violations.trace.KnowsClient;

/** Platform may not know trace. */
public record KnowsTrace(KnowsClient forbidden) {}
