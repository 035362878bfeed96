package org.mqttxray.architecture.violations.workbench;

import org.mqttxray.architecture.violations.lesson.KnowsUi;

/** Workbench may not know lesson. */
public record KnowsLesson(KnowsUi forbidden) {}
