/**
 * The bar at the top: whom the programs call, the finder, language, theme, settings.
 *
 * <p>Must not know: panes.
 *
 * <p>Start reading at {@link org.mqttxray.ui.appbar.AppBarView}.
 */
package org.mqttxray.ui.appbar;
