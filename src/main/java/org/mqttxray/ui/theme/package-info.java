/**
 * How the window looks: colours, typefaces, and the pane that is painted. The colours themselves are in the stylesheet.
 *
 * <p>Must not know: any view.
 *
 * <p>Start reading at {@link org.mqttxray.ui.theme.Token}.
 */
package org.mqttxray.ui.theme;
