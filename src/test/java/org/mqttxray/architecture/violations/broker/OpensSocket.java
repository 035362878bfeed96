package org.mqttxray.architecture.violations.broker;

import java.net.ServerSocket;

/** Only platform may know sockets. */
public record OpensSocket(ServerSocket forbidden) {}
