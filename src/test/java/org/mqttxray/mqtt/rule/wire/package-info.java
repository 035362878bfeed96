/**
 * Records how clients and brokers that are not ours talk to each other, so that the judge can be tested on it. Start reading at {@link
 * org.mqttxray.mqtt.rule.wire.Conversation} and {@link org.mqttxray.mqtt.rule.wire.ConversationRecorder}.
 */
package org.mqttxray.mqtt.rule.wire;
