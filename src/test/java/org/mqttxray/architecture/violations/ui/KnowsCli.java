package org.mqttxray.architecture.violations.ui;

import org.mqttxray.architecture.violations.cli.KnowsClient;

/** Ui may not know cli. */
public record KnowsCli(KnowsClient forbidden) {}
