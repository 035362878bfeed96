package org.mqttxray.architecture.violations.capture;

import org.mqttxray.architecture.violations.workbench.KnowsLesson;

/** Capture may not know workbench. */
public record KnowsWorkbench(KnowsLesson forbidden) {}
