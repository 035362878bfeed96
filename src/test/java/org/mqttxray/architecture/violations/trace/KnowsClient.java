package org.mqttxray.architecture.violations.trace;

import org.mqttxray.architecture.violations.client.KnowsProgram;

/** Trace may not know client. */
public record KnowsClient(KnowsProgram forbidden) {}
