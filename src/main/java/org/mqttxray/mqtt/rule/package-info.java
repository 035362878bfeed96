/**
 * Which rules of the protocol a conversation breaks, and who breaks them. It judges what it is given and remembers only what is still
 * open. Start reading at {@link org.mqttxray.mqtt.rule.Judge}.
 */
package org.mqttxray.mqtt.rule;
