/**
 * A field in which one writes a filter: it says at each letter whether it is one, what is wrong with it and where, and what can follow.
 *
 * <p>Must not know: what is filtered.
 *
 * <p>Start reading at {@link org.mqttxray.ui.filter.FilterViewModel}.
 */
package org.mqttxray.ui.filter;
