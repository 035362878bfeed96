package org.mqttxray.architecture.violations.link;

import java.nio.channels.SocketChannel;

/** Only platform may know channels. */
public record OpensChannel(SocketChannel forbidden) {}
