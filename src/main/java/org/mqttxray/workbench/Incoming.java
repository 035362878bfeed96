package org.mqttxray.workbench;

import org.mqttxray.mqtt.codec.Terms;
import org.mqttxray.mqtt.packet.Bytes;

/**
 * A packet of the broker that the link holds before its client gets it.
 *
 * @param client whose it is
 * @param packet its bytes
 * @param terms by which it is read
 */
public record Incoming(String client, Bytes packet, Terms terms) {}
