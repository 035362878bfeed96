package org.mqttxray.architecture.violations.link;

import org.mqttxray.architecture.violations.broker.KnowsReplay;

/** Link may not know broker. */
public record KnowsBroker(KnowsReplay forbidden) {}
