package org.mqttxray.mqtt.rule;

import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.ProtocolVersion;
import org.mqttxray.mqtt.session.Fault;

/**
 * A packet that breaks a rule.
 *
 * @param packet how many packets of the conversation, in both directions, came before it
 * @param direction which way it went; its sender is at fault
 * @param from where it begins among the bytes of its direction
 * @param to where it ends among them
 * @param offset of the byte at fault within it, or where bytes are missing; 0 if it is not about bytes, as with a silence
 * @param fault what is wrong with it
 * @param version by whose rules
 */
public record Breach(
        long packet, Direction direction, long from, long to, int offset, Fault fault, ProtocolVersion version) {}
