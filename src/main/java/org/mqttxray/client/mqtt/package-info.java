/**
 * The C folder {@code mqtt}: lets the plain codec speak with the names of the C functions.
 *
 * <p>Must not know: how bytes are laid out, which only {@code mqtt.codec} does.
 *
 * <p>Start reading at {@link org.mqttxray.client.mqtt.TracedCodec}.
 */
package org.mqttxray.client.mqtt;
