/**
 * What a packet says to people: which sentence about a field or a fault is right and what fills it, as keys of words; how numbers are
 * written; what of it is secret; what can be said of one that is cut. It holds no prose, and does not know who looks the words up. Start
 * reading at {@link org.mqttxray.mqtt.explain.Explainer}.
 */
package org.mqttxray.mqtt.explain;
