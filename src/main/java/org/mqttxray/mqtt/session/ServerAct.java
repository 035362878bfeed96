package org.mqttxray.mqtt.session;

import org.mqttxray.mqtt.packet.Packet;

/** What a server must do next; acts are done in their order. */
public sealed interface ServerAct {
    /** The number of the connection that it is done on. */
    int connection();

    /** Sends a packet. */
    record Send(int connection, Packet packet) implements ServerAct {}

    /** Closes the network connection, after what was sent. */
    record Close(int connection) implements ServerAct {}
}
