package org.mqttxray.architecture.violations.cli;

import org.mqttxray.architecture.violations.client.KnowsProgram;

/** Cli may not know client. */
public record KnowsClient(KnowsProgram forbidden) {}
