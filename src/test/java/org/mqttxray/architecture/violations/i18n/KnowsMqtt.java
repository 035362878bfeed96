package org.mqttxray.architecture.violations.i18n;

import org.mqttxray.architecture.violations.mqtt.KnowsPlatform;

/** I18n may not know mqtt. */
public record KnowsMqtt(KnowsPlatform forbidden) {}
