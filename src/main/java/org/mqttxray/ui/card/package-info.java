/**
 * The small cards that open at a button: settings, whom to call, breakpoints, keys, the finder.
 *
 * <p>Must not know: panes.
 *
 * <p>Start reading at {@link org.mqttxray.ui.card.Card}.
 */
package org.mqttxray.ui.card;
