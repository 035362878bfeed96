/**
 * What the protocol demands of one side of a connection, packet by packet. It sends nothing and waits for nothing.
 * Start reading at {@link org.mqttxray.mqtt.session.Responder}.
 */
package org.mqttxray.mqtt.session;
