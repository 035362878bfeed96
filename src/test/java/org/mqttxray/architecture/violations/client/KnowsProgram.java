package org.mqttxray.architecture.violations.client;

import org.mqttxray.architecture.violations.program.KnowsLink;

/** Client may not know program. */
public record KnowsProgram(KnowsLink forbidden) {}
