package org.mqttxray.architecture.violations.cli;

import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;

/** Only broker may know the library. */
public record StartsBroker(EmbeddedActiveMQ forbidden) {}
