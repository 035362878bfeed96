package org.mqttxray.debug;

import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.PacketType;

/**
 * Stops at a type of packet.
 *
 * @param type which
 * @param direction which way; at c2s it stops before any byte has left
 * @param enabled whether it stops
 */
public record PacketBreakpoint(PacketType type, Direction direction, boolean enabled) {}
