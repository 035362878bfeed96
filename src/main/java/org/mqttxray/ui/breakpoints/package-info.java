/**
 * The list of breakpoints, and the form in which one is made or changed.
 *
 * <p>Must not know: how a breakpoint stops anything; that is {@code debug}'s.
 *
 * <p>Start reading at {@link org.mqttxray.ui.breakpoints.BreakpointsViewModel}.
 */
package org.mqttxray.ui.breakpoints;
