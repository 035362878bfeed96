/**
 * The window: views, their view models and the one frame callback that refreshes them.
 *
 * <p>Must not know: the client, the platform, the link. It reads the log through replays, moves by the debugger's verbs, and never
 * waits.
 *
 * <p>Start reading at {@link org.mqttxray.ui.model.Bench}.
 */
package org.mqttxray.ui;
