package org.mqttxray.architecture.violations.broker;

import org.mqttxray.architecture.violations.replay.KnowsDebug;

/** Broker may not know replay. */
public record KnowsReplay(KnowsDebug forbidden) {}
