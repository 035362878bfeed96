/**
 * The arguments and variables of the frame shown, and the fields of its client.
 *
 * <p>Must not know: any other view.
 *
 * <p>Start reading at {@link org.mqttxray.ui.variables.VariablesViewModel}.
 */
package org.mqttxray.ui.variables;
