/**
 * The filter language: one condition over one event, in Wireshark's display-filter syntax. Breakpoints, the packet filter and the search
 * all speak it.
 *
 * <p>Must not know: the client, steps, the gate, windows. It reads events and packets; it changes nothing and keeps nothing.
 *
 * <p>Start reading at {@link org.mqttxray.debug.filter.Filter}.
 */
package org.mqttxray.debug.filter;
