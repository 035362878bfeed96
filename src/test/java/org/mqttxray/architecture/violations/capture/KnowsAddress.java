package org.mqttxray.architecture.violations.capture;

import java.net.InetSocketAddress;

/** Only platform may know addresses of the network. */
public record KnowsAddress(InetSocketAddress forbidden) {}
