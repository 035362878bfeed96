/**
 * The call stack of one thread, and a line for each other.
 *
 * <p>Must not know: any other view.
 *
 * <p>Start reading at {@link org.mqttxray.ui.stack.StackViewModel}.
 */
package org.mqttxray.ui.stack;
