package org.mqttxray.architecture.violations.lesson;

import org.mqttxray.architecture.violations.ui.KnowsCli;

/** Lesson may not know ui. */
public record KnowsUi(KnowsCli forbidden) {}
