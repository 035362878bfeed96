/**
 * What all views share: the moment that is shown, the selection, the settings.
 *
 * <p>Must not know: controls, so its tests start no toolkit, and any view.
 *
 * <p>Start reading at {@link org.mqttxray.ui.model.Bench}.
 */
package org.mqttxray.ui.model;
