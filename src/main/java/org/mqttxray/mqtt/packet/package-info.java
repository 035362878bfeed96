/**
 * The Control Packets as values. They do not know how they lie in bytes. Start reading at
 * {@link org.mqttxray.mqtt.packet.Packet}.
 */
package org.mqttxray.mqtt.packet;
