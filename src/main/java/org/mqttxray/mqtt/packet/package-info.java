/**
 * The Control Packets as values. They do not know how they lie in bytes. Start reading at
 * {@link org.mqttxray.mqtt.packet.Packet}.
 *
 * <p>The constructors that decoding uses store first and check then, and who calls them has made the arguments before: what is stored into
 * an object as soon as it exists costs the garbage collector nothing, what is stored behind a branch does.
 */
package org.mqttxray.mqtt.packet;
