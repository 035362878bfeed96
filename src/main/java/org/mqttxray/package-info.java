/**
 * MQTT X-Ray: what really happens inside an MQTT client.
 *
 * <p>Start reading at {@link org.mqttxray.Launcher}, or at the rooms: {@code mqtt} says what bytes mean, {@code platform} what we
 * ask of the machine, {@code trace} what happened; {@code client} is the traced client.
 */
package org.mqttxray;
