/**
 * What all views share: the moment that is shown, the selection, the settings. Knows no control, so its tests start no toolkit.
 *
 * <p>Start reading at {@link org.mqttxray.ui.model.Bench}.
 */
package org.mqttxray.ui.model;
