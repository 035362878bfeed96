package org.mqttxray.architecture.violations.program;

import org.mqttxray.architecture.violations.link.KnowsBroker;

/** Program may not know link. */
public record KnowsLink(KnowsBroker forbidden) {}
