/**
 * What the protocol demands of the two sides of a connection, packet by packet: state machines that send nothing and wait for nothing.
 * Start reading at {@link org.mqttxray.mqtt.session.Responder} for what a server answers and at
 * {@link org.mqttxray.mqtt.session.Delivery} for how messages are delivered.
 */
package org.mqttxray.mqtt.session;
