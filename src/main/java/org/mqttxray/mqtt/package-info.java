/**
 * What the bytes of MQTT mean and what the protocol demands. It knows no input or output, no thread, no clock, no
 * tracing and no prose. Start reading at {@link org.mqttxray.mqtt.codec.Codec}.
 */
package org.mqttxray.mqtt;
