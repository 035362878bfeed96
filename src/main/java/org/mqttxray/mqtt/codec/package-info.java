/**
 * Control Packets to bytes and back, each field named as it is read or written. It does not know who sends a packet,
 * when and why. Start reading at {@link org.mqttxray.mqtt.codec.Codec}, then {@code ConnectCodec}.
 */
package org.mqttxray.mqtt.codec;
