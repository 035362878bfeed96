/**
 * The window: what it shows is one moment of a log, in panes that know nothing of each other.
 *
 * <p>Must not know: how a client, a wire or a broker work. It asks {@code workbench} and {@code lesson} for what it needs and shows
 * what {@code replay} says.
 *
 * <p>Start reading at {@link org.mqttxray.ui.Pane}, then {@link org.mqttxray.ui.model.Bench}.
 */
package org.mqttxray.ui;
