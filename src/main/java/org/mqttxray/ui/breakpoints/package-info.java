/**
 * The list of breakpoints, the form in which one is made or changed, and the menu that sets one on what is pointed at.
 *
 * <p>Must not know: how a breakpoint stops anything; that is {@code debug}'s.
 *
 * <p>Start reading at {@link org.mqttxray.ui.breakpoints.BreakpointsViewModel}.
 */
package org.mqttxray.ui.breakpoints;
