/**
 * What the protocol demands of the two sides of a connection, packet by packet: state machines that send nothing and wait for nothing.
 * Start reading at {@link org.mqttxray.mqtt.session.Server} for what a server does and at
 * {@link org.mqttxray.mqtt.session.Delivery} for how the delivery of messages is judged.
 */
package org.mqttxray.mqtt.session;
