package org.mqttxray.architecture.violations.mqtt;

import org.mqttxray.architecture.violations.platform.KnowsTrace;

/** Mqtt may not know platform. */
public record KnowsPlatform(KnowsTrace forbidden) {}
