/**
 * The wire. It stands between a client and its broker: relays what they say, and keeps the broker side alive while the client is
 * held, and does to packets what it is ordered to.
 *
 * <p>Must not know: the client, breakpoints, windows. It never waits; what it does by itself it appends to the log.
 *
 * <p>Start reading at {@link org.mqttxray.link.Link}.
 */
package org.mqttxray.link;
