package org.mqttxray.mqtt.session;

import org.mqttxray.mqtt.packet.Connect;
import org.mqttxray.mqtt.packet.ConnectReturnCode;

/** One connection of a {@link Server}: who calls, once that is known, and what was agreed. */
final class Caller {
    final int connection;
    final Responder responder;
    final KeepAlive keepAlive = new KeepAlive();
    Connect connect;
    String client;
    ServerSession session;

    Caller(int connection, ConnectReturnCode returnCode) {
        this.connection = connection;
        this.responder = new Responder(returnCode);
    }

    boolean accepted() {
        return session != null;
    }
}
