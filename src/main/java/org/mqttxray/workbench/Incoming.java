package org.mqttxray.workbench;

import org.mqttxray.mqtt.packet.Bytes;

/**
 * A packet of the broker that the link holds before its client gets it.
 *
 * @param client whose it is
 * @param packet its bytes
 */
public record Incoming(String client, Bytes packet) {}
