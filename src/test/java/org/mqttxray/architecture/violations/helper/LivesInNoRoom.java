package org.mqttxray.architecture.violations.helper;

/** No row of the table has this package. */
public final class LivesInNoRoom {}
