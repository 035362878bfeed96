/**
 * What a field means in its packet, as keys of words: which sentence is right, and what fills it. It holds no prose, and does not
 * know who looks the words up. Start reading at {@link org.mqttxray.mqtt.explain.Explainer}.
 */
package org.mqttxray.mqtt.explain;
